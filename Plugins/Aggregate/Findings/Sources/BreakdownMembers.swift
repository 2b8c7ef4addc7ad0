internal import ReportCore

/// The members of a measure that have series.
struct BreakdownMembers {
  private let figures: ReportFigures
  private let measure: Measure
  /// In the order in which their series were made.
  let ids: [String]

  init(_ figures: ReportFigures, _ measure: Measure) {
    self.figures = figures
    self.measure = measure
    ids = figures.analysis.series.filter { $0.name.measure == measure.id }.compactMap(\.name.member)
  }

  /// Whether a month or the sum of one of them is hidden, in the period or in the same one last year: then nothing is said of any, so
  /// that what is said of the others cannot give it away.
  func hidesAny(in period: Period) -> Bool {
    let periods = [period, period.lastYear]
    let isSumHidden = ids.contains { id in
      periods.contains { figures.value(measure.id, member: id, $0).quantity.absence == .suppressed }
    }
    let isMonthHidden = figures.analysis.series.contains { series in
      series.name.measure == measure.id
        && series.points.contains { point in
          point.quantity.absence == .suppressed && periods.contains { $0.contains(point.month) }
        }
    }
    return isSumHidden || isMonthHidden
  }

  /// The difference of each member that could have a figure; nil where one of them is not known.
  func differences(in period: Period) -> [(id: String, difference: Fact)]? {
    guard !hidesAny(in: period) else { return nil }
    var differences: [(id: String, difference: Fact)] = []
    for id in ids {
      let (now, before) = (
        figures.value(measure.id, member: id, period), figures.value(measure.id, member: id, period.lastYear)
      )
      if now.quantity.absence == .notApplicable, before.quantity.absence == .notApplicable { continue }
      guard let difference = figures.difference(measure.id, member: id, period) else { return nil }
      differences.append((id, difference))
    }
    return differences
  }
}
