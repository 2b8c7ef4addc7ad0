import AggregateUncertainty
import ReportCore
import ReportTestSupport
import Testing

private let september = "2019-01/2019-09"

@Suite struct UncertaintyAggregatorTests {
  @Test(arguments: [
    ("garwood", 377.931809, 459.010141), ("byar", 377.930974, 459.010798), ("byar-from-ten", 377.930974, 459.010798),
  ])
  func countsHaveIntervalsByTheMethod(_ method: String, _ low: Double, _ high: Double) async throws {
    let ends = try ends(try await aggregate(["method": method]), "office-faults", september, .interval)
    #expect(abs(ends.low - low) < 1e-5 && abs(ends.high - high) < 1e-5)
  }

  @Test func belowTenTheGuidanceIsExact() async throws {
    let analysis = try await aggregate(["method": "byar-from-ten"])
    let ends = try ends(analysis, "office-faults", member: "south", "2019-02", .interval)
    #expect(abs(ends.low - 1.089865) < 1e-5 && abs(ends.high - 10.241589) < 1e-5)
  }

  @Test func theLevelWidensIntervals() async throws {
    let analysis = try await aggregate(["level": "0.998"])
    let ends = try ends(analysis, "office-faults", "2019-05", .interval)
    #expect(abs(ends.low - 52.702676) < 1e-5 && abs(ends.high - 108.161994) < 1e-5)
  }

  @Test func ratesHaveTheIntervalOfTheirCount() async throws {
    let analysis = try await aggregate(withVolumes: true)
    let month = try ends(analysis, "faults-per-million", "2018-12", .interval)
    #expect(abs(month.low - 18.663) < 5e-4 && abs(month.high - 25.762) < 5e-4)
    let year = try ends(analysis, "faults-per-million", "2018", .interval)
    #expect(abs(year.low - 38.13) < 0.005 && abs(year.high - 42.03) < 0.005)
  }

  @Test func publishedRatesWithoutCountsHaveNone() async throws {
    #expect(try await aggregate().fact(name("faults-per-million", "2019-09", .interval)) == nil)
  }

  @Test(arguments: [
    (nil, 1.4429, 1.2389, 1.6823, 1.65e-6), ("north", 1.355, 1.084, 1.696, 0.0071),
    ("south", 2.575, 1.771, 3.809, 1.4e-7), ("east", 1.205, 0.792, 1.839, 0.417), ("west", 1.094, 0.768, 1.560, 0.666),
  ])
  func twoPeriodsAreTested(
    _ member: String?, _ ratio: Double, _ low: Double, _ high: Double, _ p: Double
  ) async throws {
    let analysis = try await aggregate()
    #expect(abs(try number(analysis, "office-faults", member: member, september, .ratio) - ratio) < 5e-4)
    let ends = try ends(analysis, "office-faults", member: member, september, .ratioInterval)
    #expect(abs(ends.low - low) < 1e-3 && abs(ends.high - high) < 1e-3)
    let found = try number(analysis, "office-faults", member: member, september, .ratioPValue)
    #expect(abs(found - p) < 0.03 * p)
  }

  @Test func volumesDivideTheCountsThatAreCompared() async throws {
    let analysis = try await aggregate(["exposure": "deliveries"], withVolumes: true)
    #expect(abs(try number(analysis, "office-faults", september, .ratio) - 0.7675) < 5e-5)
    let ends = try ends(analysis, "office-faults", september, .ratioInterval)
    #expect(abs(ends.low - 0.6590) < 1e-4 && abs(ends.high - 0.8948) < 1e-4)
    #expect(analysis.fact(try name("office-faults", september, .breakEvenGrowth)) == nil)
    let words = try analysis.requireFact(name("office-faults", september, .ratio)).derivation
    #expect(words?.swedish == "exakt test av två perioder räknat per leverans, nivå 95\u{A0}%")
    #expect(words?.english == "exact test of two periods per delivery, level 95%")
  }

  @Test func breakEvenIsTheGrowthOfTheCount() async throws {
    let growth = try number(try await aggregate(), "office-faults", september, .breakEvenGrowth)
    #expect(abs(growth - 44.290657) < 1e-6)
  }

  @Test(arguments: [("2019-01", -22.6, -19.5), ("2019-06", 11.3, 17.4), ("2019-09", -6.3, 0)])
  func roundingLeavesTheChangeBetweenBounds(_ month: String, _ low: Double, _ high: Double) async throws {
    let analysis = try await aggregate()
    let ends = try ends(analysis, "faults-per-million", month, .changeBounds)
    #expect(abs(ends.low - low) < 0.051 && abs(ends.high - high) < 0.051)
    #expect(try analysis.requireFact(name("faults-per-million", month, .changeBounds)).status == .bounded)
  }

  @Test(arguments: [(nil, 4.74), ("north", 3.77), ("south", 3.57), ("east", 1.59), ("west", 1.04)])
  func dispersionIsMeasured(_ member: String?, _ ratio: Double) async throws {
    let analysis = try await aggregate()
    let found = try number(analysis, "office-faults", member: member, "2018-01/2019-11", .dispersion)
    #expect(abs(found - ratio) < 0.005)
    let p = try number(analysis, "office-faults", member: member, "2018-01/2019-11", .dispersionPValue)
    #expect((p < 0.05) == (ratio > 1.55))
  }

  @Test func dispersionWidensWhereAskedFor() async throws {
    let analysis = try await aggregate(["dispersion": "widened"], withVolumes: true)
    let ends = try ends(analysis, "faults-per-million", "2018", .interval)
    // By the dispersion of all 23 months, 3.0889: 40.05 ± 1.96 · 3.0889 · √(40.05 / 41).
    #expect(abs(ends.low - 34.07) < 0.01 && abs(ends.high - 46.03) < 0.01)
    let status = try analysis.requireFact(name("faults-per-million", "2018", .interval)).status
    #expect(
      status
        == .assumed(
          LocalizedText(
            sv: "månaderna varierar framöver som hittills (intervall på nivån 95\u{A0}%, vidgade efter variationen)",
            en: "months go on to vary as so far (intervals at the 95% level, widened by that variation)")))
  }

  @Test func volumesAreNoEventsAndHaveNoIntervals() async throws {
    let analysis = try await aggregate(withVolumes: true)
    #expect(!analysis.facts.contains { $0.name.measure == "deliveries" && $0.name.figure == .interval })
  }

  @Test func fromZeroThereIsAPValueAndNoRatio() async throws {
    let analysis = try await aggregate(month: "2019-05")
    #expect(analysis.fact(try name("office-faults", member: "south", "2019-05", .ratio)) == nil)
    #expect(try number(analysis, "office-faults", member: "south", "2019-05", .ratioPValue) < 0.001)
  }

  @Test func nothingIsTestedAcrossABreak() async throws {
    let analysis = try await aggregate(breakAt: "2019-01")
    #expect(analysis.fact(try name("office-faults", september, .ratio)) == nil)
    #expect(analysis.fact(try name("faults-per-million", "2019-09", .changeBounds)) == nil)
  }

  @Test func aMeasureWithCellsAndNoSeriesIsRefused() async throws {
    var data = try SampleData.twoYears()
    try data.add("deliveries", from: "2019-01", [5_000_000])
    let given = data
    let problems = await #expect(throws: Problems.self) {
      _ = try await aggregate(["measure": "deliveries"], data: given)
    }
    #expect(problems?.all.first?.message == "there is no series “deliveries” to judge")
  }

  @Test func aMeasureOfWhichTheSourcesSayNothingIsLeftAlone() async throws {
    let analysis = try await aggregate(["measure": "deliveries"])
    #expect(!analysis.facts.contains { $0.name.figure == .interval })
  }

  private func name(
    _ measure: String, member: String? = nil, _ period: String, _ figure: Figure
  ) throws -> FactName {
    FactName(measure, member: member, try SampleData.period(period), figure)
  }

  private func number(
    _ analysis: Analysis, _ measure: String, member: String? = nil, _ period: String, _ figure: Figure
  ) throws -> Double {
    try #require(analysis.requireFact(name(measure, member: member, period, figure)).quantity.number).approximation
  }

  private func ends(
    _ analysis: Analysis, _ measure: String, member: String? = nil, _ period: String, _ figure: Figure
  ) throws -> (low: Double, high: Double) {
    let fact = try analysis.requireFact(name(measure, member: member, period, figure))
    guard case .interval(let low, let high) = fact.quantity else {
      throw Problems(Problem(.software, "“\(fact.name)” is no interval"))
    }
    return (low.approximation, high.approximation)
  }

  /// The two years of figures with what earlier aggregates make of them, and what this one adds.
  private func aggregate(
    _ options: [String: String] = [:], data: SampleData? = nil, withVolumes: Bool = false, month: String = "2019-11",
    breakAt: String? = nil
  ) async throws -> Analysis {
    var data = try data ?? SampleData.twoYears()
    data.month = try SampleReport.month(month)
    if let breakAt {
      data.definition.events = [
        Event(period: try SampleData.period(breakAt), kind: .break, text: LocalizedText("x"))
      ]
    }
    let figures = try ComputedFigures(data, withVolumes: withVolumes, periods: [september, "2018"])
    let given = try SampleData.options(
      UncertaintyAggregator.manifest, options, measures: ["office-faults", "faults-per-million", "deliveries"])
    return try await UncertaintyAggregator(options: given).aggregate(data.input(after: figures.analysis))
  }
}
