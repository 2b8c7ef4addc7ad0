internal import ReportCore
internal import ReportStatistics

/// The options of the plugin, understood.
struct UncertaintySettings: Sendable {
  enum Method: String {
    case garwood, byar
    case byarFromTen = "byar-from-ten"
  }

  let level: ExactDecimal
  let method: Method
  let widens: Bool
  /// The measure by which counts are divided before they are compared.
  let exposure: String?
  /// Where the plugin is named, for problems that arise later.
  let place: Place?

  init(_ options: Options) {
    level = options.decimal("level") ?? ExactDecimal(0)
    method = Method(rawValue: options.text("method")) ?? .garwood
    widens = options.text("dispersion") == "widened"
    exposure = options.optionalText("exposure")
    place = options.place(of: "measure")
  }

  var confidence: Double { level.rational.approximation }

  /// The interval of a count by the chosen method.
  func interval(_ count: Double) -> Interval {
    switch method {
    case .byar: CountInterval.byar(count, confidence: confidence)
    case .byarFromTen where count >= 10: CountInterval.byar(count, confidence: confidence)
    case .garwood, .byarFromTen: CountInterval.garwood(count, confidence: confidence)
    }
  }

  /// What every interval and test rests on, with its level.
  var assumption: LocalizedText {
    LocalizedText(
      sv: "det som räknas inträffar oberoende av vartannat (intervall och test på nivån \(percent(.swedish)))",
      en: "what is counted happens independently (intervals and tests at the \(percent(.english)) level)")
  }

  /// The same where intervals are as wide as the months vary.
  var widenedAssumption: LocalizedText {
    LocalizedText(
      sv:
        "månaderna varierar framöver som hittills (intervall på nivån \(percent(.swedish)), vidgade efter variationen)",
      en: "months go on to vary as so far (intervals at the \(percent(.english)) level, widened by that variation)")
  }

  /// The level in per cent.
  func percent(_ language: Language) -> String {
    let hundredfold = level.rational * Rational(100)
    return NumberFormat(language).percent(hundredfold, decimals: hundredfold.isWhole ? 0 : 1)
  }
}
