import ReportCore
import ReportDocument
import ReportDrawing

/// What the chart of a rate shows and says.
struct RateChart {
  private let measure: Measure
  private let wording: Wording
  /// The first month with a figure.
  private let first: Month
  /// The first month drawn.
  private let firstShown: Month

  init(_ measure: Measure, _ wording: Wording, first: Month, yearCount: Int) {
    self.measure = measure
    self.wording = wording
    self.first = first
    let january = wording.month.advanced(by: 1 - wording.month.number - 12 * (yearCount - 1))
    firstShown = max(first, january)
  }

  var specification: ChartSpecification {
    let facts = (firstShown...wording.month).map { wording.figures.value(measure.id, $0) }
    let target = target
    return ChartSpecification(
      id: measure.id, language: wording.language, texts: texts(facts, target), unit: measure.unit,
      decimals: facts.map(\.decimals).max() ?? 0,
      body: .yearLines(YearLines(month: wording.month, years: years(facts), target: target?.line)),
      events: wording.chartParts.events(measure.id, firstShown...wording.month),
      data: facts + (target?.facts ?? []))
  }

  /// What the remaining months may come to for the target to be reached; empty where that is not known.
  var needed: Sentence { target?.words.needed ?? Sentence([]) }

  /// This year first.
  private func years(_ facts: [Fact]) -> [YearLines.Year] {
    (firstShown.year...wording.month.year).reversed().map { year in
      YearLines.Year(
        year: year,
        points: facts.filter { $0.name.period.first.year == year }.map(wording.chartParts.point))
    }
  }

  /// A target with the line that shows it and what is said of it.
  private struct DrawnTarget {
    let line: YearLines.Target
    let fact: Fact
    let words: TargetWords

    /// What the target has come to, where it is drawn beside the months.
    var outcome: Fact? { line.outcome == nil ? nil : words.outcome }

    /// All that is drawn and said of it.
    var facts: [Fact] {
      [fact, outcome, outcome.flatMap { _ in words.distanceFact }, words.neededFact].compactMap { $0 }
    }
  }

  /// The target whose period holds the report's month.
  private var target: DrawnTarget? {
    guard
      let target = wording.definition.targets(of: measure.id).last(where: { $0.period.contains(wording.month) }),
      let fact = wording.figures.known(measure.id, target.period, .target), let value = fact.quantity.number
    else { return nil }
    let words = TargetWords(measure, target, wording)
    let line = YearLines.Target(
      value: value, label: target.label[wording.language], name: fact.name.description, outcome: outcome(words))
    return DrawnTarget(line: line, fact: fact, words: words)
  }

  private func outcome(_ words: TargetWords) -> YearLines.Outcome? {
    let fact = words.outcome
    guard words.passed.month == nil, fact.quantity.absence == nil else { return nil }
    return YearLines.Outcome(
      label: wording.names.shortSpan(words.passed), point: wording.chartParts.point(fact), decimals: fact.decimals)
  }

  /// “Jan–nov: gränser för utfallet hittills.”
  private func outcomeKey(_ target: DrawnTarget) -> String? {
    guard let outcome = target.line.outcome else { return nil }
    let months = wording.letterCase.opening(outcome.label)
    if case .interval = outcome.point.quantity {
      return target.words.isOver
        ? wording.text(sv: "\(months): gränser för utfallet.", en: "\(months): bounds on the outcome.")
        : wording.text(sv: "\(months): gränser för utfallet hittills.", en: "\(months): bounds on the outcome so far.")
    }
    return target.words.isOver
      ? wording.text(sv: "\(months): utfallet.", en: "\(months): the outcome.")
      : wording.text(sv: "\(months): utfallet hittills.", en: "\(months): the outcome so far.")
  }

  private func texts(_ facts: [Fact], _ target: DrawnTarget?) -> ChartTexts {
    let finding = wording.headline.finding(measure).plainText
    let period = wording.periods.byYear(from: firstShown, through: wording.month)
    let keys = wording.chartParts.markKeys(facts + [target?.outcome].compactMap { $0 })
    let explained = [target.flatMap(outcomeKey)].compactMap { $0 } + keys
    return ChartTexts(
      title: finding, shortTitle: wording.headline.short(measure).plainText,
      subtitle: "\(wording.coverage(measure)), \(period)\(leftOut)",
      shortSubtitle: wording.coverage(measure),
      source: wording.source.long(after: explained), shortSource: wording.source.short(after: keys),
      alternative: alternative(facts, period, target))
  }

  /// “ (2016–2017 visas inte)”: the years before those drawn, named as left out.
  private var leftOut: String {
    guard first.year < firstShown.year else { return "" }
    let last = firstShown.year - 1
    let years = first.year == last ? "\(last)" : "\(first.year)–\(last)"
    return wording.text(sv: " (\(years) visas inte)", en: " (\(years) not shown)")
  }

  private func alternative(_ facts: [Fact], _ period: String, _ target: DrawnTarget?) -> String {
    let name = measure.names.indefinite[wording.language]
    let kind = wording.text(
      sv: "Linjediagram: \(wording.letterCase.inside(name)) per månad, \(period).",
      en: "Line chart: \(wording.letterCase.inside(name)) by month, \(period).")
    return AlternativeText.joined([
      kind, wording.latest.words(measure, target: target?.fact), target.map(outcomeSentence) ?? "", extremes(facts),
      wording.statuses.sentence(facts),
    ])
  }

  /// “Hittills 29,7–38,2: ej avgjort.”, where it is drawn.
  private func outcomeSentence(_ target: DrawnTarget) -> String {
    guard target.line.outcome != nil, let outcome = target.words.shortOutcome else { return "" }
    return outcome.plainText + "."
  }

  /// “Högst 79 i april 2018, lägst 17 i november 2019.”
  private func extremes(_ facts: [Fact]) -> String {
    let known = facts.filter { $0.quantity.number != nil }
    func number(_ fact: Fact) -> Rational { fact.quantity.number ?? .zero }
    guard known.count > 2, let highest = known.max(by: { number($0) < number($1) }),
      let lowest = known.min(by: { number($0) <= number($1) })
    else { return "" }
    func words(_ fact: Fact) -> String {
      "\(wording.facts.text(fact)) \(wording.periods.inMonth(fact.name.period.last))"
    }
    return wording.text(
      sv: "Högst \(words(highest)), lägst \(words(lowest)).", en: "Highest \(words(highest)), lowest \(words(lowest)).")
  }
}
