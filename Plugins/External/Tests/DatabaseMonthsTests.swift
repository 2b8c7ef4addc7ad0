import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct DatabaseMonthsTests {
  @Test func rowsBecomeCellsWithTheRowAsTheirPlace() async throws {
    let loaded = try await load(
      """
      create table figures(period text, member text, value, exposure, standing text, note text);
      insert into figures values ('2024-05', 'Norr', 17.50, 2000, null, '*'), ('2024-06', 'Söder', null, null, 'preliminary', null),
        ('2023', 'Norr', '40', null, null, null), ('2024-06', '*', 45, null, null, null);
      """, options: ["table": "figures", "measure": "office-faults"])
    let cells = loaded.dataset.observations
    #expect(cells.map(\.cell) == [.value(try #require(ExactDecimal("17.5"))), .absent(.missing)])
    #expect(
      cells.map(\.place) == [Place("data.sqlite", cell: "figures row 1"), Place("data.sqlite", cell: "figures row 2")])
    #expect(cells.first?.exposure == ExactDecimal(2000))
    #expect(cells.first?.marks == ["*"])
    #expect(cells.last?.standing == .preliminary)
    #expect(loaded.dataset.stated.map(\.period.description) == ["2023", "2024-06"])
    #expect(loaded.dataset.stated.last?.member == nil)
  }

  @Test(arguments: [
    (
      "create table other(period, value);",
      "data.sqlite: the database has no table or view “months”\n  hint: say which one with the option “table”"
    ),
    (
      "create table months(period, number);",
      "data.sqlite: the table “months” has no column “value”\n  hint: it needs period and value, and may have measure, member, exposure, standing and note"
    ),
    (
      "create table months(period, value); insert into months values ('2024-6', 1), ('2024-06', 'many');",
      "data.sqlite!months row 1: “2024-6” is not a month\n  hint: months look like 2023-12\ndata.sqlite!months row 2: “many” is not a number\n  hint: leave it null where there is no value"
    ),
  ])
  func whatCannotBeReadIsSaid(sql: String, message: String) async {
    await #expect(throws: (any Error).self) {
      do {
        _ = try await load(sql, options: ["measure": "office-faults"])
      } catch {
        #expect("\(error)" == message)
        throw error
      }
    }
  }

  @Test func whatIsNoDatabaseIsRefused() async throws {
    let plugin = try await Example.plugin("database-months", .load)
    let input = LoadInput(
      source: Source(name: "data.sqlite", bytes: Array("period,value\n".utf8)), isFile: true,
      definition: try SampleData().definition)
    await #expect(throws: Problems.self) { _ = try await plugin.load(input) }
  }

  private func load(_ sql: String, options: [String: String]) async throws -> Loaded {
    try await withTemporaryFolder { folder in
      let path = folder + "/data.sqlite"
      let made = try CommandLineTool.run("sqlite3", [path, sql], on: [])
      #expect(made.status == 0, "\(made.complaints)")
      let plugin = try await Example.plugin("database-months", .load, options: options)
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      let input = LoadInput(
        source: Source(name: "data.sqlite", bytes: bytes), isFile: true, definition: try SampleData().definition)
      return try await plugin.load(input)
    }
  }
}
