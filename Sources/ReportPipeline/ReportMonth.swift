internal import ReportCore

/// The month that a report is about where none is named.
enum ReportMonth {
  /// The last month in which every measure has a value, of whichever member; nil where there is no value at all.
  ///
  /// Measures that only stand below the line of a rate do not count, nor do those that ended more than a year before the others.
  static func lastComplete(in dataset: Dataset, of definition: ReportDefinition) -> Month? {
    let exposures = Set(definition.measures.compactMap(\.exposure))
    var months: [String: Set<Month>] = [:]
    for observation in dataset.observations where observation.cell.value != nil {
      guard let month = observation.period.month, !exposures.contains(observation.measure) else { continue }
      months[observation.measure, default: []].insert(month)
    }
    guard let last = months.values.compactMap({ $0.max() }).max() else { return nil }
    let current = months.values.filter { known in known.contains { $0 > last.lastYear } }
    return current.reduce(current.first ?? []) { $0.intersection($1) }.max() ?? last
  }
}
