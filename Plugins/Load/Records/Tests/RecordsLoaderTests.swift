import ReportCore
import Testing

@testable import LoadRecords

@Suite struct RecordsLoaderTests {
  private let counted: KeyValuePairs = ["date": "date", "measure": "office-faults", "member": "office"]

  @Test func rowsAreCountedByMonthAndMember() async throws {
    let loaded = try await RecordLoading.load(
      ["date,office\n2019-01-31,Norrkontoret\n2019-02-01,south\n2019-01-01,Nord\n2019-02-28,Syd\n2019-02-01,Syd\n"],
      counted)
    #expect(
      RecordLoading.values(loaded)
        == "2019-01 north 2, 2019-02 north missing, 2019-01 south missing, 2019-02 south 3")
    #expect(loaded.dataset.observations.allSatisfy { $0.measure == "office-faults" && $0.place == Place("a.csv") })
  }

  @Test func manyFilesAreOneSourceWithColumnsInAnyOrder() async throws {
    let loaded = try await RecordLoading.load(
      ["date;office\n2019-01-31;Nord\n", "office,date\r\nNord,2019-01-01\r\nSyd,2019-01-01", "date\toffice\n"], counted)
    #expect(RecordLoading.values(loaded) == "2019-01 north 2, 2019-01 south 1")
    #expect(loaded.dataset.observations[0].place == Place("1.csv … 3.csv"))
  }

  @Test func quotesHoldDelimitersQuotesAndLineEnds() async throws {
    let text =
      "\u{FEFF}note,date,office\r\n\"a, \"\"b\"\"\r\n2018-01-01,c\",2019-03-01,\"Kontor \"\"A\"\", väst\"\r\n,\"2019-03-02\",Nord\r\n"
    for pieces in [1, 3, 16, 1000] {
      let loaded = try await RecordLoading.load([text], counted, pieces: pieces)
      #expect(RecordLoading.values(loaded) == "2019-03 kontor-a-vast 1, 2019-03 north 1")
      #expect(loaded.dataset.foundMembers["offices"]?.map(\.id) == ["kontor-a-vast"])
      #expect(loaded.findings.first?.place == Place("a.csv", line: 3, column: 26))
    }
  }

  @Test func theLastLineNeedsNoEndAndEmptyLinesAreNoRows() async throws {
    let text = "\n\r\ndate,office\n\n2019-01-01,Nord\n\r\n2019-01-01,Nord"
    let loaded = try await RecordLoading.load([text], counted)
    #expect(RecordLoading.values(loaded) == "2019-01 north 2")
    #expect(
      loaded.findings.map(\.message.english) == ["2 rows were read, of which 2 count towards “Faults at offices”"])
  }

  @Test(arguments: ["\n", "\r\n"])
  func theLastFieldMayBeEmpty(lineEnd: String) async throws {
    let text = ["date,office", "2019-01-01,Nord", "2019-01-01,", "2019-01-01,Syd", ""].joined(separator: lineEnd)
    let loaded = try await RecordLoading.load(
      [text], ["date": "date", "measure": "office-faults", "member": "office", "where": "office != "])
    #expect(RecordLoading.values(loaded) == "2019-01 north 1, 2019-01 south 1")
  }

  @Test func aFilterMayReadAColumnOfMoreSpellingsThanAreRemembered() async throws {
    let rows = (0..<11_000).map { "2019-0\($0 % 2 + 1)-01,number-\($0)-of-many\n" }.joined()
    let loaded = try await RecordLoading.load(
      ["date,id\n" + rows + rows], ["date": "date", "measure": "deliveries", "where": "id != number-10998-of-many"])
    #expect(RecordLoading.values(loaded) == "2019-01 10998, 2019-02 11000")
  }

  @Test func filesWithoutAHeaderGetTheirNamesFromTheOptions() async throws {
    let loaded = try await RecordLoading.load(
      ["2019-01-01|Nord\n2019-01-01|Syd\n"],
      ["date": "date", "measure": "office-faults", "member": "office", "columns": "date; office"])
    #expect(RecordLoading.values(loaded) == "2019-01 north 1, 2019-01 south 1")
  }

  @Test func theFirstMemberColumnThatIsNotEmptyNamesTheMember() async throws {
    let loaded = try await RecordLoading.load(
      ["date,new,old\n2019-01-01,,Syd\n2019-01-01,Nord,Syd\n2019-01-01,\"\",Syd\n"],
      ["date": "date", "measure": "office-faults", "member": "new; old"])
    #expect(RecordLoading.values(loaded) == "2019-01 south 2, 2019-01 north 1")
  }

  @Test func rowsNameTheirMeasure() async throws {
    let loaded = try await RecordLoading.load(
      ["date,kind\n2019-01-01,fel\n2019-01-01,deliveries\n2019-01-01,deliveries\n"],
      ["date": "date", "measure-column": "kind", "measures": "fel = office-faults; deliveries = deliveries"])
    #expect(loaded.dataset.observations.map(\.measure) == ["office-faults", "deliveries"])
    #expect(RecordLoading.values(loaded) == "2019-01 1, 2019-01 2")
  }

  @Test(arguments: [
    ("market = SE", "2"), ("market = SE; channel = web", "1"), ("channel = web or \"phone\"", "2"),
    ("channel = web or phone", "3"), ("market != SE", "2"), ("channel = ", "1"), ("channel != ; market = SE", "2"),
  ])
  func filtersChooseRows(filter: String, count: String) async throws {
    let loaded = try await RecordLoading.load(
      ["date,market,channel\n2019-01-01,SE,web\n2019-01-01,\"SE\",phone\n2019-01-01,NO,\n2019-01-01,DK, web \n"],
      ["date": "date", "measure": "deliveries", "where": filter])
    #expect(RecordLoading.values(loaded) == "2019-01 \(count)")
  }

  @Test func aFilterThatNothingFitsIsAWarning() async throws {
    let loaded = try await RecordLoading.load(
      ["date,market\n2019-01-01,SE\n2019-01-01,NO\n"],
      ["date": "date", "measure": "deliveries", "where": "market = Se or SE"])
    #expect(loaded.findings.map(\.level) == [.note, .warning])
    #expect(
      loaded.findings.map(\.message.english) == [
        "2 rows were read, of which 1 counts towards “Deliveries”; 1 is left out by filters",
        "no row has “Se” in the column “market”",
      ])
    #expect(
      loaded.findings.map(\.message.swedish) == [
        "2 rader lästes, varav 1 räknas i ”Leveranser”; 1 är bortvald genom filter",
        "ingen rad har ”Se” i kolumnen ”market”",
      ])
  }

  @Test(arguments: [
    ("point", "1;2.5;0", "3.5"), ("comma", "1 234,50;0,005;", "1234.505"), ("point", "10;-3;", "7"),
  ])
  func columnsAreSummedExactly(mark: String, numbers: String, sum: String) async throws {
    let rows = numbers.split(separator: ";").map { "2019-01-01\t\($0)\n" }.joined()
    let loaded = try await RecordLoading.load(
      ["date\tamount\n" + rows], ["date": "date", "measure": "deliveries", "sum": "amount", "decimal": mark])
    #expect(loaded.dataset.observations.map(\.cell) == [.value(try #require(ExactDecimal(sum)))])
  }

  @Test func differentIdsAreCountedOnceAMonthAndMember() async throws {
    let long = "0b7c1de2-1111-4222-8333-0123456789ab"
    let loaded = try await RecordLoading.load(
      [
        "date,office,id\n2019-01-01,Nord,1\n2019-01-02,north,1\n2019-01-02,Norrkontoret,\"1\"\n2019-01-03,Nord,01\n2019-02-01,Nord,1\n",
        "date,office,id\n2019-01-01,Syd,\(long)\n2019-01-01,Syd,\(long)\n2019-01-01,Syd,\(long.dropLast())\n",
      ], ["date": "date", "measure": "office-faults", "member": "office", "distinct": "id"])
    #expect(
      RecordLoading.values(loaded)
        == "2019-01 north 2, 2019-02 north 1, 2019-01 south 2, 2019-02 south missing")
  }

  @Test(arguments: [
    ("missing", "2019-01 1, 2019-02 missing, 2019-03 missing, 2019-04 1"),
    ("zero-beside-others", "2019-01 1, 2019-02 0, 2019-03 missing, 2019-04 1"),
    ("zero", "2019-01 1, 2019-02 0, 2019-03 0, 2019-04 1"),
  ])
  func aMonthWithoutRowsIsZeroOnlyWhereThatIsDeclared(choice: String, values: String) async throws {
    let text = "date,market\n2019-01-01,SE\n2019-02-01,NO\n2019-04-01,SE\n"
    let loaded = try await RecordLoading.load(
      [text], ["date": "date", "measure": "deliveries", "where": "market = SE", "empty-months": choice])
    #expect(RecordLoading.values(loaded) == values)
  }

  @Test func declaredMembersWithoutRowsAreZeroWhereThatIsDeclared() async throws {
    let loaded = try await RecordLoading.load(
      ["date,office\n2019-01-01,Nord\n"],
      ["date": "date", "measure": "office-faults", "member": "office", "empty-months": "zero"])
    #expect(RecordLoading.values(loaded) == "2019-01 north 1, 2019-01 south 0, 2019-01 east 0, 2019-01 west 0")
  }

  @Test func monthsOutsideTheChosenOnesAreLeftOut() async throws {
    let text = "date\n2018-12-31\n2019-01-01\n2019-03-01\n2019-04-01\n"
    let loaded = try await RecordLoading.load(
      [text], ["date": "date", "measure": "deliveries", "from": "2019-01", "through": "2019-03"])
    #expect(RecordLoading.values(loaded) == "2019-01 1, 2019-02 missing, 2019-03 1")
    #expect(
      loaded.findings[0].message.english
        == "4 rows were read, of which 2 count towards “Deliveries”; 2 lie outside the chosen months")
  }

  @Test func anyNumberOfWorkersAndAnyPiecesGiveTheSame() async throws {
    var text = "date,office,text\n"
    for row in 0..<30_000 {
      let office = ["Nord", "Syd", "\"Öst \"\"\(row % 7)\"\"\"", "Väst"][row % 4]
      text += "2019-0\(row % 9 + 1)-1\(row % 10),\(office),\(row % 5 == 0 ? "\"a\nb,\"" : "x")\n"
    }
    let expected = try await RecordLoading.load([text], counted, workers: 1)
    #expect(expected.dataset.observations.compactMap(\.cell.value?.coefficient).reduce(0, +) == 30_000)
    for workers in [2, 5] {
      #expect(try await RecordLoading.load([text], counted, workers: workers, pieces: 70_001) == expected)
    }
  }

  @Test func theSameRowsGiveTheSameMembersWhicheverIsMetFirst() async throws {
    let text = "date,office\n" + (0..<50).map { "2019-01-01,Kontor \($0)\n" }.joined()
    let loaded = try await RecordLoading.load([text], counted, workers: 4)
    #expect(loaded.dataset.foundMembers["offices"]?.map(\.id) == (0..<50).map { "kontor-\($0)" })
  }

  @Test func aFileInMemoryIsCountedToo() async throws {
    let loader = try RecordsLoader(
      options: Options(
        ConfigurationNode(
          .mapping([
            .init(key: "date", keyPlace: Place("p"), value: ConfigurationNode(.scalar("date"), at: Place("p"))),
            .init(key: "measure", keyPlace: Place("p"), value: ConfigurationNode(.scalar("m"), at: Place("p"))),
          ]), at: Place("p")), declared: RecordsLoader.manifest.options, plugin: "records", measures: ["m"]))
    let source = Source(name: "a.csv", bytes: Array("date\n2019-01-01\n".utf8))
    var definition = ReportDefinition(
      id: "d", title: LocalizedText("d"), organisation: LocalizedText("d"), market: LocalizedText("d"))
    let text = LocalizedText("m")
    definition.measures = [
      Measure(
        id: "m", kind: .count, direction: .neither,
        names: Measure.Names(indefinite: text, definite: text, short: text, description: text), unitSingular: text,
        unitPlural: text)
    ]
    #expect(RecordLoading.values(try await loader.load(source, for: definition)) == "2019-01 1")
    #expect(!RecordsLoader.recognises(source))
  }
}
