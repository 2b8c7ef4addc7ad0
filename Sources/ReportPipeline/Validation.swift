internal import ReportCore

extension Pipeline {
  /// Runs the checks that need only the data. Throws every finding of level error that nobody accepted.
  func validate(_ loaded: Examination, _ steps: PreparedSteps) async throws(Problems) -> Examination {
    let validators = checksOfData(steps)
    begin(2, "validate", validators.map { type(of: $0.0).manifest.name })
    return try await run(validators, on: loaded, analysis: nil)
  }

  /// The checks that need only the data.
  func checksOfData(_ steps: PreparedSteps) -> [(any Validator, CheckDeclaration)] {
    steps.validators.filter { !type(of: $0.0).runsAfterAggregation }
  }

  /// Runs the checks that need what was aggregated, then says which acceptances nothing matched.
  func validateAgain(_ analysed: Examination, _ steps: PreparedSteps) async throws(Problems) -> Examination {
    let validators = steps.validators.filter { type(of: $0.0).runsAfterAggregation }
    var examined = try await run(validators, on: analysed, analysis: analysed.analysis)
    let unused = FindingsReview.unusedAcceptances(examined.definition.accepted, after: examined.checks)
    if let unused { examined.checks.append(unused) }
    for finding in examined.checks.flatMap(\.findings) where finding.accepted == nil && finding.level == .warning {
      progress(.warning(finding.problem))
    }
    return examined
  }

  func run(
    _ validators: [(any Validator, CheckDeclaration)], on examined: Examination, analysis: Analysis?
  ) async throws(Problems) -> Examination {
    var result = examined
    let input = ValidationInput(
      definition: examined.definition, dataset: examined.dataset, month: examined.month, analysis: analysis)
    var problems: [Problem] = []
    for (validator, declaration) in validators {
      let name = type(of: validator).manifest.name
      do {
        let found = try await validator.check(input)
        let reviewed = FindingsReview.review(found, level: declaration.level, accepted: examined.definition.accepted)
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
