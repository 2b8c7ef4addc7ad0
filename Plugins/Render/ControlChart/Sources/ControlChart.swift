import ReportCore
import ReportDocument
import ReportDrawing

/// What a control chart shows.
struct ControlChart {
  private let control: ControlAnalysis
  private let series: Series
  private let subject: ChartSubject
  private let verdict: Verdict
  private let wording: Wording
  private let months: ClosedRange<Month>

  init(
    _ control: ControlAnalysis, _ series: Series, _ subject: ChartSubject, _ verdict: Verdict, _ wording: Wording,
    monthCount: Int
  ) {
    self.control = control
    self.series = series
    self.subject = subject
    self.verdict = verdict
    self.wording = wording
    let first = series.points.first { $0.quantity.absence == nil }?.month ?? wording.month
    months = max(first, wording.month.advanced(by: 1 - monthCount))...wording.month
  }

  var specification: ChartSpecification {
    let facts = months.map { wording.figures.value(subject.measure.id, member: subject.member, $0) }
    return ChartSpecification(
      id: subject.id, language: wording.language, texts: texts(facts), unit: series.unit, decimals: series.decimals,
      body: .control(
        ControlLines(
          month: wording.month, points: facts.map(wording.chartParts.point), phases: control.phases.compactMap(phase),
          signals: signals)),
      events: wording.chartParts.events(subject.measure.id, months), data: facts + limitFacts)
  }

  private func phase(_ phase: ControlAnalysis.Phase) -> ControlLines.Phase? {
    guard phase.months.months.overlaps(months) else { return nil }
    let shown = phase.months.months.clamped(to: months)
    let skipped = phase.months.first.distance(to: shown.lowerBound)
    func cut(_ limits: [Double?]) -> [Double?] { Array(limits.dropFirst(skipped).prefix(shown.count)) }
    // Below zero nothing can lie that is counted, and no line is drawn.
    let lower = cut(phase.lower).map { $0.flatMap { $0 > 0 ? $0 : nil } }
    let upper = cut(phase.upper)
    let low = lower.last ?? nil
    let high = upper.last ?? nil
    return ControlLines.Phase(
      months: shown, centre: phase.centre,
      centreLabel: wording.text(sv: "mittlinje", en: "centre line") + " " + number(phase.centre), lower: lower,
      upper: upper,
      lowerLabel: low.map { wording.text(sv: "nedre gräns", en: "lower limit") + " " + number($0) } ?? "",
      upperLabel: high.map { wording.text(sv: "övre gräns", en: "upper limit") + " " + number($0) } ?? "")
  }

  /// One a month, by the rule that says most.
  private var signals: [ControlLines.Signal] {
    Set(control.signals.map(\.month)).filter(months.contains).sorted().compactMap { month in
      Verdict.strongest(control.signals, in: month).map { signal in
        let words = SignalWords(signal, isGood: verdict.isGood(signal), wording)
        return ControlLines.Signal(
          month: month, word: words.one, pairWord: words.two, groupWord: words.many, isGood: verdict.isGood(signal))
      }
    }
  }

  /// The centre lines and limits that are drawn.
  private var limitFacts: [Fact] {
    wording.figures.analysis.facts.filter { fact in
      fact.name.measure == subject.measure.id && fact.name.member == subject.member
        && [.centreLine, .lowerLimit, .upperLimit].contains(fact.name.figure)
        && fact.name.period.months.overlaps(months)
    }
  }

  private func texts(_ facts: [Fact]) -> ChartTexts {
    let market = wording.definition.market[wording.language]
    let covered = [subject.name(wording), market].filter { !$0.isEmpty }.joined(separator: ", ")
    let explanations = [notYearly].compactMap { $0 } + wording.chartParts.markKeys(facts)
    return ChartTexts(
      title: verdict.title, shortTitle: verdict.title, subtitle: "\(covered); \(basis)", shortSubtitle: covered,
      source: wording.source.long(after: explanations), shortSource: wording.source.short(after: explanations),
      alternative: alternative(facts))
  }

  /// “gränserna räknade på 23 månader”, “preliminära gränser, räknade på 7 månader”.
  private var basis: String {
    guard let phase = control.phases.last else { return wording.text(sv: "inga gränser", en: "no limits") }
    let count = wording.numbers.text(phase.baselineCount)
    return phase.isPreliminary
      ? wording.text(
        sv: "preliminära gränser, räknade på \(count) månader", en: "preliminary limits, from \(count) months")
      : wording.text(sv: "gränserna räknade på \(count) månader", en: "limits computed from \(count) months")
  }

  /// The centre of individual values is a mean in which all months weigh the same, and no yearly rate.
  private var notYearly: String? {
    guard case .rate = series.unit, !control.phases.isEmpty else { return nil }
    return wording.text(sv: "Mittlinjen är ingen årssiffra.", en: "The centre line is not a yearly figure.")
  }

  private func alternative(_ facts: [Fact]) -> String {
    let period = Period(months.lowerBound, through: months.upperBound).map(wording.names.words) ?? ""
    let name = wording.letterCase.inside(subject.name(wording))
    let kind = wording.text(
      sv: "Styrdiagram: \(name) per månad, \(period).", en: "Control chart: \(name) by month, \(period).")
    return AlternativeText.joined([kind, latest(facts), earlier(facts), limits, wording.statuses.sentence(facts)])
  }

  /// “November 2019: 17, ingen signal.”, of the last month that has a value.
  private func latest(_ facts: [Fact]) -> String {
    guard let fact = facts.last(where: { $0.quantity.absence == nil }) else { return "" }
    let month = wording.letterCase.opening(wording.names.withYear(fact.name.period.last))
    let value = "\(month): \(wording.facts.text(fact))"
    guard !control.phases.isEmpty else { return value + "." }
    guard let signal = signals.first(where: { $0.month == fact.name.period.last }) else {
      return wording.text(sv: "\(value), ingen signal.", en: "\(value), no signal.")
    }
    return wording.text(sv: "\(value), signal (\(signal.word)).", en: "\(value), a signal (\(signal.word)).")
  }

  /// “Tidigare signaler: februari 2018 och april 2018.”
  private func earlier(_ facts: [Fact]) -> String {
    let last = facts.last { $0.quantity.absence == nil }?.name.period.last
    let names = signals.map(\.month).filter { $0 != last }.map(wording.names.withYear)
    guard !names.isEmpty else { return "" }
    let list = wording.list.text(names)
    return names.count == 1
      ? wording.text(sv: "Tidigare signal: \(list).", en: "Earlier signal: \(list).")
      : wording.text(sv: "Tidigare signaler: \(list).", en: "Earlier signals: \(list).")
  }

  /// “Mittlinje 41,0, gränser 12,9 och 69,0.”
  private var limits: String {
    guard let phase = control.phases.last else {
      return wording.text(sv: "Inga gränser: månaderna är för få.", en: "No limits: the months are too few.")
    }
    let ends = [phase.lower.last ?? nil, phase.upper.last ?? nil].compactMap { $0 }.filter { $0 > 0 }.map(number)
    guard !ends.isEmpty else { return "" }
    let list = wording.list.text(ends)
    return wording.text(
      sv: "Mittlinje \(number(phase.centre)), \(ends.count == 1 ? "gräns" : "gränser") \(list).",
      en: "Centre line \(number(phase.centre)), \(ends.count == 1 ? "limit" : "limits") \(list).")
  }

  private func number(_ value: Double) -> String {
    NumberFormat(wording.language).number(Rational(approximating: value), decimals: series.decimals + 1)
  }
}
