import ReportCore
import Testing

@Suite struct PageProblemTests {
  @Test(arguments: [
    ("", "page.txt: “page.txt” is empty\n  hint: check that the export has finished"),
    (
      "Hej\n",
      "page.txt: “page.txt” has no table of months\n"
        + "  hint: a table has a line with the names of months, and below it rows that begin with a year"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Mar\n",
      "page.txt:2:4: the header that begins with “Jan” has no rows\n  hint: rows begin with a year, such as 2019"
    ),
    (
      "2018 1 2 3 4 5\n",
      "page.txt:1:1: the figures of 2018 stand under no header that names their months\n"
        + "  hint: keep the line with the months when you copy the page"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Feb\n2018 1 2 3\n",
      "page.txt:2:12: the month “Feb” stands twice in the header\n  hint: mend the header"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj Snitt\n2018 1 2 3 2\n",
      "page.txt:2:16: the column “Snitt” behind the months is not known\n"
        + "  hint: a last column can be Helår, Full year or Total"
    ),
    (
      "Fel per miljon\nÅr 2018-01 2018-02\n2018 1 2\n",
      "page.txt:2:4: the column “2018-01” has a year, and the rows begin with one\n"
        + "  hint: name months alone, such as Mars or March\n"
        + "page.txt:2:12: the column “2018-02” has a year, and the rows begin with one\n"
        + "  hint: name months alone, such as Mars or March"
    ),
    (
      "Fel\nÅr Jan Feb Maj\n2018 1 2 3\n",
      "page.txt:2:4: nothing says what the figures of this table are\n"
        + "  hint: a heading above says per how many, such as “per 1 miljon”, or a line above the rows names whom they are about"
    ),
    (
      "Fel per 1000\nÅr Jan Feb Maj\n2018 1 2 3\n",
      "page.txt:2:4: no declared measure is a rate per 1000, as this table is headed\n"
        + "  hint: declare such a measure in the pipeline file"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj\nSydkontoret\n2018 1 2 3\n",
      "page.txt:3:1: the rows of “Sydkontoret” stand in a table headed per 1000000\n"
        + "  hint: rows under names are read as counts; change the heading if they are"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj\n2018 1 2 3 4\n",
      "page.txt:3:1: the row of 2018 has 4 figures, and the header 3 columns\n"
        + "  hint: compare the row with the page; spaces inside a number make two of it"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj\n2018 1 2\n2019 1 2 3\n",
      "page.txt:3:1: the row of 2018 has 2 figures for 3 months; only the last year can be short\n"
        + "  hint: write .. where a month has no figure"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj Helår\n2018 1 2 3\n",
      "page.txt:3:1: the last of the 3 figures of 2018 can be a month or the full year\n"
        + "  hint: write .. in the place of the figure that is missing"
    ),
    (
      "Fel per miljon\nÅr\tJan\tFeb\tMaj\tHelår\n2018\t1\t2\t\t3\n",
      "page.txt:3:1: the row of 2018 has a figure for the full year and none for its last month\n"
        + "  hint: leave the full year empty until the year has ended, or write .. for the month"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj\n2018 1 -2 x3\n2018 1 2.5 3\n",
      "page.txt:3:8: “-2” is negative, which a rate cannot be\n"
        + "  hint: check the sign; what is counted is 0 or more\n"
        + "page.txt:3:11: “x3” is not a number\n  hint: numbers look like 1234,5; a missing figure is an empty cell\n"
        + "page.txt:4:6: “faults-per-million” of 2018-01 stands here a second time\n"
        + "  hint: the first is at page.txt:3:6; remove one of them\n"
        + "page.txt:4:8: “2.5” is not a number\n  hint: numbers look like 1234,5; a missing figure is an empty cell"
    ),
    (
      "Fel per miljon\nÅr Jan Feb\n2018 1,234 – \n",
      "page.txt:3:6: “1,234” can be read as 1234 and as 1.234\n"
        + "  hint: write the number without grouping, or declare the decimal mark\n"
        + "page.txt:3:12: “–” can be read as missing and as zero\n"
        + "  hint: write 0 for none, and .. or nothing where the figure is missing"
    ),
    (
      "Fel per miljon\nÅr Jan Feb Maj\n2018 1 2 3\n20l9 1 2 3\n",
      "page.txt:4:1: “20l9” is not a year, and figures follow it\n  hint: rows begin with a year, such as 2019"
    ),
    (
      "År Jan Feb Maj\nSydkontoret\n201 8 1 2 3\n2019 1 2 3\n",
      "page.txt:1:4: the header that begins with “Jan” has no rows\n  hint: rows begin with a year, such as 2019"
    ),
    (
      "År Jan Feb Maj\nSydkontoret\n2018 1 2 3\n201 9 1 2 3\nNorrkontoret\n2018 1 2 3\n",
      "page.txt:4:1: “201” is not a year, and figures follow it\n  hint: rows begin with a year, such as 2019"
    ),
    (
      "År Jan Feb\nSyd\u{202E}kontoret\n2018 1 2\n",
      "page.txt:2:1: the label “Syd<U+202E>kontoret” holds the invisible character <U+202E>\n"
        + "  hint: type the label anew instead of pasting it"
    ),
  ])
  func whatDoesNotAddUpIsSaidWithItsPlace(_ text: String, _ message: String) async {
    #expect(await problems(text) == message)
  }

  @Test(arguments: [
    "2018 var ett bra år.", "Under 2019 har 37 av 1000 kunder svarat.", "Vi ses i maj", "jan feb",
    "Ring 08-12 34 56.",
  ])
  func textAroundTablesIsIgnored(_ text: String) async throws {
    let page = "\(text)\n\nFel per miljon\nÅr Jan Feb Maj\n2018 1 2 3\n\n\(text)\n"
    #expect(try await load(page).dataset.observations.count == 3)
  }

  @Test(arguments: [
    ("per 1 miljon köp", 1_000_000), ("Per en miljon köp", 1_000_000), ("per miljon", 1_000_000),
    ("(per 1 000 000 köp)", 1_000_000), ("per 1,000,000 purchases", 1_000_000), ("per tusen", 1000), ("per 1000", 1000),
    ("per hundred", 100), ("per 100 000 invånare", 100_000),
  ])
  func headingsSayPerHowMany(_ heading: String, _ number: Int) async {
    let message = await problems("\(heading)\nÅr Jan Feb Maj\n2018 1 2 3\n")
    #expect(
      number == 1_000_000
        ? message == nil : message?.hasPrefix("page.txt:2:4: no declared measure is a rate per \(number),") == true)
  }

  @Test(arguments: ["page.txt", "page.html"])
  func hostilePagesEndSoon(_ name: String) async {
    for piece in ["jan ", "2019 1 ", "per 1 ", "<table><tr><td>", "\t", "2019\n"] {
      _ = await problems(String(repeating: piece, count: 60_000 / piece.utf8.count), name: name)
    }
    #expect(
      await problems(String(repeating: "1", count: 70_000))
        == "page.txt:1: this line has 70000 bytes; at most 65536 are read\n"
        + "  hint: check that the file is what it should be and that its lines end")
  }

  @Test func rowsUnderNamesNeedACountWithABreakdown() async {
    #expect(
      await problems("Fel\nÅr Jan Feb\nSydkontoret\n2018 1 2\n", without: "office-faults") == """
        page.txt:2:4: the rows stand under names, and no declared measure is a count with a breakdown
          hint: declare such a measure in the pipeline file
        """)
  }
}
