import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

/// Places far too small for a chart, which a style can ask for, give a poor chart and never a crash.
@Suite struct TinyPlotTests {
  static let sizes = [Size(0, 0), Size(20, 300), Size(482, 20), Size(60, 60), Size(482, 90)]

  @Test(arguments: sizes) func everyKindOfChartIsLaidOut(size: Size) throws {
    let style = try RepositoryFiles.style()
    let layout = ChartLayout(style: style, palette: style.pageColours, measurer: FixedWidthMeasurer())
    let month = try SampleReport.month("2031-05")
    let event = ChartEvent(number: 1, months: month...month, isBreak: true, text: "Nytt sätt att räkna felen.")
    for body in try Self.bodies() {
      for preset in style.presets {
        let specification = ChartSpecification(
          id: "faults", language: .swedish, texts: Self.texts, unit: .count, body: body, events: [event], data: [])
        let chart = try layout.plot(specification, at: preset, size: size)
        #expect(chart.scene.size == size)
      }
    }
  }

  private static func bodies() throws -> [ChartSpecification.Body] {
    let points = try ChartFixture.points(2031, [5, nil, 7, 0, 12])
    let years = [YearLines.Year(year: 2031, points: points)]
    let target = YearLines.Target(value: Rational(6), label: "Mål 2031: högst 6", name: "faults@2031.target")
    let series = ["nord", "syd"].map { MonthBars.Series(id: $0, name: $0, shortName: $0, points: points) }
    let months = points.map(\.month)
    let phase = ControlLines.Phase(
      months: months[0]...months[4], centre: 6, centreLabel: "mittlinje 6,0", lower: [nil, nil, nil, nil, nil],
      upper: [14, 14, 15, 15, 14], lowerLabel: "nedre gräns", upperLabel: "övre gräns 14,0")
    let signal = ControlLines.Signal(
      month: months[4], word: "utanför gränsen", pairWord: "båda utanför gränsen", groupWord: "alla utanför gränsen",
      isGood: false)
    func bars(_ arrangement: MonthBars.Arrangement) -> MonthBars {
      MonthBars(month: months[4], arrangement: arrangement, months: months, series: series, totals: points)
    }
    return [
      .yearLines(YearLines(month: months[4], years: years, target: target)),
      .yearLines(YearLines(month: months[4], years: [])),
      .bars(bars(.stacked)), .bars(bars(.grouped)),
      .smallMultiples(
        SmallMultiples(
          month: months[4],
          panels: [SmallMultiples.Panel(id: "nord", title: "Norrkontoret", subtitle: "24 fel", years: years)])),
      .smallMultiples(SmallMultiples(month: months[4], panels: [])),
      .control(ControlLines(month: months[4], points: points, phases: [phase], signals: [signal])),
      .control(ControlLines(month: months[4], points: [], phases: [], signals: [])),
    ]
  }

  private static let texts = ChartTexts(
    title: "", shortTitle: "", subtitle: "", shortSubtitle: "", source: "", shortSource: "", alternative: "")
}
