import ReportCore
import ReportDrawing
import ReportTestSupport
import Testing

/// Lays out charts with invented words, in the default style.
enum ChartFixture {
  static func layOut(
    _ body: ChartSpecification.Body, preset name: String, unit: ReportCore.Unit = .count, events: [ChartEvent] = []
  ) throws -> LaidOutChart {
    let style = try RepositoryFiles.style()
    let preset = try #require(style.preset(name))
    let specification = ChartSpecification(
      id: "faults", language: .swedish,
      texts: ChartTexts(
        title: "Felen sjönk i november", shortTitle: "Felen sjönk", subtitle: "Fel per månad",
        shortSubtitle: "Fel per månad", source: "Källa: Exempelbolaget", shortSource: "Källa: Exempelbolaget",
        alternative: ""),
      unit: unit, body: body, events: events, data: [])
    return try ChartLayout(style: style, palette: style.chartColours, measurer: FixedWidthMeasurer())
      .chart(specification, at: preset)
  }

  /// A year's points from January on; nil is a missing month.
  static func points(_ year: Int, _ values: [Int?]) throws -> [ChartPoint] {
    let january = try SampleReport.month("\(year)-01")
    return values.enumerated().map { index, value in
      let month = january.advanced(by: index)
      let quantity = value.map { Quantity.number(Rational($0)) } ?? .absent(.missing, because: nil)
      return ChartPoint(month: month, quantity: quantity, value: "faults@\(month).value")
    }
  }
}
