import ReportCore
import ReportDocument

/// What the tests say, in sentences: what is clear, what may be chance, and how far that can be trusted.
struct ComparisonSummary {
  private let measure: Measure
  private let rows: [TestedRow]
  private let wording: Wording

  init(_ measure: Measure, _ rows: [TestedRow], _ wording: Wording) {
    self.measure = measure
    self.rows = rows
    self.wording = wording
  }

  var sentence: Sentence { Sentence.joined([rises, falls, chance, dispersion, breakEven]) }

  private var rises: Sentence {
    guard let names = names(.clearRise) else { return Sentence([]) }
    return wording.sentence(
      sv: "Ökningen är statistiskt säkerställd för \(names).", en: "The increase is statistically clear for \(names).")
  }

  private var falls: Sentence {
    guard let names = names(.clearFall) else { return Sentence([]) }
    return wording.sentence(
      sv: "Minskningen är statistiskt säkerställd för \(names).",
      en: "The decrease is statistically clear for \(names).")
  }

  private var chance: Sentence {
    guard let names = names(.mayBeChance) else { return Sentence([]) }
    return wording.sentence(
      sv: "För \(names) kan skillnaden vara en slump.", en: "For \(names) the difference may be chance.")
  }

  /// That a clear result is less sure than it looks where months vary more than chance alone would have it.
  private var dispersion: Sentence {
    let clear = rows.filter { $0.isOverdispersed && ($0.verdict == .clearRise || $0.verdict == .clearFall) }
    guard !clear.isEmpty else { return Sentence([]) }
    let names = wording.list.text(clear.map(\.definite))
    return wording.sentence(
      sv: "För \(names) varierar månaderna mer än slumpen ger, och där överskattar testet hur säkert det är.",
      en: "For \(names) months vary more than chance gives, and there the test overstates how sure it is.")
  }

  /// “Har antalet köp ökat med mer än 29,6 % har klagomålen per köp minskat.”
  private var breakEven: Sentence {
    guard let total = rows.last(where: \.isTotal),
      let fact = wording.figures.known(measure.id, total.later.name.period, .breakEvenGrowth),
      let growth = fact.quantity.number, growth > .zero,
      let exposure = wording.definition.measures.lazy.compactMap(\.exposure).first.flatMap({
        wording.definition.measure($0)
      })
    else { return Sentence([]) }
    let value = wording.facts.inline(fact)
    let (many, one) = (exposure.unitPlural[wording.language], exposure.unitSingular[wording.language])
    let noun = measure.unitPlural[wording.language]
    return wording.sentence(
      sv: "Har antalet \(many) ökat med mer än \(value) har antalet \(noun) per \(one) minskat.",
      en: "If the number of \(many) grew by more than \(value), the number of \(noun) per \(one) fell.")
  }

  private func names(_ verdict: TestedRow.Verdict) -> String? {
    let found = rows.filter { $0.verdict == verdict }.map(\.definite)
    return found.isEmpty ? nil : wording.list.text(found)
  }
}
