import AggregateBreakdown
import ReportCore
import ReportTestSupport
import Testing

@Suite struct BreakdownAggregatorTests {
  @Test(arguments: [
    ("2019-01/2019-09", 417, 289, "44"), ("2019-01/2019-11", 508, 392, "30"),
  ])
  func changesComeFromUnroundedCounts(period: String, now: Int, before: Int, percent: String) async throws {
    let analysis = try await aggregate(SampleData.twoYears(), asked: [period])
    #expect(try fact(analysis, nil, period, .value).quantity == .number(Rational(now)))
    #expect(try fact(analysis, nil, period, .lastYear).quantity == .number(Rational(before)))
    #expect(try fact(analysis, nil, period, .difference).quantity == .number(Rational(now - before)))
    let change = try fact(analysis, nil, period, .change)
    #expect(change.quantity.number?.rounded(toDecimals: 0).description == percent)
    #expect(!change.isApproximate)
    #expect(change.numerator == Rational(now))
    #expect(change.denominator == Rational(before))
  }

  @Test(arguments: [
    ("north", "2019-01/2019-09", "35.46"), ("south", "2019-01/2019-09", "157.50"), ("east", "2019-01/2019-09", "20.45"),
    ("west", "2019-01/2019-09", "9.38"), ("south", "2019-01/2019-11", "127.78"),
  ])
  func membersChange(member: String, period: String, percent: String) async throws {
    let analysis = try await aggregate(SampleData.twoYears(), asked: [period])
    let change = try fact(analysis, member, period, .change)
    #expect(change.quantity.number?.rounded(toDecimals: 2).description == percent)
  }

  @Test func everyStatedTotalIsTheSum() async throws {
    let series = try #require(try await aggregate(SampleData.twoYears()).series("office-faults"))
    #expect(series.points.compactMap(\.quantity.number) == SampleData.totals.map { Rational($0) })
    #expect(series.points.allSatisfy { $0.status == .exact })
  }

  @Test func fromZeroThereIsADifferenceAndNoPercentage() async throws {
    let analysis = try await aggregate(SampleData.twoYears())
    #expect(try fact(analysis, "south", "2019-05", .difference).quantity == .number(Rational(18)))
    #expect(
      try fact(analysis, "south", "2019-05", .change).quantity
        == .absent(
          .notApplicable,
          because: LocalizedText(
            sv: "från noll finns ingen förändring i procent", en: "there is no percentage of zero")))
  }

  @Test func sharesAreOfTheWhole() async throws {
    let analysis = try await aggregate(SampleData.twoYears())
    let share = try fact(analysis, "north", "2019-11", .share)
    #expect(share.quantity == .number(Rational(2100, over: 45)))
    let shares = try SampleData.offices.map { try fact(analysis, $0.id, "2019-01/2019-11", .share) }
    #expect(shares.compactMap(\.quantity.number).reduce(.zero, +) == Rational(100))
  }

  @Test func aMissingPartMakesTheWholeUnknownUnlessItIsStated() async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [4, 0])
    try data.add("office-faults", member: "south", from: "2019-01", [nil, nil])
    try data.state("office-faults", "2019-02", 9)
    let total = try #require(try await aggregate(data).series("office-faults"))
    #expect(
      total.points[0].quantity
        == .absent(
          .missing,
          because: LocalizedText(
            sv: "uppgift saknas för Sydkontoret", en: "there is no figure for Sydkontoret")))
    #expect(total.points[1].quantity == .number(Rational(9)))
    #expect(total.points[1].status == .published)
  }

  @Test func aHiddenPartMakesTheWholeHiddenUnlessItIsStated() async throws {
    var data = try SampleData("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [4, 0])
    for month in ["2019-01", "2019-02"] {
      data.dataset.observations.append(
        Observation(
          measure: "office-faults", member: "south", period: try SampleData.period(month), cell: .absent(.suppressed),
          place: Place("south.csv")))
    }
    try data.state("office-faults", "2019-02", 9)
    let analysis = try await aggregate(data)
    let total = try #require(analysis.series("office-faults"))
    #expect(total.points.map(\.quantity) == [.absent(.suppressed, because: nil), .number(Rational(9))])
    #expect(try fact(analysis, nil, "2019-01/2019-02", .value).quantity == .absent(.suppressed, because: nil))
    #expect(try fact(analysis, "south", "2019-01/2019-02", .value).quantity == .absent(.suppressed, because: nil))
    #expect(analysis.facts.filter { $0.name.figure == .share && $0.name.member == "south" }.isEmpty)
  }

  @Test func aMemberCountsOnlyWhileItExists() async throws {
    var data = try SampleData("2019-03")
    data.definition.breakdowns[0].members[1].from = try SampleReport.month("2019-02")
    try data.add("office-faults", member: "north", from: "2019-01", [4, 5, 6])
    try data.add("office-faults", member: "south", from: "2019-02", [1, 2])
    let analysis = try await aggregate(data)
    let south = try #require(analysis.series("office-faults", member: "south"))
    #expect(south.points[0].quantity.absence == .notApplicable)
    #expect(
      analysis.series("office-faults")?.points.compactMap(\.quantity.number)
        == [4, 6, 8].map { Rational($0) })
    #expect(try fact(analysis, "south", "2019-01/2019-03", .value).quantity == .number(Rational(3)))
  }

  @Test func aYearNotOverIsNotYet() async throws {
    let analysis = try await aggregate(SampleData.twoYears())
    #expect(try fact(analysis, nil, "2019", .value).quantity.absence == .notYet)
    #expect(try fact(analysis, nil, "2018", .value).quantity == .number(Rational(416)))
  }

  @Test func anUndeclaredMemberBeginsWithItsFirstValue() async throws {
    var data = try SampleData("2019-02")
    let name = Member.DatedName(name: LocalizedText("Nya kontoret"), short: LocalizedText("Nya"))
    data.dataset.foundMembers = ["offices": [Member(id: "nya", names: [name], isDeclared: false)]]
    try data.add("office-faults", member: "north", from: "2019-01", [4, 5])
    try data.add("office-faults", member: "nya", from: "2019-02", [7])
    let analysis = try await aggregate(data)
    #expect(analysis.series("office-faults")?.points.compactMap(\.quantity.number) == [4, 12].map { Rational($0) })
    #expect(analysis.series("office-faults", member: "nya")?.points[0].quantity.absence == .notApplicable)
  }

  @Test func undeclaredMembersAreCountedToo() async throws {
    var data = try SampleData("2019-01")
    let name = Member.DatedName(name: LocalizedText("Nya kontoret"), short: LocalizedText("Nya"))
    data.dataset.foundMembers = ["offices": [Member(id: "nya-kontoret", names: [name], isDeclared: false)]]
    try data.add("office-faults", member: "nya-kontoret", from: "2019-01", [7])
    #expect(try await aggregate(data).series("office-faults")?.number(data.month) == Rational(7))
  }

  private func aggregate(_ data: SampleData, asked: [String] = []) async throws -> Analysis {
    let options = try SampleData.options(BreakdownAggregator.manifest)
    return try await BreakdownAggregator(options: options).aggregate(data.input(asked: asked))
  }

  private func fact(_ analysis: Analysis, _ member: String?, _ period: String, _ figure: Figure) throws -> Fact {
    try #require(analysis.fact(FactName("office-faults", member: member, SampleData.period(period), figure)))
  }
}
