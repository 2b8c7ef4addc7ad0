public import ReportCore

/// What a measure did in a month, as the title of a page or chart.
///
/// Which of its insights that is, the aggregate `findings` decides; without it, what the month did since the month before.
public struct Headline: Hashable, Sendable {
  private let wording: Wording

  public init(_ wording: Wording) { self.wording = wording }

  /// “Klagomålen per miljon köp sjönk till 17 i november”; a missing value is said to be missing.
  public func finding(_ measure: Measure) -> Sentence {
    let chosen = wording.figures.analysis.insights.first { $0.isTitle && $0.measure == measure.id }
    return chosen.flatMap(wording.insights.title)
      ?? wording.insights.title(MonthInsight(wording.figures).insight(measure)) ?? ""
  }

  /// “17 per miljon köp i november”, for places where the finding is too long.
  public func short(_ measure: Measure) -> Sentence {
    let current = wording.figures.value(measure.id, wording.month)
    if case .absent = current.quantity {
      return wording.insights.title(MonthInsight(wording.figures).insight(measure)) ?? ""
    }
    let name = wording.letterCase.inside(measure.names.short[wording.language])
    return "\(wording.facts.inline(current)) \(name) \(wording.periods.inMonth)"
  }

  /// The measure whose title weighs most, the first of them where several do: what the report opens with.
  public func heaviest(of measures: [Measure]) -> Measure? {
    func rank(_ measure: Measure) -> Int {
      let insights = wording.figures.analysis.insights
      return insights.first { $0.isTitle && $0.measure == measure.id }.map { $0.weight / 100 } ?? 0
    }
    guard let most = measures.map(rank).max() else { return nil }
    return measures.first { rank($0) == most }
  }
}
