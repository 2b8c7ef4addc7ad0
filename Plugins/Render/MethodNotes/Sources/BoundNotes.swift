import ReportCore
import ReportDocument

/// Periods of which only bounds are known, and what is assumed.
struct BoundNotes {
  private let measure: Measure
  private let wording: Wording

  init(_ measure: Measure, _ wording: Wording) {
    self.measure = measure
    self.wording = wording
  }

  var sentence: Sentence { Sentence.joined(bounds + assumptions) }

  /// “Bara gränser är kända för 2017: 39,3–50,9 och för januari–augusti 2019: 35,0–39,0, förutsatt att …”
  private var bounds: [Sentence] {
    let facts = wording.figures.analysis.facts.filter {
      $0.name.measure == measure.id && $0.name.member == nil && $0.name.figure == .bounds
        && $0.quantity.absence == nil && wording.figures.known(measure.id, $0.name.period, .value) == nil
    }
    var reasons: [LocalizedText?] = []
    for fact in facts where !reasons.contains(fact.derivation) { reasons.append(fact.derivation) }
    return reasons.map { reason in
      let parts = facts.filter { $0.derivation == reason }.map(part)
      let list = Sentence.joined(
        [Sentence.joined(Array(parts.dropLast()), by: ", "), parts.last ?? Sentence([])],
        by: wording.text(sv: " och ", en: " and "))
      let because = reason.map { ", " + $0[wording.language] } ?? ""
      return wording.sentence(
        sv: "Bara gränser är kända \(list)\(because).", en: "Only bounds are known \(list)\(because).")
    }
  }

  /// “för januari–augusti 2019: 35,0–39,0 (34,5–39,5 med källans avrundning)”.
  private func part(_ fact: Fact) -> Sentence {
    let period = wording.names.words(fact.name.period)
    let value = wording.facts.inline(fact)
    return wording.sentence(sv: "för \(period): \(value)", en: "for \(period): \(value)") + rounded(fact)
  }

  private func rounded(_ fact: Fact) -> Sentence {
    guard let wider = wording.figures.known(measure.id, fact.name.period, .decisionBounds),
      wider.quantity != fact.quantity
    else { return Sentence([]) }
    let value = wording.facts.inline(wider)
    return wording.sentence(sv: " (\(value) med källans avrundning)", en: " (\(value) with the source's rounding)")
  }

  /// What the figures themselves rest on; limits, intervals and forecasts name their assumptions where they are shown.
  private var assumptions: [Sentence] {
    let analysis = wording.figures.analysis
    let statuses =
      (analysis.series(measure.id)?.points.map(\.status) ?? [])
      + analysis.facts.filter { $0.name.measure == measure.id && $0.name.figure == .value }.map(\.status)
    var texts: [String] = []
    for case .assumed(let text) in statuses where !texts.contains(text[wording.language]) {
      texts.append(text[wording.language])
    }
    return texts.map { text in
      wording.sentence(sv: "Ett antagande ligger bakom: \(text).", en: "This rests on an assumption: \(text).")
    }
  }
}
