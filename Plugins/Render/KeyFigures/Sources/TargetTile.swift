import ReportCore
import ReportDocument

/// The key figure of a target: what it is, last year's figure, and how far the year has come, or why that is not known.
struct TargetTile {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  func tile(_ measure: Measure, _ target: Target) -> KeyFigure {
    let short = wording.letterCase.inside(measure.names.short[wording.language])
    // “Mål per miljon köp”, but “Mål: klagomål”.
    let link = short.hasPrefix("per ") ? " " : ": "
    return KeyFigure(
      measure: wording.text(sv: "Mål\(link)\(short)", en: "Target\(link)\(short)"),
      period: wording.periods.label(target.period),
      number: NumberFormat(wording.language).text(target.value),
      fact: FactName(measure.id, target.period, .target).description, unit: bound(measure.direction),
      lines: lines(measure, target))
  }

  /// What is still needed takes the place of last year's figure, for the tile has room for little.
  private func lines(_ measure: Measure, _ target: Target) -> [KeyFigure.Line] {
    let outcome = outcome(measure, target)
    return outcome.count > 1 ? outcome : lastYear(measure, target) + outcome
  }

  private func bound(_ direction: Measure.Direction) -> String {
    switch direction {
    case .lowerIsBetter: wording.text(sv: "som högst", en: "at most")
    case .higherIsBetter: wording.text(sv: "som lägst", en: "at least")
    case .neither: ""
    }
  }

  private func lastYear(_ measure: Measure, _ target: Target) -> [KeyFigure.Line] {
    let fact = wording.figures.value(measure.id, target.period.lastYear)
    guard fact.quantity.absence == nil else { return [] }
    return [KeyFigure.Line([wording.facts.inline(fact), .text(" \(wording.periods.label(fact.name.period))")])]
  }

  /// How far the period has come, and what is still needed where that is known.
  private func outcome(_ measure: Measure, _ target: Target) -> [KeyFigure.Line] {
    let words = TargetWords(measure, target, wording)
    let needed = words.shortNeeded.map { [KeyFigure.Line($0.inlines)] } ?? []
    let isOver = target.period.last <= wording.month
    let label =
      isOver
      ? wording.text(sv: "Utfall", en: "Outcome") : wording.text(sv: "Utfall hittills", en: "Outcome so far")
    let fact = words.outcome
    switch fact.quantity {
    case .number:
      let line: Sentence = "\(label): \(wording.facts.inline(fact))\(distance(measure, words.passed))"
      return [KeyFigure.Line(line.inlines)] + needed
    case .interval:
      let line: Sentence =
        "\(wording.text(sv: "Hittills", en: "So far")) \(wording.facts.inline(fact)): \(verdict(words.standing))"
      return [KeyFigure.Line(line.inlines)] + needed
    case .absent:
      let reason = wording.missingExposure(measure, words.passed).map { ", \($0)" } ?? ""
      let unknown = wording.text(sv: "okänt", en: "unknown")
      return [KeyFigure.Line([.text("\(label): \(unknown)\(reason)")], isSecondary: true)] + needed
    }
  }

  /// Bounds on both sides of the target decide nothing.
  private func verdict(_ standing: TargetWords.Standing?) -> String {
    switch standing {
    case .below?: wording.text(sv: "under målet", en: "below target")
    case .above?: wording.text(sv: "över målet", en: "above target")
    case .on?, .undecided?, nil: wording.text(sv: "ej\u{A0}avgjort", en: "undecided")
    }
  }

  private func distance(_ measure: Measure, _ period: Period) -> Sentence {
    guard let fact = wording.figures.known(measure.id, period, .targetDistance), let number = fact.quantity.number
    else { return Sentence([]) }
    let size = Inline.value(wording.facts.size(fact), fact: fact.name.description)
    switch Movement(number, fact.decimals) {
    case .unchanged: return wording.sentence(sv: " (på\u{A0}målet)", en: " (on\u{A0}target)")
    case .fell: return wording.sentence(sv: " (\(size)\u{A0}under\u{A0}målet)", en: " (\(size)\u{A0}below\u{A0}target)")
    case .rose: return wording.sentence(sv: " (\(size)\u{A0}över\u{A0}målet)", en: " (\(size)\u{A0}above\u{A0}target)")
    }
  }
}
