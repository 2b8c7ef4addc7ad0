public import ReportCore

/// Makes sure that every series has all its months.
public struct CompleteMonthsValidator: Validator {
  public static let manifest = PluginManifest(
    stage: .validate, name: "complete-months",
    summary:
      "Makes sure that series have no gaps or doubles, reach the report's month, and stay within their members' dates.")

  public init(options: Options) throws(Problems) {}

  public func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let series = MonthlyCells.all(in: input)
    return CheckResult(
      check: Self.manifest.name,
      assurance: LocalizedText(
        sv: "Varje serie har alla sina månader", en: "Every series has all of its months"),
      examined: series.map { $0.expected.count }.reduce(0, +),
      examinedSingular: LocalizedText(sv: "månad", en: "month"),
      examinedPlural: LocalizedText(sv: "månader", en: "months"), findings: series.flatMap(findings))
  }

  private func findings(_ series: MonthlyCells) -> [Finding] {
    doubles(series) + gaps(series) + outside(series)
  }

  private func doubles(_ series: MonthlyCells) -> [Finding] {
    var seen: Set<Month> = []
    return series.cells.filter { !seen.insert($0.month).inserted }.map { month, observation in
      finding(
        series, month, .error, at: observation.place,
        sv: "\(series.name.swedish) har två värden för \(words(month, .swedish))",
        en: "\(series.name.english) has two values for \(words(month, .english))", hint: "remove one of the rows")
    }
  }

  /// A finding for each run of months without a value, under its first month.
  private func gaps(_ series: MonthlyCells) -> [Finding] {
    let known = Set(series.cells.filter { $0.observation.cell != .absent(.missing) }.map(\.month))
    let last = known.max()
    return Self.runs(series.expected.filter { !known.contains($0) }).map { run in
      let isAtEnd = last.map { run.upperBound > $0 } ?? true
      let place =
        series.cells.first { run.contains($0.month) }?.observation.place ?? series.cells.last?.observation.place
      return finding(
        series, run.lowerBound, .warning, at: place,
        sv: "\(series.name.swedish) saknar \(words(run, .swedish))"
          + (isAtEnd ? ", som rapporten ska nå till" : " inne i serien"),
        en: "\(series.name.english) lacks \(words(run, .english))"
          + (isAtEnd ? ", which the report is to reach" : " inside the series"),
        hint: series.cells.contains { run.contains($0.month) }
          ? "add the value when it is known; until then it is missing, never 0"
          : "add the value; 0 is for a month that is known to have had none")
    }
  }

  /// Months in order of time as runs without gaps.
  private static func runs(_ months: [Month]) -> [ClosedRange<Month>] {
    months.reduce(into: []) { runs, month in
      if let last = runs.last, last.upperBound.advanced(by: 1) == month {
        runs[runs.count - 1] = last.lowerBound...month
      } else {
        runs.append(month...month)
      }
    }
  }

  private func outside(_ series: MonthlyCells) -> [Finding] {
    guard let member = series.member else { return [] }
    return series.cells.filter { !member.exists(in: $0.month) && $0.observation.cell.value != nil }.map {
      month, observation in
      finding(
        series, month, .error, at: observation.place,
        sv: "\(series.name.swedish) har ett värde för \(words(month, .swedish)), då den inte fanns",
        en: "\(series.name.english) has a value for \(words(month, .english)), when it did not exist",
        hint: "correct the row, or “from” and “to” of the member")
    }
  }

  private func words(_ run: ClosedRange<Month>, _ language: Language) -> String {
    Period(run.lowerBound, through: run.upperBound).map(MonthNames(language).words) ?? ""
  }

  private func words(_ month: Month, _ language: Language) -> String { MonthNames(language).withYear(month) }

  private func finding(
    _ series: MonthlyCells, _ month: Month, _ level: Problem.Severity, at place: Place?, sv swedish: String,
    en english: String, hint: String
  ) -> Finding {
    Finding(
      check: Self.manifest.name, level: level, measure: series.measure.id, member: series.member?.id, month: month,
      message: LocalizedText(sv: swedish, en: english), place: place, hints: [hint])
  }
}
