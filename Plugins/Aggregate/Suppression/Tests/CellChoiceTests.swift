import ReportCore
import ReportTestSupport
import Testing

@testable import AggregateSuppression

@Suite struct CellChoiceTests {
  @Test func belowFiveTwentyCountsAreHiddenAtFirst() throws {
    let (table, choice) = try choose(SampleData.twoYears(), threshold: 5)
    #expect(choice.small.count == 20)
    #expect(choice.small.allSatisfy { table.entries[$0].name.period.month != nil })
    #expect(
      lonelyMonths(table, choice) == [
        "2018-04", "2018-05", "2018-09", "2018-10", "2018-12", "2019-03", "2019-04", "2019-09",
      ])
  }

  @Test func belowThreeSixCountsAreHiddenAtFirst() throws {
    let (table, choice) = try choose(SampleData.twoYears(), threshold: 3)
    #expect(choice.small.count == 6)
    #expect(lonelyMonths(table, choice) == ["2018-02", "2018-05", "2018-08", "2018-12"])
  }

  @Test(arguments: [3, 5, 8])
  func monthsWithOneSmallCountGetASecond(threshold: Int) throws {
    let (table, choice) = try choose(SampleData.twoYears(), threshold: threshold)
    let months = Dictionary(grouping: choice.hidden.filter { $0.period.month != nil }, by: \.period)
    for name in lonelyMonths(table, choice) {
      let period = try SampleData.period(name)
      #expect(months[period]?.count ?? 0 >= 2, "\(name)")
    }
  }

  /// The least that can be hidden was found with the integer program of Fischetti and Salazar: 32 and 12.
  @Test(arguments: [(5, 33), (3, 13)])
  func hidesOneMoreThanTheLeastPossible(threshold: Int, count: Int) throws {
    #expect(try choose(SampleData.twoYears(), threshold: threshold).1.hidden.count == count)
  }

  @Test func noTotalNeedsToBeHidden() throws {
    let (_, choice) = try choose(SampleData.twoYears(), threshold: 5)
    #expect(!choice.hidden.contains { $0.member == nil })
  }

  /// December 2018 follows from 2018 and January to November, so that a sum of the year is hidden as well.
  @Test func sumsOfYearsAreClosedToo() throws {
    let (_, choice) = try choose(SampleData.twoYears(), threshold: 5)
    let sums = choice.hidden.filter { $0.period.monthCount > 1 }.map { "\($0.member ?? "")@\($0.period)" }.sorted()
    #expect(sums == ["east@2018", "south@2018"])
  }

  /// The months with only one small count, which their total would give away.
  private func lonelyMonths(_ table: CountTable, _ choice: CellChoice) -> [String] {
    let months = Dictionary(grouping: choice.small.map { table.entries[$0].name.period }) { $0 }
    return months.filter { $0.value.count == 1 }.keys.map(\.description).sorted()
  }

  private func choose(
    _ data: SampleData, threshold: Int, width: Int? = nil
  ) throws -> (CountTable, CellChoice) {
    var values = ["threshold": String(threshold)]
    if let width { values["width"] = String(width) }
    let rule = SuppressionRule(try SampleData.options(SuppressionAggregator.manifest, values))
    let measure = try #require(data.definition.measure("office-faults"))
    let table = try #require(try CountTable(measure, data.input()))
    return (table, CellChoice(table, rule))
  }
}
