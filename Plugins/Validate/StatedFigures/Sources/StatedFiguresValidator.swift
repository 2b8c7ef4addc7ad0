public import ReportCore
internal import ReportStatistics

/// Asks whether a stated yearly rate is possible at all, given its months.
public struct StatedFiguresValidator: Validator {
  public static let manifest = PluginManifest(
    stage: .validate, name: "stated-figures",
    summary: "Asks whether stated yearly rates are possible, given their months and how much volumes can differ.",
    options: [
      OptionDeclaration(
        "largest-ratio", .decimal(1...1000), default: "3",
        help: "How many times the exposure of the smallest month the largest can have.")
    ])

  private let ratio: ExactDecimal

  public init(options: Options) throws(Problems) { ratio = options.decimal("largest-ratio") ?? ExactDecimal(1) }

  public func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let stated = input.dataset.stated.filter { observation in
      observation.period.monthCount > 1 && input.definition.measure(observation.measure)?.isRate == true
        && observation.cell.value != nil
    }
    return CheckResult(
      check: Self.manifest.name,
      assurance: LocalizedText(
        sv: "Angivna årssiffror är möjliga om volymerna skiljer högst \(NumberFormat(.swedish).text(ratio)) gånger",
        en:
          "Stated yearly rates are possible if volumes differ by a factor of at most \(NumberFormat(.english).text(ratio))"
      ),
      examined: stated.count, examinedSingular: LocalizedText(sv: "årssiffra", en: "yearly rate"),
      examinedPlural: LocalizedText(sv: "årssiffror", en: "yearly rates"),
      findings: stated.compactMap { finding($0, input.dataset) })
  }

  private func finding(_ stated: Observation, _ dataset: Dataset) -> Finding? {
    guard let value = stated.cell.value else { return nil }
    let months = dataset.observations.filter {
      $0.measure == stated.measure && $0.member == stated.member && $0.period.month.map(stated.period.contains) == true
    }
    let rates = months.compactMap(\.cell.value)
    guard rates.count == stated.period.monthCount, let slack = rates.map(\.roundingHalfWidth).max() else { return nil }
    let halfWidth = value.roundingHalfWidth.approximation
    let number = value.rational.approximation
    func smallest(roundingHalfWidth: Double) -> Double? {
      WeightedMeanBounds.smallestRatio(
        reaching: Interval(number - halfWidth, number + halfWidth), rates.map(\.rational.approximation),
        roundingHalfWidth: roundingHalfWidth)
    }
    let rounded = smallest(roundingHalfWidth: slack.approximation)
    if let rounded, rounded <= ratio.rational.approximation { return nil }
    return Finding(
      check: Self.manifest.name, level: .warning, measure: stated.measure, member: stated.member,
      month: stated.period.last, message: message(stated, value, rounded, exact: smallest(roundingHalfWidth: 0)),
      place: stated.place,
      hints: ["compare the figure with its source; if volumes do differ so much, raise largest-ratio"])
  }

  private func message(
    _ stated: Observation, _ value: ExactDecimal, _ smallest: Double?, exact: Double?
  ) -> LocalizedText {
    func words(_ language: Language) -> (
      figure: String, period: String, allowed: String, needed: String?, exact: String
    ) {
      let format = NumberFormat(language)
      let needed = smallest.map { format.number(Rational(approximating: $0), decimals: 2) }
      let months = language == .swedish ? "om månaderna är exakta" : "if the months are exact"
      let unrounded = exact.map { " (\(format.number(Rational(approximating: $0), decimals: 2)) \(months))" } ?? ""
      return (format.text(value), MonthNames(language).words(stated.period), format.text(ratio), needed, unrounded)
    }
    let (swedish, english) = (words(.swedish), words(.english))
    return LocalizedText(
      sv: swedish.needed.map {
        "\(swedish.figure) för \(swedish.period) är möjligt bara om volymerna skiljer \($0) gånger\(swedish.exact); högst \(swedish.allowed) är angivet"
      } ?? "\(swedish.figure) för \(swedish.period) är omöjligt, givet månaderna",
      en: english.needed.map {
        "\(english.figure) for \(english.period) is possible only if volumes differ by a factor of \($0)\(english.exact); at most \(english.allowed) is declared"
      } ?? "\(english.figure) for \(english.period) is impossible, given its months")
  }
}
