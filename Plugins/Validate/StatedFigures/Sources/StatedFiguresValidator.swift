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
        sv: "Angivna årssiffror är möjliga, givet månaderna", en: "Stated yearly rates are possible, given their months"
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
    let smallest = WeightedMeanBounds.smallestRatio(
      reaching: Interval(number - halfWidth, number + halfWidth), rates.map(\.rational.approximation),
      roundingHalfWidth: slack.approximation)
    if let smallest, smallest <= ratio.rational.approximation { return nil }
    return Finding(
      check: Self.manifest.name, level: .warning, measure: stated.measure, member: stated.member,
      month: stated.period.last, message: message(stated, value, smallest), place: stated.place,
      hints: ["compare the figure with its source; if volumes do differ so much, raise largest-ratio"])
  }

  private func message(_ stated: Observation, _ value: ExactDecimal, _ smallest: Double?) -> LocalizedText {
    func words(_ language: Language) -> (figure: String, period: String, allowed: String, needed: String?) {
      let format = NumberFormat(language)
      let needed = smallest.map { format.number(Rational(approximating: $0), decimals: 2) }
      return (format.text(value), MonthNames(language).words(stated.period), format.text(ratio), needed)
    }
    let (swedish, english) = (words(.swedish), words(.english))
    return LocalizedText(
      sv: swedish.needed.map {
        "\(swedish.figure) för \(swedish.period) är möjligt bara om volymerna skiljer \($0) gånger; högst \(swedish.allowed) är angivet"
      } ?? "\(swedish.figure) för \(swedish.period) är omöjligt, givet månaderna",
      en: english.needed.map {
        "\(english.figure) for \(english.period) is possible only if volumes differ by a factor of \($0); at most \(english.allowed) is declared"
      } ?? "\(english.figure) for \(english.period) is impossible, given its months")
  }
}
