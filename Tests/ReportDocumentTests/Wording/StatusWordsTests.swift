import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct StatusWordsTests {
  private static let assumed = Status.assumed(LocalizedText("x"))

  @Test(arguments: [
    ([Status.published, .published], "Enligt källan.", "As published."),
    ([.exact], "Beräknat av antalen.", "Computed from counts."),
    ([.exact, .published], "Delvis enligt källan, delvis beräknat.", "Partly as published, partly computed."),
    (
      [.published, .bounded, .bounded], "Enligt källan. Två värden är gränser.", "As published. Two values are bounds."
    ),
    ([.bounded, assumed], "Ett värde är gränser. Ett värde är antaget.", "One value is bounds. One value is assumed."),
    ([assumed, assumed, assumed], "Tre värden är antagna.", "Three values are assumed."), ([], "", ""),
  ])
  func statusesAreWords(_ statuses: [Status], _ swedish: String, _ english: String) throws {
    let facts = try statuses.map { try fact($0, .rate(per: 1_000_000)) }
    #expect(StatusWords(.swedish).sentence(facts) == swedish)
    #expect(StatusWords(.english).sentence(facts) == english)
  }

  @Test func countsThatAreCountedNeedNoWords() throws {
    #expect(StatusWords(.swedish).sentence([try fact(.exact, .count)]).isEmpty)
  }

  private func fact(_ status: Status, _ unit: Unit) throws -> Fact {
    Fact(FactName("m", try SampleData.period("2019-11"), .value), .number(Rational(1)), unit: unit, status: status)
  }
}
