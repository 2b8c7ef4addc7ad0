public import ReportCore

/// Hides small counts, and whatever else would give them away, before anything is computed of them.
public struct SuppressionAggregator: SuppressingAggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "suppression",
    summary: "Hides small counts, and as few others as keep them from being worked out.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The only count to protect; without it every count that is split."),
      OptionDeclaration(
        "threshold", .integer(2...1000), default: "5", help: "Counts from 1 to one less than this are hidden."),
      OptionDeclaration(
        optional: "width", .integer(1...1_000_000),
        help: "How wide the interval of a hidden count must be at least; without it the threshold less one."),
      OptionDeclaration(
        "zero", .choice(["shown", "hidden"]), default: "shown",
        help: "Whether a count of zero is hidden like a small one."),
    ])

  private let measure: String?
  private let rule: SuppressionRule
  private let place: Place?

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    rule = SuppressionRule(options)
    place = options.place(of: "measure")
  }

  public func suppress(_ input: AggregationInput) async throws(Problems) -> Dataset {
    guard input.definition.checks.contains(where: { $0.step.plugin == Self.manifest.name }) else {
      throw Problems(unchecked())
    }
    var dataset = input.dataset
    for measure in try counts(input.definition) {
      guard let table = try CountTable(measure, input) else { continue }
      let hidden = CellChoice(table, rule).hidden
      dataset = Hiding(measure, table, hidden, rule, input.definition).hide(in: dataset)
    }
    return dataset
  }

  /// What was hidden is not there any more; there is nothing to add.
  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis { input.analysis }

  private func counts(_ definition: ReportDefinition) throws(Problems) -> [Measure] {
    guard let measure else { return definition.measures.filter { !$0.isRate && $0.breakdown != nil } }
    guard let named = definition.measure(measure), !named.isRate else { throw Problems(notACount(measure, place)) }
    return [named]
  }
}

private func notACount(_ id: String, _ place: Place?) -> Problem {
  Problem(.configuration, "“\(id)” is not a count", at: place, hints: ["name a measure of “kind: count”"])
}

private func unchecked() -> Problem {
  Problem(
    .configuration, "what “suppression” hides is proved by the check “suppression”, which the report does not run",
    hints: ["add “suppression” with the same options under “checks”"])
}
