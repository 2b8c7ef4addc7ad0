internal import ReportCore

extension Pipeline {
  /// Runs the checks that need only the data. Throws every finding of level error that nobody accepted.
  func validate(_ loaded: Examination, _ steps: PreparedSteps) async throws(Problems) -> Examination {
    let checks = checksOfData(steps)
    begin(2, "validate", checks.map(\.work.manifest.name))
    return try await run(checks, on: loaded, analysis: nil)
  }

  /// The checks that need only the data.
  func checksOfData(_ steps: PreparedSteps) -> [PreparedCheck] {
    steps.checks.filter { !$0.runsAfterAggregation }
  }

  /// Runs the checks that need what was aggregated, then says which acceptances nothing matched.
  func validateAgain(_ analysed: Examination, _ steps: PreparedSteps) async throws(Problems) -> Examination {
    let checks = steps.checks.filter(\.runsAfterAggregation)
    var examined = try await run(checks, on: analysed, analysis: analysed.analysis)
    let unused = FindingsReview.unusedAcceptances(examined.definition.accepted, after: examined.checks)
    if let unused { examined.checks.append(unused) }
    for finding in examined.checks.flatMap(\.findings) where finding.accepted == nil && finding.level == .warning {
      progress(.warning(finding.problem))
    }
    return examined
  }

  func run(
    _ checks: [PreparedCheck], on examined: Examination, analysis: Analysis?
  ) async throws(Problems) -> Examination {
    var result = examined
    let input = ValidationInput(
      definition: examined.definition, dataset: examined.dataset, month: examined.month, analysis: analysis,
      commentaries: analysis == nil ? [] : examined.checkedTexts)
    var problems: [Problem] = []
    for check in checks {
      let name = check.work.manifest.name
      do {
        let found = try await check.work.work(input)
        let reviewed = FindingsReview.review(
          found, level: check.declaration.level, accepted: examined.definition.accepted)
        result.checks.append(reviewed)
        let errors = reviewed.findings.filter { $0.level == .error && $0.accepted == nil }
        problems += Problems(errors.map(\.problem))?.arising(in: "validate: \(name)").all ?? []
      } catch {
        problems += error.arising(in: "validate: \(name)").all
      }
    }
    try Problems.throwing(problems)
    return result
  }
}
