internal import ReportCore

/// What is found in a text, in both languages.
struct CommentaryMessages {
  let check: String
  let month: Month
  let isOfReport: Bool

  /// What an explained number gives: nothing where it holds in a text of others, an unbound one in the report's own.
  func finding(_ mention: NumberMention, _ explanation: Explanation, at place: Place) -> Finding? {
    switch explanation {
    case .overtaken(let claim, let months, let now): overtaken(mention, claim, months, now, at: place)
    case .remaining(let after, let now): remaining(mention, after, now, at: place)
    case .holds(let claim): isOfReport ? unbound(mention, claim, at: place) : nil
    case .follows: isOfReport ? unbound(mention, nil, at: place) : nil
    }
  }

  func unexplained(_ mention: NumberMention, near: [Claim], _ context: TimeContext, at place: Place) -> Finding {
    func periods(_ language: Language) -> String {
      context.periods.map(MonthNames(language).words).joined(separator: ", ")
    }
    let sv = context.periods.isEmpty ? "" : " för \(periods(.swedish))"
    let en = context.periods.isEmpty ? "" : " of \(periods(.english))"
    let hints = near.map { claim in
      "\(claim.meaning.english) is \(shown(claim, .english))" + (claim.fact.map { ": {{\(reference($0))}}" } ?? "")
    }
    return finding(
      .error,
      LocalizedText(
        sv: "”\(mention.text)” stämmer inte med någon uppgift\(sv)",
        en: "“\(mention.text)” agrees with no figure\(en)"),
      at: place, hints: hints + ["a number that depends on no data is declared as {{\(mention.text) = constant}}"])
  }

  func notAMark(_ inner: String, at place: Place) -> Finding {
    let shown = LabelReader.visible(inner)
    return finding(
      .error,
      LocalizedText(
        sv: "”\(shown)” har inte formen av ett namn på en uppgift",
        en: "“\(shown)” does not have the form of a fact's name"),
      at: place,
      hints: ["names look like authority-complaints@year-to-date.change", "“nollrapport facts” lists all names"])
  }

  func unknown(_ name: FactName, _ analysis: Analysis, at place: Place) -> Finding {
    let near = NearMiss.words(near: name.description, in: analysis.facts.map(\.name.description))
    let hint =
      near.isEmpty
      ? "“nollrapport facts” lists all names"
      : "did you mean " + near.map { "“\($0)”" }.joined(separator: " or ") + "?"
    return finding(
      .error,
      LocalizedText(sv: "det finns ingen uppgift ”\(name)”", en: "there is no fact “\(name)”"), at: place,
      hints: [hint], fact: name)
  }

  func without(_ name: FactName, _ absence: Absence, _ because: LocalizedText?, at place: Place) -> Finding {
    finding(
      .warning,
      LocalizedText(
        sv: "”\(name)” har inget värde" + (because.map { ": \($0.swedish)" } ?? ""),
        en: "“\(name)” has no value" + (because.map { ": \($0.english)" } ?? " (\(absence.rawValue))")),
      at: place, hints: ["say in words that the figure is not known"], fact: name)
  }

  func withoutNumber(_ words: String, at place: Place) -> Finding {
    finding(
      .error, LocalizedText(sv: "”\(words)” innehåller inget tal", en: "“\(words)” holds no number"), at: place,
      hints: ["write the number before the equals sign, as in {{four = name}}"])
  }

  func differs(_ words: String, _ fact: Fact, at place: Place) -> Finding {
    func value(_ language: Language) -> String {
      NumberFormat(language).text(fact.quantity.number ?? .zero, in: fact.unit, decimals: fact.decimals)
    }
    return finding(
      .error,
      LocalizedText(
        sv: "”\(words)” stämmer inte: ”\(fact.name)” är \(value(.swedish))",
        en: "“\(words)” no longer holds: “\(fact.name)” is \(value(.english))"),
      at: place, hints: ["write {{\(reference(fact.name))}} to have the value set"], fact: fact.name)
  }

  func overtaken(_ name: FactName, by months: Int, at place: Place) -> Finding {
    let now = FactName(name.measure, member: name.member, Period(yearToDate: month), name.figure)
    return finding(
      .warning,
      LocalizedText(
        sv: "”\(name)” har passerats av \(count(months, .swedish))",
        en: "“\(name)” has been overtaken by \(count(months, .english))"),
      at: place, hints: ["write {{\(reference(now))}}"], fact: name)
  }

  private func overtaken(
    _ mention: NumberMention, _ claim: Claim, _ months: Int, _ now: Claim?, at place: Place
  ) -> Finding {
    func period(_ language: Language) -> String { MonthNames(language).words(Period(yearToDate: month)) }
    func later(_ language: Language) -> String {
      guard let now else { return "" }
      let words = shown(now, language)
      let exact = exactly(now, language)
      return language == .swedish
        ? "; för \(period(language)) är det nu \(words)\(exact)"
        : "; for \(period(language)) it is now \(words)\(exact)"
    }
    let hints =
      now?.fact.map { ["write {{\(reference($0))}}"] } ?? ["say to which month the figure is, or bring it up to date"]
    return finding(
      .warning,
      LocalizedText(
        sv: "”\(mention.text)”, \(claim.meaning.swedish)\(exactly(claim, .swedish)), har passerats av "
          + "\(count(months, .swedish))\(later(.swedish))",
        en: "“\(mention.text)”, \(claim.meaning.english)\(exactly(claim, .english)), has been overtaken by "
          + "\(count(months, .english))\(later(.english))"),
      at: place, hints: hints, fact: claim.fact)
  }

  private func remaining(_ mention: NumberMention, _ after: Month, _ now: Int, at place: Place) -> Finding {
    finding(
      .warning,
      LocalizedText(
        sv: "”\(mention.text)” månader återstod efter \(MonthNames(.swedish).withYear(after)); nu återstår \(now)",
        en: "“\(mention.text)” months remained after \(MonthNames(.english).withYear(after)); now there "
          + (now == 1 ? "remains 1" : "remain \(now)")),
      at: place, hints: ["bring the text up to date"])
  }

  private func unbound(_ mention: NumberMention, _ claim: Claim?, at place: Place) -> Finding {
    let suggestion = claim?.fact.map { "did you mean {{\(reference($0))}}?" }
    return finding(
      .warning,
      LocalizedText(
        sv: "”\(mention.text)” är inte bundet till någon uppgift", en: "“\(mention.text)” is not bound to a fact"),
      at: place, hints: [suggestion ?? "declare it as {{\(mention.text) = constant}}"], fact: claim?.fact)
  }

  private func finding(
    _ level: Problem.Severity, _ message: LocalizedText, at place: Place, hints: [String], fact: FactName? = nil
  ) -> Finding {
    Finding(
      check: check, level: level, measure: fact?.measure, member: fact?.member, month: fact?.period.last ?? month,
      message: message, place: place, hints: hints)
  }

  private func reference(_ name: FactName) -> String { FactReference.text(of: name, in: month) }

  private func count(_ months: Int, _ language: Language) -> String {
    switch (language, months) {
    case (.swedish, 1): "1 månad"
    case (.swedish, _): "\(months) månader"
    case (.english, 1): "1 month"
    case (.english, _): "\(months) months"
    }
  }

  /// The value as people write it: “+30 %”, “508”, “31 to 37”.
  private func shown(_ claim: Claim, _ language: Language) -> String {
    let format = NumberFormat(language)
    switch claim.quantity {
    case .number(let number):
      let isChange = claim.fact?.figure == .change
      if claim.kind == .percent { return isChange ? format.signedPercent(number) : format.percent(number) }
      return claim.fact?.figure == .difference ? format.signed(number) : format.number(number)
    case .interval(let low, let high):
      return format.number(low) + (language == .swedish ? " till " : " to ") + format.number(high)
    case .absent: return ""
    }
  }

  /// “ (exakt 29,59)” where the value has more digits than are shown.
  private func exactly(_ claim: Claim, _ language: Language) -> String {
    guard claim.decimals > 0, let number = claim.quantity.number, !number.isWhole else { return "" }
    let words = NumberFormat(language).number(number, decimals: claim.decimals)
    return language == .swedish ? " (exakt \(words))" : " (exactly \(words))"
  }
}
