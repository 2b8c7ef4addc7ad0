public import ReportCore

/// Months of a list as periods: those that follow each other within a year are one.
public enum MonthRuns {
  /// January, February, March and July are January–March and July; in order of time, without repeats.
  public static func periods(of months: [Month]) -> [Period] {
    months.sorted().reduce(into: []) { runs, month in
      guard let last = runs.last, last.last.year == month.year, last.last.distance(to: month) <= 1,
        let longer = Period(last.first, through: month)
      else { return runs.append(Period(month)) }
      runs[runs.count - 1] = longer
    }
  }
}
