internal import ReportCore

/// The options of the plugin, understood.
struct FindingsSettings: Sendable {
  /// A rule, or one form of it.
  struct Choice: Hashable, Sendable {
    let rule: Insight.Rule
    let form: String?
  }

  /// The most important first.
  let order: [Choice]
  /// What may give a title, in order.
  let titles: [Choice]
  let recordMonths: Int
  /// In per cent.
  let smallestChange: Rational
  /// In percentage points.
  let smallestShareChange: Rational
  /// In per cent.
  let leadingShare: Rational

  init(_ options: Options) throws(Problems) {
    var problems: [Problem] = []
    func choices(_ option: String) -> [Choice] {
      var choices: [Choice] = []
      for name in options.list(option) where !name.isEmpty {
        guard let choice = Self.choice(name) else {
          problems.append(unknownRule(name, at: options.place(of: option)))
          continue
        }
        if choices.contains(choice) { problems.append(ruleTwice(name, at: options.place(of: option))) }
        choices.append(choice)
      }
      return choices
    }
    order = choices("rules")
    titles = choices("headline")
    try Problems.throwing(problems)
    recordMonths = options.integer("record-months")
    smallestChange = options.decimal("smallest-change")?.rational ?? .zero
    smallestShareChange = Rational(options.integer("smallest-share-change"))
    leadingShare = Rational(options.integer("contribution"))
  }

  /// The rules to ask, each once.
  var rules: [Insight.Rule] { Insight.Rule.allCases.filter { rule in order.contains { $0.rule == rule } } }

  /// How much an insight weighs by its place in the order, its own form before its rule; nil where it is not wanted.
  func rank(_ insight: Insight) -> Int? {
    let place =
      order.firstIndex(of: Choice(rule: insight.rule, form: insight.form))
      ?? order.firstIndex(of: Choice(rule: insight.rule, form: nil))
    return place.map { order.count - $0 }
  }

  private static func choice(_ name: String) -> Choice? {
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let rule = Insight.Rule(rawValue: parts[0]) else { return nil }
    if parts.count == 2, !rule.forms.contains(parts[1]) { return nil }
    return Choice(rule: rule, form: parts.count == 2 ? parts[1] : nil)
  }
}

private func unknownRule(_ name: String, at place: Place?) -> Problem {
  Problem(
    .configuration, "“\(name)” is not a rule of findings", at: place,
    hints: NearMiss.hint(for: name, in: Insight.Rule.allCases.flatMap { rule in names(of: rule) }))
}

private func names(of rule: Insight.Rule) -> [String] {
  [rule.rawValue] + rule.forms.map { "\(rule.rawValue).\($0)" }
}

private func ruleTwice(_ name: String, at place: Place?) -> Problem {
  Problem(.configuration, "the rule “\(name)” is named twice", at: place, hints: ["name it where it matters most"])
}
