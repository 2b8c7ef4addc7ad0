import ReportCore
import ReportDocument

/// What the limits and rules say of the months, as a title and as a sentence that a manager can act on. No sentence names a cause.
struct Verdict {
  private let control: ControlAnalysis
  private let series: Series
  private let subject: ChartSubject
  private let wording: Wording
  /// The last month that has a value.
  private let last: Month

  init(_ control: ControlAnalysis, _ series: Series, _ subject: ChartSubject, _ wording: Wording, last: Month) {
    self.control = control
    self.series = series
    self.subject = subject
    self.wording = wording
    self.last = last
  }

  /// The rule that says most of a month: outside a limit before runs, runs before nearness.
  static func strongest(_ signals: [ControlAnalysis.Signal], in month: Month) -> ControlAnalysis.Signal? {
    let order = ["outside", "shift", "trend", "near-limit"]
    return signals.filter { $0.month == month }.min {
      (order.firstIndex(of: $0.rule) ?? order.count) < (order.firstIndex(of: $1.rule) ?? order.count)
    }
  }

  /// Whether a signal is good news; nil where the measure has no better side.
  func isGood(_ signal: ControlAnalysis.Signal) -> Bool? {
    switch subject.measure.direction {
    case .lowerIsBetter: !signal.isAbove
    case .higherIsBetter: signal.isAbove
    case .neither: nil
    }
  }

  // MARK: The title

  var title: String {
    guard !control.phases.isEmpty else {
      return wording.text(
        sv: "För få månader för att skilja signal från brus", en: "Too few months to tell signal from noise")
    }
    if let latest { return latestTitle(latest) }
    guard let signalled = control.signals.map(\.month).filter({ $0 < last }).max() else {
      guard !control.hasRunSignal else {
        return wording.text(sv: "Månaderna har bytt nivå", en: "The months have changed level")
      }
      return wording.text(
        sv: "Alla månader har legat inom gränserna", en: "Every month has been within the limits")
    }
    return sinceTitle(signalled.advanced(by: 1))
  }

  private var latest: ControlAnalysis.Signal? { Self.strongest(control.signals, in: last) }

  /// “November är en tydlig signal om förbättring”.
  private func latestTitle(_ signal: ControlAnalysis.Signal) -> String {
    let month = wording.letterCase.opening(monthName(last))
    let isClear = signal.rule == "outside"
    switch (isGood(signal), wording.language) {
    case (let good?, .swedish):
      return "\(month) är en \(isClear ? "tydlig " : "")signal om \(good ? "förbättring" : "försämring")"
    case (let good?, .english):
      return "\(month) is \(isClear ? "a clear" : "a") signal of \(good ? "improvement" : "deterioration")"
    case (nil, .swedish): return "\(month) är en \(isClear ? "tydlig " : "")signal om förändring"
    case (nil, .english): return "\(month) is \(isClear ? "a clear" : "a") signal of change"
    }
  }

  /// “Sedan maj 2018 har alla månader legat inom gränserna”, of months since the last signal.
  private func sinceTitle(_ first: Month) -> String {
    let isOutside = control.signals.allSatisfy { $0.rule == "outside" }
    guard first < last else {
      let month = wording.letterCase.opening(monthName(last))
      return isOutside
        ? wording.text(sv: "\(month) ligger åter inom gränserna", en: "\(month) is back within the limits")
        : wording.text(sv: "\(month) är ingen signal", en: "\(month) is no signal")
    }
    let since = wording.names.withYear(first)
    return isOutside
      ? wording.text(
        sv: "Sedan \(since) har alla månader legat inom gränserna",
        en: "Every month since \(since) has been within the limits")
      : wording.text(
        sv: "Sedan \(since) har ingen månad gett någon signal", en: "No month since \(since) has given a signal")
  }

  /// “november”, with its year where it is not the report's month.
  private func monthName(_ month: Month) -> String {
    month == wording.month ? wording.names.full(month) : wording.names.withYear(month)
  }

  // MARK: The conclusion

  /// What may be concluded, in two or three sentences.
  var conclusion: Sentence {
    guard let phase = control.phases.last(where: { $0.months.contains(last) }) else { return tooFew }
    let parts = [latest.map { signalled($0, phase) } ?? quiet(phase), runs, preliminary(phase)]
    return Sentence.joined(parts.compactMap { $0 })
  }

  private var tooFew: Sentence {
    let count = series.points.count { $0.quantity.number != nil }
    return wording.sentence(
      sv:
        "\(opening(count, "månad", "månader")) med värde räcker inte för gränser. Det går inte att säga om en månad avviker mer än vanlig variation.",
      en:
        "\(opening(count, "month", "months")) with a value \(count == 1 ? "is" : "are") too few for limits. Nothing can be said of whether a month differs by more than common variation."
    )
  }

  private func opening(_ count: Int, _ one: String, _ many: String) -> String {
    count == 1
      ? wording.text(sv: "En \(one)", en: "One \(one)")
      : "\(wording.letterCase.opening(wording.numbers.text(count))) \(many)"
  }

  private func signalled(_ signal: ControlAnalysis.Signal, _ phase: ControlAnalysis.Phase) -> Sentence {
    let month = wording.letterCase.opening(monthName(last))
    let what = happening(signal, phase)
    switch isGood(signal) {
    case let good?:
      let (svKind, enKind) = good ? ("förbättring", "improvement") : ("försämring", "deterioration")
      let svClear = signal.rule == "outside" ? "en tydlig signal" : "en signal"
      let enClear = signal.rule == "outside" ? "a clear signal" : "a signal"
      return wording.sentence(
        sv: "\(month) är \(svClear) om \(svKind): \(what). Något har sannolikt ändrats; diagrammet säger inte vad.",
        en: "\(month) is \(enClear) of \(enKind): \(what). Something has probably changed; the chart does not say what."
      )
    case nil:
      return wording.sentence(
        sv: "\(month) är en signal om förändring: \(what). Något har sannolikt ändrats; diagrammet säger inte vad.",
        en: "\(month) is a signal of change: \(what). Something has probably changed; the chart does not say what.")
    }
  }

  /// “17 ligger under den nedre gränsen 20,3”, “sju månader i rad under mittlinjen”.
  private func happening(_ signal: ControlAnalysis.Signal, _ phase: ControlAnalysis.Phase) -> Sentence {
    switch signal.rule {
    case "outside":
      let value: Sentence = series.fact(last).map { "\(wording.facts.inline($0))" } ?? ""
      let limit = number(signal.isAbove ? upper(phase) : lower(phase))
      return signal.isAbove
        ? wording.sentence(
          sv: "\(value) ligger över den övre gränsen \(limit)", en: "\(value) is above the upper limit \(limit)")
        : wording.sentence(
          sv: "\(value) ligger under den nedre gränsen \(limit)", en: "\(value) is below the lower limit \(limit)")
    case "shift":
      return signal.isAbove
        ? wording.sentence(
          sv: "flera månader i rad över mittlinjen", en: "several months in a row above the centre line")
        : wording.sentence(
          sv: "flera månader i rad under mittlinjen", en: "several months in a row below the centre line")
    case "trend":
      return signal.isAbove
        ? wording.sentence(sv: "flera månader i rad har stigit", en: "several months in a row have risen")
        : wording.sentence(sv: "flera månader i rad har sjunkit", en: "several months in a row have fallen")
    default:
      return signal.isAbove
        ? wording.sentence(
          sv: "två av tre månader nära den övre gränsen", en: "two of three months near the upper limit")
        : wording.sentence(
          sv: "två av tre månader nära den nedre gränsen", en: "two of three months near the lower limit")
    }
  }

  private func quiet(_ phase: ControlAnalysis.Phase) -> Sentence {
    let signalled = control.signals.map(\.month).max().map { $0.advanced(by: 1) }
    let since = signalled.flatMap { $0 < last ? wording.names.withYear($0) : nil }
    let range = between(phase)
    guard let since else {
      let month = wording.letterCase.opening(monthName(last))
      return signalled == nil
        ? wording.sentence(
          sv: "Ingen månad avviker mer än vanlig variation\(range). \(advice)",
          en: "No month differs by more than common variation\(range). \(advice)")
        : wording.sentence(
          sv: "\(month) avviker inte mer än vanlig variation\(range). \(advice)",
          en: "\(month) does not differ by more than common variation\(range). \(advice)")
    }
    return wording.sentence(
      sv: "Sedan \(since) avviker ingen månad mer än vanlig variation\(range). \(advice)",
      en: "Since \(since) no month has differed by more than common variation\(range). \(advice)")
  }

  /// “, mellan 12,9 och 69,0”, where the limits of the last month are known.
  private func between(_ phase: ControlAnalysis.Phase) -> String {
    guard let high = upper(phase) else { return "" }
    guard let low = lower(phase), low > 0 else {
      return wording.text(sv: ", upp till \(number(high))", en: ", up to \(number(high))")
    }
    return wording.text(
      sv: ", mellan \(number(low)) och \(number(high))", en: ", between \(number(low)) and \(number(high))")
  }

  private var advice: String {
    wording.text(
      sv: "Att en enskild månad är högre eller lägre än den förra säger inte att något har ändrats.",
      en: "That a single month is higher or lower than the one before does not say that anything has changed.")
  }

  /// What the runs say of the whole, where they were tested.
  private var runs: Sentence? {
    guard control.hasRunSignal else { return nil }
    return wording.sentence(
      sv:
        "Månaderna ligger för länge på samma sida om mittlinjen för att det ska vara en slump: nivån har ändrats under tiden.",
      en: "Months stay on one side of the centre line for too long to be chance: the level has changed on the way.")
  }

  private func preliminary(_ phase: ControlAnalysis.Phase) -> Sentence? {
    guard phase.isPreliminary else { return nil }
    let count = wording.numbers.text(phase.baselineCount)
    return wording.sentence(
      sv: "Gränserna är preliminära: de bygger på \(count) månader.",
      en: "The limits are preliminary: they rest on \(count) months.")
  }

  private func upper(_ phase: ControlAnalysis.Phase) -> Double? { limit(phase.upper, phase) }

  private func lower(_ phase: ControlAnalysis.Phase) -> Double? { limit(phase.lower, phase) }

  private func limit(_ limits: [Double?], _ phase: ControlAnalysis.Phase) -> Double? {
    let index = phase.months.first.distance(to: last)
    return limits.indices.contains(index) ? limits[index] : nil
  }

  private func number(_ value: Double?) -> String {
    value.map { NumberFormat(wording.language).number(Rational(approximating: $0), decimals: series.decimals + 1) }
      ?? ""
  }
}
