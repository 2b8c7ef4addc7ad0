public import ReportCore

/// Makes sure that stated totals equal the sums of their parts.
public struct TotalsAgreeValidator: Validator {
  public static let manifest = PluginManifest(
    stage: .validate, name: "totals-agree",
    summary: "Makes sure that every total that a source states equals the sum of its parts.")

  public init(options: Options) throws(Problems) {}

  public func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let parts = PartsOfTotals(input)
    let sums = input.dataset.stated.compactMap { stated in parts.sum(of: stated).map { (stated, $0) } }
    return CheckResult(
      check: Self.manifest.name,
      assurance: LocalizedText(
        sv: "Angivna summor stämmer med sina delar", en: "Stated totals equal the sums of their parts"),
      examined: sums.count, examinedSingular: LocalizedText(sv: "summa", en: "total"),
      examinedPlural: LocalizedText(sv: "summor", en: "totals"),
      findings: sums.compactMap { finding($0, $1) })
  }

  private func finding(_ stated: Observation, _ sum: PartsOfTotals.Sum) -> Finding? {
    guard let value = stated.cell.value, value.rational != sum.value else { return nil }
    return Finding(
      check: Self.manifest.name, level: .error, measure: stated.measure, member: stated.member,
      month: stated.period.last,
      message: LocalizedText(
        sv: message(.swedish, stated.period, value, sum), en: message(.english, stated.period, value, sum)),
      place: stated.place, hints: ["the parts are " + sum.parts])
  }

  private func message(_ language: Language, _ period: Period, _ value: ExactDecimal, _ sum: PartsOfTotals.Sum)
    -> String
  {
    let format = NumberFormat(language)
    let (stated, computed) = (format.text(value), format.number(sum.value, decimals: sum.decimals))
    let words = MonthNames(language).words(period)
    switch language {
    case .swedish: return "Summan för \(words) anges till \(stated), men delarna blir \(computed)"
    case .english: return "the total for \(words) is stated as \(stated), but its parts come to \(computed)"
    }
  }
}
