internal import ReportCore
internal import ReportStatistics

/// The options of the plugin, understood.
struct ControlSettings: Sendable {
  let member: String?
  /// Nil where the data decide.
  let method: ControlAnalysis.Method?
  let rules: Set<ShewhartRules.Rule>
  let testsRuns: Bool
  let runLength: Int
  let baseline: Period?
  let rebasing: [Month]
  let screensRanges: Bool
  /// Where the plugin is named, for problems that arise later.
  let place: Place?

  init(_ options: Options) throws(Problems) {
    var problems: [Problem] = []
    let names = options.list("rules").filter { !$0.isEmpty }
    let known = ShewhartRules.Rule.allCases.map(\.rawValue) + ["anhoj"]
    for name in names where !known.contains(name) {
      problems.append(unknownRule(name, known, at: options.place(of: "rules")))
    }
    let months = options.list("rebase").filter { !$0.isEmpty }
    for text in months where Month(text) == nil { problems.append(notAMonth(text, at: options.place(of: "rebase"))) }
    let baseline = options.optionalText("baseline")
    if let baseline, Period(baseline) == nil {
      problems.append(notAPeriod(baseline, at: options.place(of: "baseline")))
    }
    try Problems.throwing(problems)
    member = options.optionalText("member")
    method = ControlAnalysis.Method(rawValue: options.text("method"))
    rules = Set(names.compactMap { ShewhartRules.Rule(rawValue: $0) })
    testsRuns = names.contains("anhoj")
    runLength = options.integer("run-length")
    self.baseline = baseline.flatMap { Period($0) }
    rebasing = months.compactMap { Month($0) }.sorted()
    screensRanges = options.text("screening") == "yes"
    place = options.place(of: "measure")
  }
}

private func unknownRule(_ name: String, _ known: [String], at place: Place?) -> Problem {
  Problem(.configuration, "“\(name)” is not a rule", at: place, hints: NearMiss.hint(for: name, in: known))
}

private func notAMonth(_ text: String, at place: Place?) -> Problem {
  Problem(.configuration, "“\(text)” is not a month", at: place, hints: ["months look like 2018-08"])
}

private func notAPeriod(_ text: String, at place: Place?) -> Problem {
  Problem(
    .configuration, "“\(text)” is not a period", at: place,
    hints: ["periods look like 2018, 2018-08 or 2018-01/2018-08"])
}
