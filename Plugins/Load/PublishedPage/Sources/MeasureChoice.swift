internal import ReportCore

/// Decides which declared measure a table is about.
struct MeasureChoice: Sendable {
  /// The measures that the options name.
  let rate: String?
  let count: String?

  /// The rate per so many. Throws where there is none, or several and the option `rate` is not given.
  func rate(per number: Int, in definition: ReportDefinition, at place: Place) throws(Problems) -> Measure {
    let fitting = definition.measures.filter { $0.kind == .rate(per: number) }
    if let rate {
      guard let measure = fitting.first(where: { $0.id == rate }) else { throw Problems(unfit(rate, number, place)) }
      return measure
    }
    guard let measure = fitting.first else { throw Problems(noRate(number, place)) }
    guard fitting.count == 1 else { throw Problems(severalRates(number, fitting.map(\.id), place)) }
    return measure
  }

  /// The count that is split by members. Throws where there is none, or several and the option `count` is not given.
  func splitCount(in definition: ReportDefinition, at place: Place) throws(Problems) -> Measure {
    let fitting = definition.measures.filter { $0.kind == .count && definition.breakdown(of: $0.id) != nil }
    if let count {
      guard let measure = fitting.first(where: { $0.id == count }) else { throw Problems(notSplit(count, place)) }
      return measure
    }
    guard let measure = fitting.first else { throw Problems(noCount(place)) }
    guard fitting.count == 1 else { throw Problems(severalCounts(fitting.map(\.id), place)) }
    return measure
  }
}

private func quoted(_ ids: [String]) -> String { ids.sorted().map { "“\($0)”" }.joined(separator: ", ") }

private func unfit(_ id: String, _ number: Int, _ place: Place) -> Problem {
  Problem(
    .data, "the table is headed per \(number), and the option “rate” names “\(id)”, which is not", at: place,
    hints: ["declare a rate per \(number), or change the option"])
}

private func noRate(_ number: Int, _ place: Place) -> Problem {
  Problem(
    .data, "no declared measure is a rate per \(number), as this table is headed", at: place,
    hints: ["declare such a measure in the pipeline file"])
}

private func severalRates(_ number: Int, _ ids: [String], _ place: Place) -> Problem {
  Problem(
    .data, "several measures are rates per \(number): \(quoted(ids))", at: place,
    hints: ["say with the option “rate” which of them the page states"])
}

private func notSplit(_ id: String, _ place: Place) -> Problem {
  Problem(
    .data, "the rows stand under names, and the option “count” names “\(id)”, which is no count with a breakdown",
    at: place, hints: ["give the measure a “breakdown” in the pipeline file, or change the option"])
}

private func noCount(_ place: Place) -> Problem {
  Problem(
    .data, "the rows stand under names, and no declared measure is a count with a breakdown", at: place,
    hints: ["declare such a measure in the pipeline file"])
}

private func severalCounts(_ ids: [String], _ place: Place) -> Problem {
  Problem(
    .data, "several measures are counts with a breakdown: \(quoted(ids))", at: place,
    hints: ["say with the option “count” which of them the page states"])
}
