import ReportCore

/// What stands in the named places of an insight's text.
struct InsightPlaces {
  private let wording: Wording
  private let insight: Insight
  private let measure: Measure

  init(_ wording: Wording, _ insight: Insight, _ measure: Measure) {
    self.wording = wording
    self.insight = insight
    self.measure = measure
  }

  /// Nil where the name stands for a value that is not known.
  func words(_ name: String) -> Sentence? {
    switch name {
    case "Name": "\(wording.letterCase.opening(measure.names.definite[language]))"
    case "name": "\(wording.letterCase.inside(measure.names.definite[language]))"
    case "Label": "\(label)"
    case "Member": "\(insight.member.map { wording.letterCase.opening(definiteName($0)) } ?? "")"
    case "member": "\(insight.member.map(definiteName) ?? "")"
    case "Part": "\(insight.member.map(memberName) ?? "")"
    case "members": members
    case "count": "\(wording.numbers.text(insight.members.count))"
    case "parts": "\(wording.definition.breakdown(of: measure.id)?.plural[language] ?? "")"
    case "month": "\(wording.names.full(insight.period.last))"
    case "lastMonth": "\(wording.names.full(insight.period.last))"
    case "since": "\(insight.since.map(wording.names.withYear) ?? "")"
    case "goal": "\(wording.names.words(insight.period))"
    case "bound": "\(bound)"
    case "verdict": "\(verdict)"
    case "why": "\(wording.missingExposure(measure, insight.period).map { ": \($0)" } ?? "")"
    case "assuming": "\(assumption)"
    case "movement": movement
    case "points": points
    default: time(name) ?? value(name)
    }
  }

  private var language: Language { wording.language }

  private var label: String {
    let name = wording.letterCase.opening(measure.names.indefinite[language])
    return insight.member.map { "\(name), \(memberName($0))" } ?? name
  }

  private var bound: String {
    measure.direction == .higherIsBetter
      ? wording.text(sv: "lägst", en: "at least") : wording.text(sv: "högst", en: "at most")
  }

  private var verdict: String {
    switch insight.isGood {
    case true?: wording.text(sv: "förbättring", en: "improvement")
    case false?: wording.text(sv: "försämring", en: "deterioration")
    case nil: wording.text(sv: "förändring", en: "change")
    }
  }

  /// “Datainspektionen (+69) och Konsumentverket (+26)”.
  private var members: Sentence? {
    let named = insight.members.enumerated().compactMap { index, member -> Sentence? in
      value("member-\(index + 1)").map { "\(definiteName(member)) (\($0))" }
    }
    guard named.count == insight.members.count, let last = named.last else { return nil }
    guard named.count > 1 else { return last }
    let conjunction: Sentence = language == .swedish ? " och " : " and "
    return Sentence.joined(Array(named.dropLast()), by: ", ") + conjunction + last
  }

  /// “, om alla månader väger lika”: under what the need was computed.
  private var assumption: String {
    guard case .assumed(let words)? = known("needed")?.status else { return "" }
    return wording.text(sv: ", om \(words.swedish)", en: ", if \(words.english)")
  }

  private var movement: Sentence? {
    wording.insights.title(MonthInsight(wording.figures).insight(measure))
  }

  /// “10 procentenheter”, “1 percentage point”.
  private var points: Sentence? {
    guard let fact = known("change"), let number = fact.quantity.number else { return nil }
    let isOne = number.magnitude.rounded(toDecimals: fact.decimals).rational == Rational(1)
    let unit =
      isOne
      ? wording.text(sv: "procentenhet", en: "percentage point")
      : wording.text(sv: "procentenheter", en: "percentage points")
    return "\(Inline.value(wording.facts.size(fact), fact: fact.name.description))\u{A0}\(unit)"
  }

  private func time(_ name: String) -> Sentence? {
    let words = InsightTimes(language, insight.period)
    switch name {
    case "time": return "\(words.time)"
    case "lastTime": return "\(words.lastTime)"
    case "inLastTime": return "\(words.inLastTime)"
    default: return nil
    }
  }

  private func value(_ name: String) -> Sentence? {
    if name.hasPrefix("size ") {
      return known(String(name.dropFirst(5))).map {
        "\(Inline.value(wording.facts.size($0), fact: $0.name.description))"
      }
    }
    return known(name).map { "\(wording.facts.inline($0))" }
  }

  private func known(_ role: String) -> Fact? {
    guard let fact = insight.fact(role).map(wording.figures.fact), fact.quantity.absence == nil else { return nil }
    return fact
  }

  /// As a label.
  private func memberName(_ id: String) -> String { member(id)?.name(in: wording.month)[language] ?? id }

  /// Inside a sentence.
  private func definiteName(_ id: String) -> String { member(id)?.definiteName(in: wording.month)[language] ?? id }

  private func member(_ id: String) -> Member? {
    let breakdown = wording.definition.breakdown(of: measure.id)
    let found = breakdown.flatMap { wording.foundMembers[$0.id] } ?? []
    return breakdown?.member(id) ?? found.first { $0.id == id }
  }
}
