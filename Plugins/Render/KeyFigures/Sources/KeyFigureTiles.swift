import ReportCore
import ReportDocument

/// The key figures: the rate of the month, the count of the month and of the year so far, and the target.
struct KeyFigureTiles {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// Up to four, in this order; a measure without any figure has none, and January no year so far beside its month.
  func tiles(rate: Measure?, count: Measure?) -> [KeyFigure] {
    let shown = [rate, count].compactMap { $0 }.filter { wording.figures.firstMonth($0.id) != nil }
    var tiles = shown.map(month)
    if let count, shown.contains(count), wording.month.number > 1 { tiles.append(yearToDate(count)) }
    let target = shown.lazy.compactMap { measure in
      wording.definition.targets(of: measure.id).last { $0.period.contains(wording.month) }.map { (measure, $0) }
    }.first
    return tiles + (target.map { [TargetTile(wording).tile($0, $1)] } ?? [])
  }

  private func month(_ measure: Measure) -> KeyFigure {
    let comparison = wording.figures.comparison(measure, Period(wording.month))
    return tile(comparison, wording.periods.inMonth, earlier: wording.periods.inMonth(wording.month.lastYear))
  }

  private func yearToDate(_ measure: Measure) -> KeyFigure {
    let comparison = wording.figures.comparison(measure, Period(yearToDate: wording.month))
    return tile(comparison, wording.periods.toDate, earlier: wording.periods.sameTime)
  }

  private func tile(_ comparison: YearComparison, _ period: String, earlier: String) -> KeyFigure {
    let (measure, current) = (comparison.measure, comparison.current)
    let isKnown = current.quantity.absence == nil
    return KeyFigure(
      measure: measure.names.short[wording.language], period: period,
      number: isKnown ? wording.facts.text(current) : "–", fact: isKnown ? current.name.description : nil,
      unit: isKnown ? wording.facts.noun(current, measure) : "",
      lines: isKnown ? compared(comparison, earlier) : unknown(comparison))
  }

  private func compared(_ comparison: YearComparison, _ earlier: String) -> [KeyFigure.Line] {
    [earlierLine(comparison.earlier, earlier)] + [differenceLine(comparison)].compactMap { $0 }
  }

  private func earlierLine(_ fact: Fact, _ time: String) -> KeyFigure.Line {
    guard let absence = fact.quantity.absence else {
      return KeyFigure.Line([wording.facts.inline(fact), .text(" \(time)")])
    }
    let label = wording.names.words(fact.name.period)
    return KeyFigure.Line([.text("\(label): \(wording.facts.text(absence))")], isSecondary: true)
  }

  private func differenceLine(_ comparison: YearComparison) -> KeyFigure.Line? {
    if let event = comparison.brokenBy {
      let start = wording.periods.inMonth(event.period.first)
      let text = wording.text(sv: "Ej jämförbart: brott \(start)", en: "Not comparable: break \(start)")
      return KeyFigure.Line([.text(text)], isSecondary: true)
    }
    guard let difference = comparison.difference else { return nil }
    let word = wording.comparisons.verdict(comparison)
    guard comparison.movement != .unchanged else { return KeyFigure.Line([.strong(word)], isStrong: true) }
    var sentence: Sentence = "\(wording.facts.inline(difference))"
    if !comparison.measure.isRate, let change = comparison.change {
      sentence = "\(sentence) (\(wording.facts.inline(change)))"
    }
    let verdict = comparison.isGood.map { Inline.verdict(word, isGood: $0) } ?? .strong(word)
    return KeyFigure.Line(("\(sentence) \(verdict)" as Sentence).inlines, isStrong: true)
  }

  private func unknown(_ comparison: YearComparison) -> [KeyFigure.Line] {
    let absence = comparison.current.quantity.absence ?? .missing
    let reason = KeyFigure.Line([.text(wording.letterCase.opening(wording.facts.text(absence)))], isSecondary: true)
    guard comparison.current.name.period.month != nil,
      let last = wording.figures.lastKnown(comparison.measure.id)
    else { return [reason] }
    let time = wording.periods.inMonth(last.name.period.last)
    let latest: Sentence = wording.sentence(
      sv: "Senast \(wording.facts.inline(last)) \(time)", en: "Latest \(wording.facts.inline(last)) \(time)")
    return [reason, KeyFigure.Line(latest.inlines, isSecondary: true)]
  }
}
