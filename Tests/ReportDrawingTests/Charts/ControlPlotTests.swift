import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

@Suite struct ControlPlotTests {
  @Test func limitsStandInsteadOfAGrid() throws {
    let scene = try layOut("slide").scene
    #expect(scene.marks(.grid).isEmpty)
    #expect(scene.marks(.limit).count == 3)
    #expect(scene.marks(.band).count == 1)
    #expect(scene.texts(.limitLabel) == ["nedre gräns 12,9", "mittlinje 41,0", "övre gräns 69,0"])
  }

  @Test func namesOfLimitsMoveInsideWhereTheyTakeTooMuchRoom() throws {
    let scene = try layOut("third").scene
    let labels = scene.runs([.limitLabel])
    #expect(labels.map(\.text).sorted() == ["mittlinje 41,0", "nedre gräns 12,9", "övre gräns 69,0"])
    let lines = scene.segments(.line) + scene.segments(.limit)
    #expect(labels.allSatisfy { label in !lines.contains { $0.meets(label.box) } })
  }

  @Test func onLimitsThatDifferOnlyTheirLastValuesAreNamedWhereThereIsNoRoom() throws {
    var lines = try Self.lines(signals: [])
    lines.phases[0].lower = lines.phases[0].lower.indices.map { $0 == 0 ? 8 : 12.9 }
    let narrow = try ChartFixture.layOut(.control(lines), preset: "third").scene
    #expect(narrow.texts(.limitLabel) == ["12,9", "41,0", "69,0"])
    let wide = try ChartFixture.layOut(.control(lines), preset: "slide").scene
    #expect(wide.texts(.limitLabel) == ["nedre gräns 12,9", "mittlinje 41,0", "övre gräns 69,0"])
  }

  @Test func aLimitOnTheZeroLineIsNotDrawn() throws {
    var lines = try Self.lines(signals: [])
    lines.phases[0].lower = lines.phases[0].lower.map { _ in 0.2 }
    #expect(try ChartFixture.layOut(.control(lines), preset: "slide").scene.marks(.limit).count == 2)
  }

  @Test(arguments: ["slide", "half", "third", "page"])
  func aSignalsWordTouchesNothing(preset: String) throws {
    for month in ["2030-04", "2030-09", "2031-06", "2031-11"] {
      let scene = try layOut(preset, signals: [month]).scene
      let lines = scene.segments(.line) + scene.segments(.limit)
      for label in scene.runs([.signalLabel]) { #expect(!lines.contains { $0.meets(label.box) }, "\(month)") }
    }
  }

  @Test func neighbouringSignalsShareTheirWord() throws {
    let scene = try layOut("slide").scene
    #expect(scene.texts(.signalLabel) == ["båda utanför gränsen"])
    #expect(scene.marks(.signal).count == 4)
    #expect(scene.texts(.valueLabel) == ["77", "79"])
  }

  @Test func signalsFarApartEachHaveTheirWord() throws {
    let scene = try layOut("slide", signals: ["2030-02", "2031-11"]).scene
    #expect(scene.texts(.signalLabel) == ["utanför gränsen", "utanför gränsen"])
    #expect(scene.texts(.latestValue) == ["17"])
  }

  @Test func phasesHaveLimitsOfTheirOwn() throws {
    var lines = try Self.lines(signals: [])
    let start = try SampleReport.month("2030-01")
    lines.phases = [phase(start, 0...9, centre: 55), phase(start, 10...22, centre: 30)]
    let scene = try ChartFixture.layOut(.control(lines), preset: "slide").scene
    #expect(scene.marks(.band).count == 2)
    #expect(scene.marks(.limit).count == 6)
  }

  @Test func fewValuesWithoutLimitsAreALine() throws {
    var lines = try Self.lines(signals: [])
    lines.phases = []
    let scene = try ChartFixture.layOut(.control(lines), preset: "slide").scene
    #expect(scene.marks(.limit).isEmpty)
    #expect(scene.texts(.latestValue) == ["17"])
  }

  private func phase(_ start: Month, _ months: ClosedRange<Int>, centre: Double) -> ControlLines.Phase {
    ControlLines.Phase(
      months: start.advanced(by: months.lowerBound)...start.advanced(by: months.upperBound), centre: centre,
      centreLabel: "mittlinje", lower: months.map { _ in centre - 20 }, upper: months.map { _ in centre + 20 },
      lowerLabel: "nedre gräns", upperLabel: "övre gräns")
  }

  private static func lines(signals: [String]) throws -> ControlLines {
    let points =
      try ChartFixture.points(2030, [57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22])
      + ChartFixture.points(2031, [45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17])
    let phase = ControlLines.Phase(
      months: points[0].month...points[22].month, centre: 41, centreLabel: "mittlinje 41,0",
      lower: points.map { _ in 12.9 }, upper: points.map { _ in 69 }, lowerLabel: "nedre gräns 12,9",
      upperLabel: "övre gräns 69,0")
    return ControlLines(
      month: points[22].month, points: points, phases: [phase],
      signals: try signals.map {
        ControlLines.Signal(
          month: try SampleReport.month($0), word: "utanför gränsen", pairWord: "båda utanför gränsen",
          groupWord: "alla utanför gränsen", isGood: false)
      })
  }

  private func layOut(_ preset: String, signals: [String] = ["2030-02", "2030-04"]) throws -> LaidOutChart {
    try ChartFixture.layOut(.control(Self.lines(signals: signals)), preset: preset)
  }
}
