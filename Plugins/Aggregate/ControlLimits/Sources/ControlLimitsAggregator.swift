public import ReportCore

/// Judges a monthly series: limits of common variation, and the months that rules mark.
public struct ControlLimitsAggregator: Aggregator {
  public static let manifest = PluginManifest(
    stage: .aggregate, name: "control-limits",
    summary: "Computes the limits within which a series varies, and marks the months that stand out.",
    options: [
      OptionDeclaration(required: "measure", .measure, help: "The measure whose monthly series is judged."),
      OptionDeclaration(
        optional: "member", .text, help: "The id of a member, to judge its series instead of the whole."),
      OptionDeclaration(
        "method", .choice(["auto", "xmr", "u", "laney", "individuals", "c"]), default: "auto",
        help: "auto takes xmr without exposures; with them u, or laney where the counts vary more than Poisson counts."),
      OptionDeclaration(
        "rules", .list, default: "outside", help: "Any of outside, shift, trend, near-limit and anhoj."),
      OptionDeclaration(
        "run-length", .integer(6...7), default: "7", help: "How many months make a shift or a trend."),
      OptionDeclaration(
        optional: "baseline", .text,
        help: "The period from which the limits are computed, then frozen; without it all months of a phase."),
      OptionDeclaration(
        "rebase", .list, default: "",
        help: "Months in which new limits begin; each needs an event of that month, which gives the reason."),
      OptionDeclaration(
        "screening", .choice(["no", "yes"]), default: "no",
        help: "Whether moving ranges above their own limit are left out once (xmr)."),
    ])

  private let measure: String
  private let settings: ControlSettings

  public init(options: Options) throws(Problems) {
    measure = options.text("measure")
    settings = try ControlSettings(options)
  }

  public func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    var analysis = input.analysis
    let member = settings.member
    guard let series = analysis.series(measure, member: member) else {
      if analysis.isSilent(about: measure, in: input.dataset) { return analysis }
      throw Problems(noSeries(measure, member, analysis, settings.place))
    }
    if let problem = settings.method.flatMap({ misfit($0, series, settings.place) }) { throw Problems(problem) }
    let phases = try PhasePlan(settings, measure: measure, definition: input.definition).phases(of: series)
    let control = ControlJudgement(series: series, settings: settings).judge(phases)
    try analysis.add(control)
    for fact in LimitFacts(control: control, series: series).facts { try analysis.add(fact) }
    return analysis
  }
}

/// Why a method that was chosen cannot judge a series: c is for counts, u and its likes need exposures.
private func misfit(_ method: ControlAnalysis.Method, _ series: Series, _ place: Place?) -> Problem? {
  let name = series.name.measure + (series.name.member.map { "/\($0)" } ?? "")
  switch method {
  case .individualValues: return nil
  case .counts:
    guard case .rate = series.unit else { return nil }
    return Problem(
      .configuration, "“c” is for counts, and “\(name)” is a rate", at: place, hints: ["use xmr, u or laney, or auto"])
  case .rates, .laney, .neighbours:
    let isKnown = series.unit == .count || series.points.contains { $0.denominator != nil }
    guard !isKnown, series.points.contains(where: { $0.quantity.number != nil }) else { return nil }
    return Problem(
      .configuration, "“\(method.rawValue)” needs the exposures of “\(name)”, and none are known", at: place,
      hints: ["use xmr or auto, or load the exposures"])
  }
}

private func noSeries(_ measure: String, _ member: String?, _ analysis: Analysis, _ place: Place?) -> Problem {
  let name = measure + (member.map { "/\($0)" } ?? "")
  let names = analysis.series.map { $0.name.measure + ($0.name.member.map { "/\($0)" } ?? "") }
  return Problem(
    .configuration, "there is no series “\(name)” yet", at: place,
    hints: NearMiss.hint(for: name, in: names) + ["list control-limits after the aggregates that make series"])
}
