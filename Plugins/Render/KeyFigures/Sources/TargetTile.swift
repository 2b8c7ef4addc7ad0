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
    guard let outcome = words.shortOutcome else {
      let reason = wording.missingExposure(measure, words.passed).map { ", \($0)" } ?? ""
      let unknown = wording.text(sv: "okänt", en: "unknown")
      return [KeyFigure.Line([.text("\(words.outcomeName): \(unknown)\(reason)")], isSecondary: true)] + needed
    }
    return [KeyFigure.Line(outcome.inlines)] + needed
  }
}
