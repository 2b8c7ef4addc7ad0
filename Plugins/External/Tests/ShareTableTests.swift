import ReportCore
import ReportDocument
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct ShareTableTests {
  @Test func sharesOfTheYearSoFarStandBesideThoseOfLastYear() async throws {
    let table = try await table(.swedish) { data in
      try data.add("office-faults", member: "north", from: "2018-01", [10, 20])
      try data.add("office-faults", member: "south", from: "2018-01", [10, 20])
      try data.add("office-faults", member: "north", from: "2019-01", [10, 25])
      try data.add("office-faults", member: "south", from: "2019-01", [5, 5])
    }
    #expect(table.caption.map(\.plainText).joined().hasSuffix(": andelar, januari–februari 2019 och 2018"))
    #expect(
      table.rows.map { $0.cells.dropFirst().map(\.text) } == [
        ["77,8\u{A0}%", "50,0\u{A0}%", "+27,8"], ["22,2\u{A0}%", "50,0\u{A0}%", "−27,8"],
      ])
    #expect(table.data.first?.quantity.number == Rational(700, over: 9))
    #expect(table.data.first?.name.description == "office-faults/north@2019-01/2019-02.share")
  }

  @Test func aMissingMonthLeavesTheSharesUnknown() async throws {
    let table = try await table(.english) { data in
      try data.add("office-faults", member: "north", from: "2019-01", [10, 25])
      try data.add("office-faults", member: "south", from: "2019-01", [5, nil])
    }
    #expect(table.rows.map { $0.cells.dropFirst().map(\.text) } == [["–", "–", "–"], ["–", "–", "–"]])
    #expect(table.keys.contains("– a month of somebody is missing, so that the share is not known"))
  }

  private func table(_ language: Language, _ fill: (inout SampleData) throws -> Void) async throws -> Table {
    var data = try SampleData("2019-02")
    try fill(&data)
    let input = ReportInput(
      definition: data.definition, dataset: data.dataset, analysis: Analysis(), checks: [], commentary: nil,
      language: language, month: data.month)
    let blocks = try await Example.plugin("share-table", .render, options: ["decimals": "1"]).render(input)
    guard case .table(let table)? = blocks.first else { throw Problems(Problem(.software, "there is no table")) }
    return table
  }
}
