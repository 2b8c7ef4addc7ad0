import ReportCore
import Testing

@testable import LoadRecords

/// What is wrong is refused with file, line and column.
@Suite struct RecordProblemTests {
  private let counted: KeyValuePairs = ["date": "date", "measure": "office-faults", "member": "office"]

  @Test func everyFaultOfARowIsNamed() async throws {
    let text = """
      id,date,office
      1,2019-01-01,Nord
      2,2019-01-01
      3,2019-13-01,Nord
      4,2019-01-01,
      5,2019-01-01,"Nord
      x",6
      7,2019-01-01,No"rd
      8,2019-01-01,"No"rd

      """
    #expect(
      await RecordLoading.refusal(text, counted) == """
        a.csv:3:1: this row has 2 fields, and there are 3 columns
          hint: a field that holds the delimiter must stand in quotes
        a.csv:4:3: “2019-13-01” is not a date
          hint: dates look like 2019-11-03, 2019-11-03 10:15, 20191103 or 3 november 2019
          hint: for 03/11/2019 declare “date-order”
        a.csv:5:14: no member is named
          hint: leave such rows out with “where: [office != ]”
        a.csv:6:1: this row has 4 fields, and there are 3 columns
          hint: a field that holds the delimiter must stand in quotes
        a.csv:8:14: a quote stands inside a field that does not begin with one
          hint: put the whole field in quotes and double those inside
        a.csv:9:14: text stands behind the closing quote of a field
          hint: put all of the field in quotes
        """)
  }

  @Test func aRowIsNotTooLongToMakeUpForOneThatIsTooShort() async throws {
    let good = String(repeating: "2019-01-01,1\n", count: 700)
    #expect(
      await RecordLoading.refusal("date,b\n" + good + "2019-01-01\n2019-01-01,2,3\n" + good) == """
        a.csv:702:1: this row has 1 field, and there are 2 columns
          hint: a field that holds the delimiter must stand in quotes
        a.csv:703:1: this row has 3 fields, and there are 2 columns
          hint: a field that holds the delimiter must stand in quotes
        """)
  }

  @Test func faultsOfDifferentKindsAreShownInTheOrderOfTheRows() async throws {
    let good = String(repeating: "2019-01-01,1,SE\n", count: 600)
    let bad = "2019-01-01,x,SE\n?,1,NO\n?,1,SE\n2019-01-01,y,SE\n"
    #expect(
      await RecordLoading.refusal(
        "date,n,m\n" + good + bad + good, ["date": "date", "measure": "deliveries", "sum": "n", "where": "m = SE"])
          == """
          a.csv:602:12: “x” is not a number
            hint: numbers look like 1234.5; the option “decimal” says how
          a.csv:604:1: “?” is not a date
            hint: dates look like 2019-11-03, 2019-11-03 10:15, 20191103 or 3 november 2019
            hint: for 03/11/2019 declare “date-order”
          a.csv:605:12: “y” is not a number
            hint: numbers look like 1234.5; the option “decimal” says how
          """)
  }

  @Test func amountsAndMeasuresAndNamesAreRefusedInPlace() async throws {
    #expect(
      await RecordLoading.refusal(
        "date;a\n2019-01-01;12x\n2019-01-01;\n2019-01-01;1,5\n",
        ["date": "date", "measure": "deliveries", "sum": "a"]) == """
          a.csv:2:12: “12x” is not a number
            hint: numbers look like 1234.5; the option “decimal” says how
          a.csv:3:12: “a” is empty here
            hint: leave such rows out with “where: [a != ]”
          a.csv:4:12: “1,5” is not a number
            hint: numbers look like 1234.5; the option “decimal” says how
          """)
    #expect(
      await RecordLoading.refusal("date,k\n2019-01-01,deliverys\n", ["date": "date", "measure-column": "k"]) == """
        a.csv:2:12: “deliverys” does not name a measure
          hint: did you mean “deliveries”?
          hint: say what it means under “measures”, or leave such rows out with “where”
        """)
    #expect(
      await RecordLoading.refusal("date,office\n2019-01-01,No\u{202E}rd\n", counted) == """
        a.csv:2:12: the label “No<U+202E>rd” holds the invisible character <U+202E>
          hint: type the label anew instead of pasting it
        """)
    #expect(
      await RecordLoading.refusal(
        "date,id\n2019-01-01,\n", ["date": "date", "measure": "deliveries", "distinct": "id"]) == """
          a.csv:2:12: “id” is empty here
            hint: leave such rows out with “where: [id != ]”
          """)
  }

  @Test func namesThatAreNotUTF8AreRefused() async throws {
    let stream = PieceStream(name: "a.csv", bytes: Array("date,office\n2019-01-01,V".utf8) + [0xE4, 0x0A])
    let problems = await #expect(throws: Problems.self) { try await RecordLoading.load(stream, counted) }
    #expect(
      problems?.description == """
        a.csv:2:12: the name here is not UTF-8
          hint: save the file as UTF-8; it may be in Latin-1 or Windows-1252
        """)
  }

  @Test func theFirstTenAreShownAndTheOthersCounted() async throws {
    let text = "date,b\n" + (0..<2000).map { $0 % 4 == 0 ? "x\($0),1\n" : "2019-01-01,1\n" }.joined()
    let message = await RecordLoading.refusal(text)
    #expect(message.components(of: "is not a date") == 10)
    #expect(message.hasPrefix("a.csv:2:1: “x0” is not a date\n"))
    #expect(
      message.hasSuffix(
        """
        a.csv: 500 of 2,000 rows cannot be read, 25.0000%, and 0% is tolerated; the first 10 are shown
          hint: mend the rows, or declare a share to “tolerate”
        """), "\(message)")
  }

  @Test func aDeclaredShareIsToleratedCountedAndReported() async throws {
    let text = "date,b\n" + (0..<1000).map { $0 < 4 ? "x,1\n" : $0 == 4 ? "2019-01-01\n" : "2019-01-01,1\n" }.joined()
    let loaded = try await RecordLoading.load(
      [text], ["date": "date", "measure": "deliveries", "tolerate": "0.5"])
    #expect(RecordLoading.values(loaded) == "2019-01 995")
    let warning = try #require(loaded.findings.last)
    #expect(warning.level == .warning)
    #expect(warning.place == Place("a.csv", line: 2, column: 1))
    #expect(
      warning.message.swedish
        == "5 av 1\u{A0}000 rader kunde inte läsas och räknas inte: 1 med fel antal fält, 4 med oläsbart datum (högst 0,5\u{A0}% godtas)"
    )
    #expect(
      warning.message.english
        == "5 of 1,000 rows could not be read and do not count: 1 with a wrong number of fields, 4 with an unreadable date (at most 0.5% is tolerated)"
    )
    let refused = await RecordLoading.refusal(
      text, ["date": "date", "measure": "deliveries", "tolerate": "0.49"])
    #expect(refused.contains("5 of 1,000 rows cannot be read, 0.5000%, and 0.49% is tolerated"))
  }

  @Test func aRowThatIsLeftOutMayHaveABadDate() async throws {
    #expect(
      await RecordLoading.refusal(
        "date,m\n?,NO\n2019-01-01,SE\n", ["date": "date", "measure": "deliveries", "where": "m = SE"]) == "2019-01 1")
  }

  @Test func aQuoteThatNeverEndsIsNamedWhereItBegins() async throws {
    let rows = String(repeating: "2019-01-01,\"x\ny\"\n", count: 40_000)
    let open = "date,b\n" + rows + "2019-01-01,\"x\n"
    #expect(
      await RecordLoading.refusal(open + "2019-01-01,y\n") == """
        a.csv:80002:12: the quote that begins here never ends
          hint: close it, or double a quote that is meant
        """)
    #expect(
      await RecordLoading.refusal(open + String(repeating: "2019-01-01,y\n", count: 100_000)) == """
        a.csv:80002:12: the quote that begins here does not end within 1000000 bytes
          hint: close it, or double a quote that is meant
        """)
  }

  @Test func aRowThatNeverEndsIsRefused() async throws {
    #expect(
      await RecordLoading.refusal("date,b\n2019-01-01,1\n2019-01-01," + String(repeating: "9", count: 3_000_000)) == """
        a.csv:3:1: this row has more than 1000000 bytes
          hint: check that the file is what it should be and that its lines end
        """)
  }

  @Test func aLongRowThatEndsIsRead() async throws {
    let text = "date,b\n2019-01-01," + String(repeating: "9", count: 900_000) + "\n2019-01-01,1\n"
    #expect(await RecordLoading.refusal(text) == "2019-01 2")
  }

  @Test func whatIsNoTextIsRefused() async throws {
    #expect(
      await RecordLoading.refusal("date,b\n2019-01-01,\0\n") == """
        a.csv:2:12: “a.csv” is not text: it holds a null byte
          hint: records are CSV in UTF-8, plain or gzip
        """)
    for empty in ["", "\n\n", "\u{FEFF}"] {
      #expect(
        await RecordLoading.refusal(empty) == "a.csv: “a.csv” is empty\n  hint: check that the export has finished")
    }
    let stream = PieceStream(name: "a.csv", bytes: [0xFF, 0xFE, 0x64, 0x00])
    let problems = await #expect(throws: Problems.self) { try await RecordLoading.load(stream, counted) }
    #expect(problems?.description == "a.csv: “a.csv” is text in UTF-16\n  hint: save the file as UTF-8")
  }

  @Test func columnsThatAreNotThereAreNamed() async throws {
    #expect(
      await RecordLoading.refusal("\ndat,office,office\n2019-01-01,a,b\n", counted) == """
        a.csv:2: there is no column “date”
          hint: did you mean “dat”?
        a.csv:2: there are two columns “office”
          hint: rename one of them
        """)
    #expect(
      await RecordLoading.refusal("date office\n", counted) == """
        a.csv:1: there is no column “date”
          hint: valid here: date office
          hint: there is only one column; check the delimiter
        a.csv:1: there is no column “office”
          hint: valid here: date office
          hint: there is only one column; check the delimiter
        """)
  }

  @Test func aColumnOfIdsIsNoColumnOfNames() async throws {
    let text = "date,office\n" + (0..<1500).map { "2019-01-01,n\($0)\n" }.joined()
    #expect(
      await RecordLoading.refusal(text, counted) == """
        a.csv: “office” names more than 1000 members
          hint: check that it is the column of names, and not one of ids
        """)
  }

  @Test func sumsThatNoCellHoldsAreRefused() async throws {
    let options: KeyValuePairs = ["date": "date", "measure": "deliveries", "sum": "a"]
    let large = String(repeating: "2019-01-01,999999999999999\n", count: 3)
    #expect(
      await RecordLoading.refusal("date,a\n" + large, options)
        == "a.csv: the sum of “deliveries” for 2019-01 has more than 15 digits")
    #expect(
      await RecordLoading.refusal("date,a\n2019-01-01,-1\n", options)
        == "a.csv: the sum of “deliveries” for 2019-01 is negative, which a count cannot be")
  }

  @Test(arguments: [
    (
      ["date": "date", "measure": "faults-per-million"],
      "“faults-per-million” is a rate, and rows are counted\n  hint: count what stands above and below its line, each as a measure of its own"
    ),
    (
      ["date": "date", "measure": "deliveries", "member": "office"],
      "“member” is given, but the measure “deliveries” has no breakdown\n  hint: give the measure a “breakdown” in the pipeline file, or leave “member” out"
    ),
    (
      ["date": "date"],
      "“records” needs either “measure” or “measure-column”\n  hint: measure: my-complaints counts every row for that measure"
    ),
    (
      ["date": "date", "measure": "deliveries", "sum": "a", "distinct": "b"],
      "pipeline.yaml:7: “sum” and “distinct” are both given\n  hint: declare a source for each of them"
    ),
    (
      ["date": "date", "measure": "deliveries", "written-in": "UTC"],
      "pipeline.yaml:7: “written-in” is given without “time-zone”\n  hint: time-zone says in which zone months begin and end, such as Europe/Stockholm"
    ),
    (
      ["date": "date", "measure": "deliveries", "from": "2019-02", "through": "2019-01"],
      "pipeline.yaml:7: “through” lies before “from”"
    ),
    (
      ["date": "date", "measure": "deliveries", "where": "market"],
      "pipeline.yaml:7: “market” does not say which rows to count\n  hint: write column = value, column = one or other, or column != value"
    ),
    (
      ["date": "date", "measure-column": "k", "measures": "web"],
      "pipeline.yaml:7: “web” does not say which measure a value means\n  hint: write value = id-of-a-measure"
    ),
    (
      ["date": "date", "measure-column": "k", "measures": "web = nothing"],
      "“nothing” is not a declared measure\n  hint: valid here: deliveries, faults-per-million, office-faults"
    ),
    (["date": "date", "measure": "deliveries", "time-zone": "Mars"], "no zone Mars"),
  ])
  func optionsThatDoNotGoTogetherAreRefused(options: [String: String], message: String) async throws {
    let problems = await #expect(throws: Problems.self) {
      try await RecordLoading.load(
        PieceStream(name: "a.csv", bytes: Array("date,office,a,b,k\n".utf8)), options.map { ($0.key, $0.value) })
    }
    #expect(problems?.description == message)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
