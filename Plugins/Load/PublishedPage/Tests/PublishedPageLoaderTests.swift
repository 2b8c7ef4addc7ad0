import LoadPublishedPage
import ReportCore
import ReportTestSupport
import Testing

@Suite struct PublishedPageLoaderTests {
  @Test(arguments: [("page.txt", PageFixtures.swedish, "*"), ("page.html", PageFixtures.html, "¹")])
  func everyFigureOfAPageIsRead(_ name: String, _ text: String, _ mark: String) async throws {
    let dataset = try await load(text, name).dataset
    let expected = try SampleData.twoYears().dataset
    #expect(figures(dataset.observations) == figures(expected.observations))
    #expect(figures(dataset.stated) == figures(expected.stated))
    #expect(dataset.observations.count == 23 + 4 * 23 && dataset.stated.count == 1 + 23)
    #expect(dataset.stated.filter { !$0.marks.isEmpty }.map(\.marks) == [[mark]])
    #expect(dataset.foundMembers.isEmpty)
  }

  @Test func theReadmeListsTheOptions() throws {
    let rows = try PluginReadme.rows(in: "Plugins/Load/PublishedPage")
    #expect(rows == PluginReadme.expectedRows(PublishedPageLoader.manifest))
  }

  @Test func placesPointAtTheFigures() async throws {
    let dataset = try await load(PageFixtures.swedish).dataset
    #expect(dataset.observations[0].place == Place("page.txt", line: 9, column: 6))
    #expect(dataset.observations[22].place == Place("page.txt", line: 10, column: 36))
    #expect(dataset.stated[0].place == Place("page.txt", line: 9, column: 42))
  }

  @Test func anEnglishPageOfOtherYearsIsRead() async throws {
    let loaded = try await load(PageFixtures.english)
    let rates = loaded.dataset.observations.filter { $0.measure == "faults-per-million" }
    #expect(rates.count == 15 && rates[0].cell.value?.description == "1057.5")
    #expect(
      rates[13].cell == .absent(.missing) && rates[14].marks == ["r"] && rates[14].cell.value == ExactDecimal("38.5"))
    #expect(loaded.dataset.stated.map(\.period.description) == ["2021", "2022-01", "2022-02", "2022-03"])
    #expect(loaded.dataset.stated[0].marks == ["*"] && loaded.dataset.stated[0].cell.value?.description == "40.25")
    let counts = loaded.dataset.observations.filter { $0.measure == "office-faults" }
    #expect(counts.map(\.cell) == [1, 0, 3].map { .value(ExactDecimal($0)) })
    #expect(loaded.dataset.foundMembers["offices"]?.map(\.id) == ["head-office"])
    #expect(loaded.findings.map(\.level) == [.note])
  }

  @Test(arguments: [
    "Fel per miljon\nÅr Jan\n2020 5\n", "Fel per miljon\n\nÅr\tJan\n2020\t5\n",
    "Fel per 1\u{A0}000\u{A0}000\n\nÅr Jan Feb\n2020 5\n", "Faults per one million\nYear MARCH\n2020 5\n",
  ])
  func oneMonthIsEnough(_ text: String) async throws {
    #expect(try await load(text).dataset.observations.map(\.cell) == [.value(ExactDecimal(5))])
  }

  @Test func spacesGroupDigitsOnlyWhereCellsAreSeparate() async throws {
    let tabs = try await load("Fel per miljon\nÅr\tJan\tFeb\tMaj\n2020\t1 234,5\t2\u{A0}000\t3\n")
    #expect(tabs.dataset.observations.compactMap(\.cell.value?.description) == ["1234.5", "2000", "3"])
    let words = try await load("Fel per miljon\nÅr Jan Feb Maj\n2020 1\u{A0}234,5 2\u{202F}000 3\n")
    #expect(words.dataset.observations.compactMap(\.cell.value?.description) == ["1234.5", "2000", "3"])
  }

  @Test func aCellThatIsEmptyIsMissing() async throws {
    let dataset = try await load("Fel per miljon\nÅr\tJan\tFeb\tMaj\n2020\t1\t\t0\n").dataset
    #expect(
      dataset.observations.map(\.cell) == [.value(ExactDecimal(1)), .absent(.missing), .value(ExactDecimal(0))])
  }

  @Test func aTableOfItsOwnCanNameItsMemberAbove() async throws {
    let page = "<h3>Sydkontoret</h3><table><tr><th>År<th>Jan<th>Feb<tr><td>2020<td>1<td>2</table>"
    #expect(try await load(page, "page.html").dataset.observations.map(\.member) == ["south", "south"])
  }

  @Test func marksOfAColumnBelongToItsValues() async throws {
    let dataset = try await load("Fel per miljon\nÅr Jan Feb* Maj\n2020 1 2r 3\n").dataset
    #expect(dataset.observations.map(\.marks) == [[], ["r", "*"], []])
  }

  @Test func optionsDecideBetweenMeasures() async throws {
    let page = "Fel per miljon\nÅr Jan Feb\n2020 1 2\n"
    #expect(
      await problems(page, twoOfEach: true) == """
        page.txt:2:4: several measures are rates per 1000000: “faults-per-million”, “faults-per-million-2”
          hint: say with the option “rate” which of them the page states
        """)
    let loaded = try await load(page, ["rate": "faults-per-million-2"], twoOfEach: true)
    #expect(loaded.dataset.observations.map(\.measure) == ["faults-per-million-2", "faults-per-million-2"])
    let counts = "År Jan Feb\nSydkontoret\n2020 1 2\n"
    #expect(
      await problems(counts, twoOfEach: true) == """
        page.txt:1:4: several measures are counts with a breakdown: “office-faults”, “office-faults-2”
          hint: say with the option “count” which of them the page states
        """)
    #expect(
      try await load(counts, ["count": "office-faults-2"], twoOfEach: true).dataset.observations.map(\.member)
        == ["south", "south"])
    #expect(
      await problems(page, ["rate": "office-faults"]) == """
        page.txt:2:4: the table is headed per 1000000, and the option “rate” names “office-faults”, which is not
          hint: declare a rate per 1000000, or change the option
        """)
    #expect(
      await problems(counts, ["count": "deliveries"]) == """
        page.txt:1:4: the rows stand under names, and the option “count” names “deliveries”, which is no count with a breakdown
          hint: give the measure a “breakdown” in the pipeline file, or change the option
        """)
  }

  @Test(arguments: [
    ("page.htm", "x", true), ("page.txt", " <!DOCTYPE html>", true), ("page.txt", PageFixtures.swedish, true),
    ("page.txt", "Vi ses i maj", false), ("a.csv", "år,jan,feb\n2019,1,2\n", false),
  ])
  func pagesAreRecognised(_ name: String, _ text: String, _ expected: Bool) {
    #expect(PublishedPageLoader.recognises(Source(name: name, bytes: Array(text.utf8))) == expected)
  }

  @Test func aPageInLatin1IsRecognisedSoThatItsBytesAreNamed() {
    let bytes = Array("Jan Feb Mar\n2018 1 2 3\nAllm".utf8) + [0xE4, 0x6E]
    #expect(PublishedPageLoader.recognises(Source(name: "page.txt", bytes: bytes)))
  }
}

private func figures(_ observations: [Observation]) -> Set<String> {
  Set(observations.map { "\($0.measure)/\($0.member ?? "") \($0.period) \($0.cell.value?.description ?? "none")" })
}
