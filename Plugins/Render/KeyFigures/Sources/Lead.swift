import ReportCore
import ReportDocument

/// The sentences below the title: the rate against last year, and the count so far this year.
struct Lead {
  private let wording: Wording
  private let members: MemberCounts

  init(_ wording: Wording, _ members: MemberCounts) {
    self.wording = wording
    self.members = members
  }

  func sentence(rate: Measure?, count: Measure?) -> Sentence {
    let period = Period(wording.month)
    guard let first = rate ?? count else { return Sentence([]) }
    let comparison = wording.figures.comparison(first, period)
    let opening = self.month(comparison)
    let second = count.map { yearToDate($0, contrastedWith: rate == nil ? nil : comparison.isGood) }
    return Sentence.joined([opening, second ?? Sentence([])])
  }

  private func month(_ comparison: YearComparison) -> Sentence {
    if comparison.current.quantity.absence != nil { return lastKnown(comparison.measure) }
    let other = wording.periods.inMonth(wording.month.lastYear)
    if let phrase = wording.comparisons.phrase(comparison, inPercent: false, with: other) {
      return wording.sentence(sv: "Det är \(phrase).", en: "That is \(phrase).")
    }
    return wording.comparisons.reason(comparison) ?? Sentence([])
  }

  private func lastKnown(_ measure: Measure) -> Sentence {
    guard let fact = wording.figures.lastKnown(measure.id) else { return Sentence([]) }
    let time = wording.periods.inMonth(fact.name.period.last)
    let value = wording.facts.inline(fact)
    return wording.sentence(
      sv: "Det senast kända värdet är \(value), \(time).", en: "The latest known value is \(value), \(time).")
  }

  private func yearToDate(_ measure: Measure, contrastedWith isRateGood: Bool?) -> Sentence {
    let comparison = wording.figures.comparison(measure, Period(yearToDate: wording.month))
    guard wording.figures.firstMonth(measure.id) != nil else { return Sentence([]) }
    guard comparison.current.quantity.absence == nil else { return unknownSum(measure) }
    let isContrast = isRateGood.map { good in comparison.isGood.map { $0 != good } ?? false } ?? false
    let phrase = wording.comparisons.phrase(
      comparison, inPercent: true, with: wording.periods.samePeriodLastYear)
    let tail: Sentence = phrase.map { ", \($0)." } ?? "."
    return statement(measure, comparison.current, isContrast: isContrast) + tail
  }

  private func statement(_ measure: Measure, _ current: Fact, isContrast: Bool) -> Sentence {
    let since = wording.periods.sinceJanuary
    let (but, however) = isContrast ? (" däremot", ", however,") : ("", "")
    if let collective = members.collective(measure), measure.direction == .lowerIsBetter {
      let sum = wording.facts.counted(current, measure)
      return wording.sentence(
        sv: "\(collective) har\(but) fått \(sum) \(since)", en: "\(collective)\(however) have received \(sum) \(since)")
    }
    let name = wording.letterCase.opening(measure.names.definite[wording.language])
    let sum = wording.facts.inline(current)
    return wording.sentence(
      sv: "\(name) uppgår\(but) till \(sum) \(since)",
      en: "\(name)\(however) came to \(sum) in \(wording.names.words(current.name.period))")
  }

  private func unknownSum(_ measure: Measure) -> Sentence {
    let name = wording.letterCase.opening(measure.names.indefinite[wording.language])
    let since = wording.periods.sinceJanuary
    return wording.sentence(
      sv: "\(name): summan \(since) är inte känd.", en: "\(name): the total \(since) is not known.")
  }
}

/// Who a count is about, where it has several members.
struct MemberCounts {
  private let input: ReportInput

  init(_ input: ReportInput) { self.input = input }

  /// “Myndigheterna”, where there are at least two in the report's month.
  func collective(_ measure: Measure) -> String? {
    guard let breakdown = input.definition.breakdown(of: measure.id) else { return nil }
    let names = MemberNames(measure, breakdown, input)
    return names.known.count > 1 ? names.collective : nil
  }
}
