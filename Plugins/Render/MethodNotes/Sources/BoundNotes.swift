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

  /// “För januari–augusti 2019 är bara gränser kända: 35,0–39,0, förutsatt att …”
  private var bounds: [Sentence] {
    let facts = wording.figures.analysis.facts.filter {
      $0.name.measure == measure.id && $0.name.member == nil && $0.name.figure == .bounds
        && $0.quantity.absence == nil
    }
    return facts.map { fact in
      let period = wording.names.words(fact.name.period)
      let value = wording.facts.inline(fact)
      let because = fact.derivation.map { ", " + $0[wording.language] } ?? ""
      return wording.sentence(
        sv: "För \(period) är bara gränser kända: \(value)\(rounded(fact))\(because).",
        en: "For \(period) only bounds are known: \(value)\(rounded(fact))\(because).")
    }
  }

  /// “, med avrundningen 34,5–39,5”.
  private func rounded(_ fact: Fact) -> Sentence {
    guard let wider = wording.figures.known(measure.id, fact.name.period, .decisionBounds),
      wider.quantity != fact.quantity
    else { return Sentence([]) }
    let value = wording.facts.inline(wider)
    return wording.sentence(
      sv: ", eller \(value) när källans avrundning räknas in", en: ", or \(value) when the source's rounding is counted"
    )
  }

  private var assumptions: [Sentence] {
    let analysis = wording.figures.analysis
    let statuses =
      (analysis.series(measure.id)?.points.map(\.status) ?? [])
      + analysis.facts.filter { $0.name.measure == measure.id }.map(\.status)
    var texts: [String] = []
    for case .assumed(let text) in statuses where !texts.contains(text[wording.language]) {
      texts.append(text[wording.language])
    }
    return texts.map { text in
      wording.sentence(sv: "Ett antagande ligger bakom: \(text).", en: "This rests on an assumption: \(text).")
    }
  }
}
