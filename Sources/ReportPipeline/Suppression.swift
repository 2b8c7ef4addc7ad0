internal import ReportCore

extension Pipeline {
  /// Lets aggregates that suppress decide what everything from here on may see. Without any, nothing changes.
  ///
  /// The checks of the data run again on what is left, so that no finding tells of what is hidden.
  func suppress(_ checked: Examination, _ steps: PreparedSteps) async throws(Problems) -> Examination {
    let suppressors = steps.aggregators.compactMap(\.suppressor)
    guard !suppressors.isEmpty else { return checked }
    try requireFirst(steps)
    var shown = checked
    for suppressor in suppressors {
      let input = AggregationInput(
        definition: shown.definition, dataset: shown.dataset, month: shown.month, analysis: Analysis(),
        requestedPeriods: requestedPeriods(shown))
      do {
        shown.dataset = try await suppressor.suppress(input)
      } catch {
        throw error.arising(in: "aggregate: \(type(of: suppressor).manifest.name)")
      }
    }
    let concealed = Concealed(checked.dataset, shown.dataset)
    shown.concealedSources = concealed.sources(among: checked.inputs.map(\.name))
    shown.checks = checked.checks.filter { $0.check == "load" }.map(concealed.withoutFindings)
    shown = try await run(checksOfData(steps), on: shown, analysis: nil)
    let accepted = shown.definition.accepted.filter { [shown] in isUsed($0, shown) || !isUsed($0, checked) }
    shown.definition.accepted = accepted
    return shown
  }

  /// An aggregate that came before would have seen what is to be hidden.
  private func requireFirst(_ steps: PreparedSteps) throws(Problems) {
    let late = steps.aggregators.drop { $0.suppressor != nil }
    guard let first = late.first, let suppressor = late.first(where: { $0.suppressor != nil }) else {
      return
    }
    throw Problems(tooLate(suppressor.work.manifest.name, after: first.work.manifest.name))
  }

  private func isUsed(_ acceptance: Acceptance, _ examined: Examination) -> Bool {
    FindingsReview.unusedAcceptances([acceptance], after: examined.checks)?.findings.isEmpty ?? true
  }
}

/// What was hidden between two states of the data.
private struct Concealed {
  /// The measures of hidden figures.
  let measures: Set<String>
  private let sources: Set<String>

  init(_ before: Dataset, _ after: Dataset) {
    let shown = Set(after.observations + after.stated)
    let hidden = (before.observations + before.stated).filter { !shown.contains($0) }
    measures = Set(hidden.map(\.measure))
    sources = Set(hidden.map(\.place.source))
  }

  /// The files in which they stand; all of them where one cannot be told.
  func sources(among names: [String]) -> Set<String> { sources.isSubset(of: names) ? sources : Set(names) }

  /// What was noticed while a source was read is in its own words, which may quote what is hidden.
  func withoutFindings(_ loading: CheckResult) -> CheckResult {
    var result = loading
    result.findings.removeAll { $0.measure.map(measures.contains) ?? false }
    let count = loading.findings.count - result.findings.count
    guard count > 0 else { return result }
    result.findings.append(
      Finding(
        check: loading.check, level: .note,
        message: LocalizedText(
          sv:
            "\(count) \(count == 1 ? "anmärkning" : "anmärkningar") vid läsningen visas inte, för att uppgifter är dolda",
          en:
            "\(count) \(count == 1 ? "note" : "notes") on reading \(count == 1 ? "is" : "are") not shown, because figures are hidden"
        )))
    return result
  }
}

private func tooLate(_ suppressor: String, after other: String) -> Problem {
  Problem(
    .configuration, "“\(suppressor)” comes after “\(other)”, which would see what it hides",
    hints: ["list “\(suppressor)” first under “aggregates”"])
}
