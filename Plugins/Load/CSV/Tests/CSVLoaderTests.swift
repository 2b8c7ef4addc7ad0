import LoadCSV
import ReportCore
import ReportTestSupport
import Testing

@Suite struct CSVLoaderTests {
  @Test func aTidyTableIsRead() async throws {
    let loaded = try await load(
      """
      period,measure,member,value,exposure,standing,note
      2019-01,faults-per-million,,40.0,2000000,,
      2018,faults-per-million,,40,,,*
      2019-01,office-faults,Norrkontoret,0,,preliminary,
      2019-02,office-faults,north,,,,
      2019-01,office-faults,*,4,,,

      """)
    let observations = loaded.dataset.observations
    #expect(observations.map(\.measure) == ["faults-per-million", "office-faults", "office-faults"])
    #expect(observations[0].cell == .value(try #require(ExactDecimal("40.0"))))
    #expect(observations[0].exposure == ExactDecimal(2_000_000))
    #expect(observations[1].member == "north")
    #expect(observations[1].cell == .value(ExactDecimal(0)))
    #expect(observations[1].standing == .preliminary)
    #expect(observations[2].cell == .absent(.missing))
    #expect(observations[1].place == Place("a.csv", line: 4, column: 36))
    #expect(loaded.dataset.stated.map(\.period.description) == ["2018", "2019-01"])
    #expect(loaded.dataset.stated[0].marks == ["*"])
    #expect(loaded.dataset.stated[1].member == nil)
  }

  @Test func aWideTableIsRead() async throws {
    let loaded = try await load(
      "member;År;Jan;Feb;Mars;Helår*\r\nNorrkontoret;2018;1;2;3;6\r\nSydkontoret;2018;4;;0;\r\n",
      ["measure": "office-faults"])
    #expect(loaded.dataset.observations.count == 6)
    #expect(loaded.dataset.observations[4].cell == .absent(.missing))
    #expect(loaded.dataset.observations[5].cell == .value(ExactDecimal(0)))
    #expect(loaded.dataset.stated.map(\.member) == ["north"])
  }

  @Test(arguments: [
    ("period;measure;value\n2019-01;faults-per-million;40,5\n", "40.5"),
    ("period\tmeasure\tvalue\n2019-01\tfaults-per-million\t40.5\n", "40.5"),
    ("period,measure,value\n2019-01,faults-per-million,\"40,5\"\n", "40.5"),
    ("period;measure;value\n2019-01;faults-per-million;1 234,5\n", "1234.5"),
    ("period;measure;value\n2019-01;faults-per-million;1.234,5\n", "1234.5"),
    ("period;measure;value\n2019-01;faults-per-million;\"1,234.5\"\n", "1234.5"),
  ])
  func decimalsAreFoundOut(text: String, value: String) async throws {
    #expect(try await load(text).dataset.observations[0].cell.value == ExactDecimal(value))
  }

  @Test func quotesHoldDelimitersQuotesAndLineEnds() async throws {
    let loaded = try await load(
      "period,measure,member,value\n2019-01,office-faults,\"Kontor \"\"A\"\", väst\",1\n2019-02,office-faults,north,2\n"
    )
    #expect(loaded.dataset.foundMembers["offices"]?.map(\.id) == ["kontor-a-vast"])
    #expect(loaded.dataset.observations[1].place == Place("a.csv", line: 3, column: 29))
  }

  @Test func aByteOrderMarkDoesNotCount() async throws {
    #expect(
      try await load("\u{FEFF}period,measure,value\n2019-01,faults-per-million,4\n").dataset.observations.count == 1)
  }

  @Test func whatTheProgramWritesCanBeLoadedAgain() async throws {
    let data = try SampleData.twoYears()
    let loaded = try await load(CSVText.observations(data.dataset))
    #expect(loaded.dataset.observations.map(\.cell) == data.dataset.observations.map(\.cell))
    #expect(loaded.dataset.stated.map(\.cell) == data.dataset.stated.map(\.cell))
    #expect(CSVText.observations(loaded.dataset) == CSVText.observations(data.dataset))
  }

  @Test func allFaultsAreNamedTogether() async throws {
    let text = """
      period,measure,member,value
      2019-13,office-faults,north,1
      2019-01,office-fault,north,1
      2019-01,faults-per-million,north,1
      2019-01,office-faults,north,NaN
      2019-02,office-faults,north,-1
      2019-03,office-faults,north,1
      2019-03,office-faults,Norrkontoret,2
      2019-04,office-faults,no\u{202E}rth,2

      """
    #expect(
      await problems(text) == """
        a.csv:2:1: “2019-13” is not a period
          hint: months look like 2019-11, years like 2019, runs of months like 2019-01/2019-09
        a.csv:3:9: “office-fault” is not a declared measure
          hint: did you mean “office-faults”?
        a.csv:4:28: “north” is a member, but the measure “faults-per-million” has no breakdown
          hint: give the measure a “breakdown” in the pipeline file, or leave the member empty
        a.csv:5:29: “NaN” is not a number
          hint: numbers look like 1234.5 or 1234,5; a missing figure is an empty cell
        a.csv:6:29: “-1” is negative, which a count cannot be
          hint: check the sign; what is counted is 0 or more
        a.csv:8:36: “office-faults/north” of 2019-03 stands here a second time
          hint: the first is at a.csv:7:29; remove one of them
        a.csv:9:23: the label “no<U+202E>rth” holds the invisible character <U+202E>
          hint: type the label anew instead of pasting it
        """)
  }

  @Test(arguments: [
    (
      "period,value\n2019-01\n2019-02,1,2\n",
      "a.csv:2: this row has 1 fields, and the header 2\n  hint: a field that holds the delimiter must stand in quotes\n"
        + "a.csv:3: this row has 3 fields, and the header 2\n  hint: a field that holds the delimiter must stand in quotes"
    ),
    (
      "period,value\n2019-01,\"4\n",
      "a.csv:2:9: the quote that begins here never ends\n  hint: close it, or double a quote that is meant"
    ),
    (
      "period,valu\n2019-01,4\n",
      "a.csv:1:8: “valu” is not a column of such a table\n  hint: did you mean “value”?\n"
        + "a.csv:1: the header has no column “value”\n  hint: a table has the columns period and value, or year and the months\n"
        + "  hint: check the delimiter if the columns are there"
    ),
    (
      "period,value\n2019-01,4\n2019-02,5\n",
      "a.csv:2: no measure is named\n  hint: add a column “measure”, or give the loader the option “measure” (with --input: --input-option measure=…)\n"
        + "  hint: valid here: deliveries, faults-per-million, office-faults"
    ),
    ("", "a.csv: “a.csv” is empty\n  hint: check that the export has finished"),
    ("a\u{0}b", "a.csv: “a.csv” is not text\n  hint: sources are CSV, HTML or plain text, in UTF-8"),
    (
      "year,jan,jan\n2019,1,2\n",
      "a.csv:1:10: the column “jan” stands here a second time\n  hint: remove one of them"
    ),
    (
      "year,jan,januari\n2019,1,2\n",
      "a.csv:1:10: the column “januari” stands here a second time\n  hint: remove one of them"
    ),
    (
      "period,value\n2019-01,\"4\"5\n",
      "a.csv:2:12: text stands behind the closing quote of a field\n  hint: put all of the field in quotes"
    ),
    (
      "period,value\n2019-01,4\"5\n",
      "a.csv:2:10: a quote stands inside a field that does not begin with one\n"
        + "  hint: put the whole field in quotes and double those inside"
    ),
    (
      "period,measure,value\n2019\u{1B}[31m,faults\u{202E},4x\n",
      "a.csv:2:11: “faults<U+202E>” is not a declared measure\n"
        + "  hint: valid here: deliveries, faults-per-million, office-faults\n"
        + "a.csv:2:1: “2019<U+001B>[31m” is not a period\n"
        + "  hint: months look like 2019-11, years like 2019, runs of months like 2019-01/2019-09\n"
        + "a.csv:2:19: “4x” is not a number\n"
        + "  hint: numbers look like 1234.5 or 1234,5; a missing figure is an empty cell"
    ),
    (
      "period;measure;value\n2019-01;faults-per-million;1,234\n",
      "a.csv:2:28: “1,234” can be read as 1234 and as 1.234\n  hint: write the number without grouping, or declare the decimal mark"
    ),
    (
      "period;measure;value\n2019-01;faults-per-million;1,5\n2019-02;faults-per-million;1.5\n",
      "a.csv:2:28: “1,5” has a decimal comma and “1.5” at a.csv:3:28 a decimal point\n"
        + "  hint: write all numbers alike, or give the loader the option “decimal”"
    ),
    (
      "period,measure,value,standing\n2019-01,faults-per-million,4,prelim\n",
      "a.csv:2:30: “prelim” is not a standing\n  hint: valid here: final, preliminary, revised"
    ),
    (
      "period,measure,value,exposure\n2019-01,faults-per-million,4,0\n",
      "a.csv:2:30: “0” is not an exposure\n  hint: it is a number above zero, or empty"
    ),
  ])
  func aFaultIsNamedWithItsPlace(text: String, message: String) async throws {
    #expect(await problems(text) == message)
  }

  @Test func theReadmeListsTheOptions() throws {
    #expect(try PluginReadme.rows(in: "Plugins/Load/CSV") == PluginReadme.expectedRows(CSVLoader.manifest))
  }

  @Test func aByteThatIsNotUTF8IsFound() async throws {
    let bytes = Array("period,value\n2019-01,4".utf8) + [0xE5, 0x0A]
    #expect(
      await problems(bytes)
        == "a.csv:2:10: the byte 0xE5 here is not UTF-8\n  hint: save the file as UTF-8; it may be in Latin-1 or Windows-1252"
    )
  }

  @Test func aHugeLineIsRefused() async throws {
    let text = "period,measure,value\n2019-01,faults-per-million," + String(repeating: "1", count: 20_000) + "\n"
    #expect(await problems(text) == "a.csv:2:28: this field has 20000 bytes; at most 10000 are read")
  }

  @Test(arguments: [
    ("a.csv", "x", true), ("a.txt", "period;measure;value\n", true), ("a.txt", "Hello\n", false),
    ("a.txt", "\u{FEFF}År;Jan;Feb;Maj\r\n", true), ("a.txt", "År Jan Feb Maj\n", false),
    ("a.txt", "<p>one, period</p><input value=1>", false),
  ])
  func tablesAreRecognised(name: String, text: String, expected: Bool) {
    #expect(CSVLoader.recognises(Source(name: name, bytes: Array(text.utf8))) == expected)
  }

  private func load(_ text: String, _ options: [String: String] = [:]) async throws -> Loaded {
    try await load(Array(text.utf8), options)
  }

  private func load(_ bytes: [UInt8], _ options: [String: String] = [:]) async throws -> Loaded {
    let data = try SampleData()
    let measures = data.definition.measures.map(\.id)
    let loader = try CSVLoader(options: SampleData.options(CSVLoader.manifest, options, measures: measures))
    return try await loader.load(Source(name: "a.csv", bytes: bytes), for: data.definition)
  }

  private func problems(_ text: String) async -> String? { await problems(Array(text.utf8)) }

  private func problems(_ bytes: [UInt8]) async -> String? {
    do {
      _ = try await load(bytes)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
