public import ReportCore

/// What is said of a target while its period lasts: how the figure so far stands to it, what is needed, and what a forecast says.
///
/// “Under the target” is said only where the figure, or every value within its bounds, is; else that it is undecided.
public struct TargetWords: Hashable, Sendable {
  /// How a figure stands to its target.
  public enum Standing: Hashable, Sendable {
    case below, on, above
    /// The target lies within the figure's bounds.
    case undecided
  }

  private let measure: Measure
  private let target: Target
  private let wording: Wording

  public init(_ measure: Measure, _ target: Target, _ wording: Wording) {
    self.measure = measure
    self.target = target
    self.wording = wording
  }

  /// The part of the target's period that has passed.
  public var passed: Period {
    Period(target.period.first, through: min(target.period.last, wording.month)) ?? target.period
  }

  /// The figure of the part that has passed: a number, or the bounds that decisions are taken on; absent where neither is known.
  public var outcome: Fact {
    let value = wording.figures.value(measure.id, passed)
    guard value.quantity.absence != nil else { return value }
    return wording.figures.known(measure.id, passed, .decisionBounds) ?? value
  }

  /// Nil where nothing is known of the part that has passed.
  public var standing: Standing? {
    switch outcome.quantity {
    case .number(let number):
      switch Movement(number - target.value.rational, max(outcome.decimals, target.value.scale)) {
      case .fell: .below
      case .rose: .above
      case .unchanged: .on
      }
    case .interval(let low, let high):
      high < target.value.rational ? .below : low > target.value.rational ? .above : .undecided
    case .absent: nil
    }
  }

  /// “Målet ligger inom gränserna 29,7–38,2: för januari–november 2019 är det inte avgjort.”; empty unless only bounds are known.
  public var bounded: Sentence {
    let fact = outcome
    guard case .interval = fact.quantity, let standing else { return Sentence([]) }
    let value = wording.facts.inline(fact)
    let period = wording.names.words(passed)
    switch standing {
    case .undecided:
      return wording.sentence(
        sv: "Målet ligger inom gränserna \(value): för \(period) är det inte avgjort.",
        en: "The target lies within the bounds \(value): for \(period) it is undecided.")
    case .below, .on:
      return wording.sentence(
        sv: "Gränserna för \(period), \(value), ligger båda under målet.",
        en: "The bounds for \(period), \(value), are both below the target.")
    case .above:
      return wording.sentence(
        sv: "Gränserna för \(period), \(value), ligger båda över målet.",
        en: "The bounds for \(period), \(value), are both above the target.")
    }
  }

  /// “Utfall”, and while the period lasts “Utfall hittills”.
  public var outcomeName: String {
    isOver ? wording.text(sv: "Utfall", en: "Outcome") : wording.text(sv: "Utfall hittills", en: "Outcome so far")
  }

  /// “Utfall hittills: 33 (3 under målet)”, “Hittills 29,7–38,2: ej avgjort”, for a narrow place; nil where nothing is known.
  public var shortOutcome: Sentence? {
    let fact = outcome
    switch fact.quantity {
    case .number: return "\(outcomeName): \(wording.facts.inline(fact))\(distance)"
    case .interval:
      let opening = isOver ? outcomeName : wording.text(sv: "Hittills", en: "So far")
      return "\(opening) \(wording.facts.inline(fact)): \(verdict)"
    case .absent: return nil
    }
  }

  /// Whether the period has ended.
  public var isOver: Bool { target.period.last <= wording.month }

  /// Bounds on both sides of the target decide nothing.
  private var verdict: String {
    switch standing {
    case .below?: wording.text(sv: "under målet", en: "below target")
    case .above?: wording.text(sv: "över målet", en: "above target")
    case .on?, .undecided?, nil: wording.text(sv: "ej\u{A0}avgjort", en: "undecided")
    }
  }

  private var distance: Sentence {
    guard let fact = distanceFact, let number = fact.quantity.number else { return Sentence([]) }
    let size = Inline.value(wording.facts.size(fact), fact: fact.name.description)
    switch Movement(number, fact.decimals) {
    case .unchanged: return wording.sentence(sv: " (på\u{A0}målet)", en: " (on\u{A0}target)")
    case .fell: return wording.sentence(sv: " (\(size)\u{A0}under\u{A0}målet)", en: " (\(size)\u{A0}below\u{A0}target)")
    case .rose: return wording.sentence(sv: " (\(size)\u{A0}över\u{A0}målet)", en: " (\(size)\u{A0}above\u{A0}target)")
    }
  }

  /// “Målet nås om december blir högst 56, förutsatt att alla månader väger lika.”; empty where nothing can be said.
  public var needed: Sentence {
    guard let fact = neededFact else { return Sentence([]) }
    if isImpossible(fact) {
      return wording.sentence(
        sv: "Målet går inte längre att nå\(given(fact)).", en: "The target can no longer be reached\(given(fact)).")
    }
    if isSecured(fact) {
      return wording.sentence(
        sv: "Målet är redan nått\(given(fact)).", en: "The target is already reached\(given(fact)).")
    }
    if isUndecided(fact) {
      return wording.sentence(
        sv: "Om målet går att nå är inte avgjort\(given(fact)).",
        en: "Whether the target can be reached is undecided\(given(fact)).")
    }
    let value = wording.facts.inline(fact)
    let months = restName
    return isLastMonth
      ? wording.sentence(
        sv: "Målet nås om \(months) blir \(bound) \(value)\(given(fact)).",
        en: "The target is reached if \(months) comes to \(bound) \(value)\(given(fact)).")
      : wording.sentence(
        sv: "Målet nås om \(months) blir \(bound) \(value) i genomsnitt\(given(fact)).",
        en: "The target is reached if \(months) averages \(bound) \(value)\(given(fact)).")
  }

  /// “December: högst 56”, for a narrow place; nil where nothing can be said.
  public var shortNeeded: Sentence? {
    guard let fact = neededFact else { return nil }
    if isImpossible(fact) {
      return wording.sentence(sv: "Går inte längre att nå", en: "Can no longer be reached")
    }
    if isSecured(fact) { return wording.sentence(sv: "Redan nått", en: "Already reached") }
    if isUndecided(fact) { return nil }
    let months = wording.letterCase.opening(restName)
    return "\(months): \(bound.replacingSpaces)\u{A0}\(wording.facts.inline(fact))"
  }

  /// “Fortsätter det som hittills blir helår 2019 33,1, troligen 30,9–35,3; chansen att nå målet är 98 %.”; empty without a forecast.
  public var forecast: Sentence {
    guard let fact = known(.forecast) else { return Sentence([]) }
    let year = wording.periods.label(target.period)
    let value = wording.facts.inline(fact)
    let within: Sentence =
      known(.forecastInterval).map { interval in
        let ends = wording.facts.inline(interval)
        return wording.sentence(sv: ", troligen \(ends)", en: ", probably \(ends)")
      } ?? ""
    let chance: Sentence =
      known(.forecastProbability).map { probability in
        let text = chanceText(probability)
        return wording.sentence(
          sv: "; chansen att nå målet är \(text)", en: "; the chance of reaching the target is \(text)")
      } ?? ""
    return wording.sentence(
      sv: "Fortsätter det som hittills blir \(year) \(value)\(within)\(chance)\(given(fact)).",
      en: "If it goes on as so far, \(year) comes to \(value)\(within)\(chance)\(given(fact)).")
  }

  /// Never 0 or 100 per cent: “under 1 %”, “över 99 %”.
  private func chanceText(_ fact: Fact) -> Sentence {
    guard let number = fact.quantity.number else { return "\(wording.facts.inline(fact))" }
    let format = NumberFormat(wording.language)
    let name = fact.name.description
    if number < Rational(1) {
      let value = Inline.value(format.percent(Rational(1)), fact: name)
      return wording.sentence(sv: "under \(value)", en: "below \(value)")
    }
    if number > Rational(99) {
      let value = Inline.value(format.percent(Rational(99)), fact: name)
      return wording.sentence(sv: "över \(value)", en: "above \(value)")
    }
    return "\(wording.facts.inline(fact))"
  }

  /// How far a known figure lies from its target, where it was computed.
  public var distanceFact: Fact? { wording.figures.known(measure.id, passed, .targetDistance) }

  /// What is needed, where it was computed.
  public var neededFact: Fact? { wording.month < target.period.last ? known(.needed) : nil }

  private func known(_ figure: Figure) -> Fact? { wording.figures.known(measure.id, target.period, figure) }

  private func isImpossible(_ fact: Fact) -> Bool {
    guard measure.direction == .lowerIsBetter else { return false }
    return greatest(fact) < .zero
  }

  private func isSecured(_ fact: Fact) -> Bool {
    guard measure.direction == .higherIsBetter else { return false }
    return greatest(fact) <= .zero
  }

  private func isUndecided(_ fact: Fact) -> Bool {
    guard case .interval(let low, let high) = fact.quantity else { return false }
    return low < .zero && high >= .zero
  }

  private func greatest(_ fact: Fact) -> Rational {
    switch fact.quantity {
    case .number(let number): number
    case .interval(_, let high): high
    case .absent: .zero
    }
  }

  private var bound: String {
    switch measure.direction {
    case .lowerIsBetter: wording.text(sv: "högst", en: "at most")
    case .higherIsBetter: wording.text(sv: "minst", en: "at least")
    case .neither: ""
    }
  }

  /// “, förutsatt att alla månader väger lika”.
  private func given(_ fact: Fact) -> String {
    guard case .assumed(let words) = fact.status else { return "" }
    return wording.text(sv: ", förutsatt att \(words.swedish)", en: ", provided that \(words.english)")
  }

  private var rest: Period? { Period(wording.month.advanced(by: 1), through: target.period.last) }

  private var isLastMonth: Bool { rest?.month != nil }

  private var restName: String { rest.map(wording.names.span) ?? "" }
}

extension String {
  /// The words kept on one line.
  fileprivate var replacingSpaces: String { split(separator: " ").joined(separator: "\u{A0}") }
}
