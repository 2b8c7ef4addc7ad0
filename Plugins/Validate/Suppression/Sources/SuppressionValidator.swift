public import ReportCore
internal import ReportStatistics

/// Proves that small counts are hidden and that nothing shown gives them away.
public struct SuppressionValidator: Validator {
  public static let manifest = PluginManifest(
    stage: .validate, name: "suppression",
    summary: "Proves that small counts are hidden, and that no hidden count can be worked out from what is shown.",
    options: [
      OptionDeclaration(
        optional: "measure", .measure, help: "The only count to examine; without it every count that is split."),
      OptionDeclaration(
        "threshold", .integer(2...1000), default: "5", help: "Counts from 1 to one less than this must be hidden."),
      OptionDeclaration(
        optional: "width", .integer(1...1_000_000),
        help: "How wide the interval of a hidden count must be at least; without it the threshold less one."),
      OptionDeclaration(
        "zero", .choice(["shown", "hidden"]), default: "shown",
        help: "Whether a count of zero must be hidden like a small one."),
    ])

  public static var runsAfterAggregation: Bool { true }

  private let measure: String?
  private let threshold: Int
  private let width: Int
  private let hidesZero: Bool

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    threshold = options.integer("threshold")
    width = options.optionalText("width").flatMap { Int($0) } ?? threshold - 1
    hidesZero = options.text("zero") == "hidden"
  }

  public func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let counts = input.definition.measures.filter { counted in
      !counted.isRate && (measure.map { $0 == counted.id } ?? (counted.breakdown != nil))
    }
    let tables = counts.map { PublishedCounts($0, input) }
    return CheckResult(
      check: Self.manifest.name, assurance: assurance, examined: tables.map(\.hidden.count).reduce(0, +),
      examinedSingular: LocalizedText(sv: "dold uppgift", en: "hidden figure"),
      examinedPlural: LocalizedText(sv: "dolda uppgifter", en: "hidden figures"),
      findings: tables.flatMap { shown($0, input) + telling($0, input) + confined($0, input) })
  }

  private var assurance: LocalizedText {
    let least = hidesZero ? 0 : 1
    return LocalizedText(
      sv: "Antal från \(least) till \(threshold - 1) är dolda, och varje dold uppgift kan ha minst \(width + 1) värden",
      en:
        "Counts from \(least) to \(threshold - 1) are hidden, and every hidden figure can have at least \(width + 1) values"
    )
  }

  /// Small counts that are shown.
  private func shown(_ table: PublishedCounts, _ input: ValidationInput) -> [Finding] {
    let small = table.shown.filter { $0.value < threshold && ($0.value > 0 || hidesZero) }
    return small.keys.sorted().map { name in
      finding(
        table, name, input, sv: { "\($0) är ett litet antal och visas" }, en: { "\($0) is a small count and is shown" },
        hint: "list the aggregate “suppression” first, with the options of this check")
    }
  }

  /// Figures that are shown and were made of hidden ones.
  private func telling(_ table: PublishedCounts, _ input: ValidationInput) -> [Finding] {
    table.telling(input).map { fact in
      finding(
        table, PublishedCounts.Name(member: fact.member, period: fact.period), input,
        sv: { "”\(fact)” visas, fast den följer av en dold uppgift (\($0))" },
        en: { "“\(fact)” is shown, though it follows from a hidden figure (\($0))" },
        hint: "list the aggregate “suppression” first, so that nothing is computed of what it hides")
    }
  }

  /// Hidden counts that what is shown confines too narrowly. Says nothing of where they lie.
  private func confined(_ table: PublishedCounts, _ input: ValidationInput) -> [Finding] {
    let names = table.hidden.sorted()
    let found: [PossibleRange]
    do throws(KnownSums.Failure) {
      found = try ranges(table, names)
    } catch {
      return names.first.map { [unproved(table, $0, input, error)] } ?? []
    }
    return zip(names, found).filter { !$0.1.isAtLeast(width) }.map { name, _ in
      finding(
        table, name, input, sv: { "\($0) är dold, men det som visas lämnar färre än \(width + 1) möjliga värden" },
        en: { "\($0) is hidden, but what is shown leaves fewer than \(width + 1) possible values" },
        hint: "list the aggregate “suppression” first, with the options of this check")
    }
  }

  /// Whoever knows the rule knows that a hidden count is above zero where zeros are shown, unless a source hid one.
  private func ranges(
    _ table: PublishedCounts, _ names: [PublishedCounts.Name]
  ) throws(KnownSums.Failure) -> [PossibleRange] {
    let combinations = names.map { table.terms($0) }
    if !hidesZero {
      do throws(KnownSums.Failure) {
        return try table.sums(hiddenAtLeast: 1).ranges(of: combinations)
      } catch {
        if error == .unproved { throw error }
      }
    }
    return try table.sums(hiddenAtLeast: 0).ranges(of: combinations)
  }

  private func unproved(
    _ table: PublishedCounts, _ name: PublishedCounts.Name, _ input: ValidationInput, _ failure: KnownSums.Failure
  ) -> Finding {
    switch failure {
    case .contradiction:
      finding(
        table, name, input,
        sv: { "Inget kan bevisas om de uppgifter som \($0) hör till, för tal som visas säger emot varandra" },
        en: {
          "nothing can be proved of the figures that \($0) belongs to, because shown numbers contradict each other"
        },
        hint: "run the check “totals-agree”")
    case .unproved:
      finding(
        table, name, input, sv: { "Det gick inte att bevisa att \($0) och andra dolda uppgifter är skyddade" },
        en: { "it could not be proved that \($0) and other hidden figures are protected" },
        hint: "name fewer overlapping periods in commentary and targets")
    }
  }

  private func finding(
    _ table: PublishedCounts, _ name: PublishedCounts.Name, _ input: ValidationInput, sv swedish: (String) -> String,
    en english: (String) -> String, hint: String
  ) -> Finding {
    Finding(
      check: Self.manifest.name, level: .error, measure: table.measure.id, member: name.member,
      month: name.period.last,
      message: LocalizedText(
        sv: swedish(table.subject(name, input, .swedish)), en: english(table.subject(name, input, .english))),
      hints: [hint])
  }
}
