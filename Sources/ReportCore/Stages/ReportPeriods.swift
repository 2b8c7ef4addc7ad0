extension AggregationInput {
  /// The periods of more than one month for which a report has figures, from the year of `first` on, without repeats.
  ///
  /// The year to date and the same period last year, every calendar year, and what was asked for with its year before.
  public func periods(since first: Month) -> [Period] {
    let toDate = Period(yearToDate: month)
    let years = (min(first.year, month.year)...month.year).compactMap { Period(year: $0) }
    let asked = requestedPeriods.flatMap { [$0, $0.lastYear] }
    var seen: Set<Period> = []
    return ([toDate, toDate.lastYear] + years + asked).filter { $0.monthCount > 1 && seen.insert($0).inserted }
  }
}
