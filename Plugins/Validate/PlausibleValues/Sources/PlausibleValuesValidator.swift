public import ReportCore

/// Looks for values that cannot be, and for changes that are hardly true.
public struct PlausibleValuesValidator: Validator {
  public static let manifest = PluginManifest(
    stage: .validate, name: "plausible-values",
    summary: "Makes sure that counts are whole and nothing is negative, and warns of sudden changes.",
    options: [
      OptionDeclaration(
        "factor", .decimal(1.1...1000), default: "4",
        help: "How many times the month before a value may be, or be contained in it."),
      OptionDeclaration(
        "size", .decimal(0...1_000_000_000), default: "20",
        help: "The least difference from the month before that is looked at."),
    ])

  private let factor: Rational
  private let size: Rational

  public init(options: Options) throws(Problems) {
    factor = options.decimal("factor")?.rational ?? Rational(4)
    size = options.decimal("size")?.rational ?? Rational(20)
  }

  public func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let all = input.dataset.observations + input.dataset.stated
    let known = all.filter { $0.cell.value != nil }
    let impossible = known.compactMap { impossibility(of: $0, input) }
    let values = monthlyValues(input.dataset)
    let sudden = input.dataset.observations.compactMap { jump(to: $0, input, values) }
    return CheckResult(
      check: Self.manifest.name,
      assurance: LocalizedText(sv: "Värdena är rimliga", en: "The values are plausible"), examined: known.count,
      examinedSingular: LocalizedText(sv: "värde", en: "value"),
      examinedPlural: LocalizedText(sv: "värden", en: "values"), findings: impossible + sudden)
  }

  private func impossibility(of observation: Observation, _ input: ValidationInput) -> Finding? {
    guard let value = observation.cell.value, let measure = input.definition.measure(observation.measure) else {
      return nil
    }
    if value.coefficient < 0 {
      return finding(
        observation, .error, input, sv: { "\($0) är negativt: \($1)" }, en: { "\($0) is negative: \($1)" }, value)
    }
    guard !measure.isRate, !value.isWhole else { return nil }
    return finding(
      observation, .error, input, sv: { "\($0) är inget helt antal: \($1)" },
      en: { "\($0) is not a whole count: \($1)" }, value)
  }

  private struct Key: Hashable {
    var measure: String
    var member: String?
    var month: Month
  }

  private func monthlyValues(_ dataset: Dataset) -> [Key: ExactDecimal] {
    var values: [Key: ExactDecimal] = [:]
    for observation in dataset.observations {
      guard let month = observation.period.month, let value = observation.cell.value else { continue }
      values[Key(measure: observation.measure, member: observation.member, month: month)] = value
    }
    return values
  }

  private func jump(
    to observation: Observation, _ input: ValidationInput, _ values: [Key: ExactDecimal]
  ) -> Finding? {
    guard let month = observation.period.month, let value = observation.cell.value else { return nil }
    let key = Key(measure: observation.measure, member: observation.member, month: month.advanced(by: -1))
    guard let before = values[key] else { return nil }
    let (now, then) = (value.rational, before.rational)
    guard (now - then).magnitude >= size, max(now, then) > factor * min(now, then) else { return nil }
    let format = (NumberFormat(.swedish), NumberFormat(.english))
    return finding(
      observation, .warning, input,
      sv: { "\($0) gick från \(format.0.text(before)) till \($1) på en månad" },
      en: { "\($0) went from \(format.1.text(before)) to \($1) in a month" }, value)
  }

  private func finding(
    _ observation: Observation, _ level: Problem.Severity, _ input: ValidationInput,
    sv swedish: (String, String) -> String, en english: (String, String) -> String, _ value: ExactDecimal
  ) -> Finding {
    let subject = LocalizedText(
      sv: self.subject(observation, input, .swedish), en: self.subject(observation, input, .english))
    return Finding(
      check: Self.manifest.name, level: level, measure: observation.measure, member: observation.member,
      month: observation.period.last,
      message: LocalizedText(
        sv: swedish(subject.swedish, NumberFormat(.swedish).text(value)),
        en: english(subject.english, NumberFormat(.english).text(value))),
      place: observation.place,
      hints: level == .error
        ? ["correct the value in its source"] : ["check the source; a value that is right can be accepted"])
  }

  /// “Sydkontoret, maj 2019”.
  private func subject(_ observation: Observation, _ input: ValidationInput, _ language: Language) -> String {
    let measure = input.definition.measure(observation.measure)
    let breakdown = input.definition.breakdown(of: observation.measure)
    let found = breakdown.flatMap { input.dataset.foundMembers[$0.id] } ?? []
    let member = observation.member.map { id in
      (breakdown?.member(id) ?? found.first { $0.id == id })?.name(in: observation.period.last)[language] ?? id
    }
    let name = member ?? measure?.names.indefinite[language] ?? observation.measure
    return "\(name), \(MonthNames(language).words(observation.period))"
  }
}
