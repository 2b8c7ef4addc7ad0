public import ReportCore

/// Checks every number of the commentary against the data: bound by name, right, and not overtaken.
public struct CommentaryValidator: Validator {
  public static let manifest = PluginManifest(
    stage: .validate, name: "commentary",
    summary: "Checks every number of the commentary against the data: bound by name, right, and not overtaken.",
    options: [
      OptionDeclaration(
        "constants", .list, default: "",
        help: "Numbers that depend on no data, each with words around it as the text has them, such as 24 hours."),
      OptionDeclaration(
        "largest-ratio", .decimal(1...1000), default: "3",
        help: "How many times the exposure of the smallest month the largest can have, for rates of longer periods."),
    ])

  public static let runsAfterAggregation = true

  private let constants: [String]
  private let ratio: ExactDecimal

  public init(options: Options) throws(Problems) {
    constants = options.list("constants").filter { !$0.isEmpty }
    ratio = options.decimal("largest-ratio") ?? ExactDecimal(3)
  }

  public func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let figures = ReportFigures(
      definition: input.definition, analysis: input.analysis ?? Analysis(), month: input.month)
    var result = CheckResult(
      check: Self.manifest.name,
      assurance: LocalizedText(
        sv: "Talen i kommentaren stämmer med uppgifterna", en: "The numbers of the commentary agree with the data"),
      examined: 0, examinedSingular: LocalizedText(sv: "tal", en: "number"),
      examinedPlural: LocalizedText(sv: "tal", en: "numbers"), findings: [])
    for text in input.commentaries {
      let check = TextCheck(
        text, figures, constants: constants, largestRatio: ratio.rational.approximation, name: Self.manifest.name)
      let (examined, findings) = try check.run()
      result.examined += examined
      result.findings += findings
    }
    return result
  }
}
