internal import ReportCore

/// Where limits begin anew, and why: at declared months, which need an event as their reason, and at breaks.
struct PhasePlan {
  /// A run of months with limits of its own.
  struct Phase {
    let months: Period
    let reason: LocalizedText?
  }

  private let settings: ControlSettings
  private let measure: String
  private let definition: ReportDefinition

  init(_ settings: ControlSettings, measure: String, definition: ReportDefinition) {
    self.settings = settings
    self.measure = measure
    self.definition = definition
  }

  /// The phases of a series in order. Throws for every month of `rebase` without an event.
  func phases(of series: Series) throws(Problems) -> [Phase] {
    guard let first = series.points.first?.month, let last = series.points.last?.month else { return [] }
    let events = definition.events(of: measure)
    var reasons: [Month: LocalizedText] = [:]
    var problems: [Problem] = []
    for event in events where event.kind == .break { reasons[event.period.first] = event.text }
    for month in settings.rebasing {
      if let event = events.first(where: { $0.period.contains(month) }) {
        reasons[month] = event.text
      } else {
        problems.append(noReason(month, at: settings.place))
      }
    }
    try Problems.throwing(problems)
    let starts = reasons.keys.filter { first < $0 && $0 <= last }.sorted()
    let ends = starts.map { $0.advanced(by: -1) } + [last]
    return zip([first] + starts, ends).compactMap { start, end in
      Period(start, through: end).map { Phase(months: $0, reason: start == first ? nil : reasons[start]) }
    }
  }
}

private func noReason(_ month: Month, at place: Place?) -> Problem {
  Problem(
    .configuration, "limits begin anew in \(month) without a reason", at: place,
    hints: ["declare an event of \(month) under events: that says what changed"])
}
