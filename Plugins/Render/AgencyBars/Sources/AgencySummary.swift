import ReportCore
import ReportDocument

/// The sentences that open the section: the month against last year, then the year so far.
struct AgencySummary {
  private let measure: Measure
  private let names: MemberNames
  private let wording: Wording

  init(_ measure: Measure, _ names: MemberNames, _ wording: Wording) {
    self.measure = measure
    self.names = names
    self.wording = wording
  }

  var sentence: Sentence { Sentence.joined([month, yearToDate].compactMap { $0 }) }

  private var month: Sentence? {
    let comparison = wording.figures.comparison(measure, Period(wording.month))
    guard comparison.current.quantity.absence == nil else { return unknown(comparison.current) }
    let time = wording.periods.inMonth
    let phrase = wording.comparisons.phrase(
      comparison, inPercent: false, with: wording.periods.inMonth(wording.month.lastYear))
    let reason = comparison.brokenBy.flatMap { _ in wording.comparisons.reason(comparison) }
    let tail: Sentence = phrase.map { ", \($0)." } ?? reason.map { ". \($0)" } ?? "."
    let counted = wording.facts.counted(comparison.current, measure)
    let known = names.known
    guard measure.direction == .lowerIsBetter, !known.isEmpty else {
      let name = wording.letterCase.opening(measure.names.definite[wording.language])
      let value = wording.facts.inline(comparison.current)
      return wording.sentence(sv: "\(name) var \(value) \(time)", en: "\(name) came to \(value) \(time)") + tail
    }
    let subject = names.subject(known)
    return wording.sentence(sv: "\(subject) fick \(counted) \(time)", en: "\(subject) received \(counted) \(time)")
      + tail
  }

  private func unknown(_ fact: Fact) -> Sentence {
    var reason = "."
    if case .absent(_, let because?) = fact.quantity { reason = ": \(because[wording.language])." }
    let label = wording.names.withYear(wording.month)
    if fact.quantity.absence == .suppressed {
      return wording.sentence(sv: "Summan för \(label) är dold.", en: "The total for \(label) is hidden.")
    }
    return wording.sentence(
      sv: "Summan för \(label) är inte känd\(reason)", en: "The total for \(label) is not known\(reason)")
  }

  private var yearToDate: Sentence? {
    guard wording.month.number > 1 else { return nil }
    let comparison = wording.figures.comparison(measure, Period(yearToDate: wording.month))
    guard comparison.current.quantity.absence == nil else { return nil }
    let since = wording.letterCase.opening(wording.periods.sinceJanuary)
    let value = wording.facts.inline(comparison.current)
    let head = wording.sentence(sv: "\(since) är det \(value)", en: "\(since) there have been \(value)")
    guard comparison.earlier.quantity.absence == nil, comparison.brokenBy == nil else { return head + "." }
    let earlier = wording.facts.inline(comparison.earlier)
    let time = wording.periods.duringSameTime
    return head + wording.sentence(sv: ", mot \(earlier) \(time).", en: ", against \(earlier) \(time).")
  }
}
