internal import ReportCore

/// What the month did since the month before.
struct MonthRule: FindingRule {
  private let figures: ReportFigures

  init(_ figures: ReportFigures) { self.figures = figures }

  func told(_ measure: Measure) -> [Told] {
    guard figures.firstMonth(measure.id) != nil else { return [] }
    return [Told(MonthInsight(figures).insight(measure), strength: 50)]
  }
}
