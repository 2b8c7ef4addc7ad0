internal import ReportCore

/// Weighs what the rules have to tell of one measure, and leaves out what another already says.
struct FindingsChoice {
  private let settings: FindingsSettings

  init(_ settings: FindingsSettings) { self.settings = settings }

  /// What is told, each with its weight: a hundred a place in the declared order, and within a place its strength.
  func insights(_ told: [Told]) -> [Insight] {
    var insights = told.filter { !isSaid($0.insight, by: told.map(\.insight)) }.compactMap(weighed)
    if let title = title(insights) { insights[title].isTitle = true }
    return insights
  }

  /// A member that is named for its contribution is not told of again, nor a month that is a record or a signal against last year.
  private func isSaid(_ insight: Insight, by others: [Insight]) -> Bool {
    guard insight.rule == .change else { return false }
    return others.contains { other in
      if let member = insight.member { return other.rule == .contribution && other.members.contains(member) }
      return (other.rule == .record || other.rule == .signal && !other.isCommonVariation)
        && other.period == insight.period && other.member == nil
    }
  }

  private func weighed(_ told: Told) -> Insight? {
    guard let rank = settings.rank(told.insight) else { return nil }
    var insight = told.insight
    insight.weight = 100 * rank + told.strength
    insight.isTitle = false
    return insight
  }

  private func title(_ insights: [Insight]) -> Int? {
    settings.titles.lazy.compactMap { choice in
      insights.firstIndex { insight in
        insight.member == nil && insight.rule == choice.rule
          && (choice.form.map { $0 == insight.form } ?? !insight.isCommonVariation)
      }
    }.first
  }
}

extension Insight {
  /// Whether it says that nothing stands out.
  fileprivate var isCommonVariation: Bool { rule == .signal && form.hasPrefix("within") }
}
