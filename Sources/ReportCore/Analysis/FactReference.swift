/// A fact as commentary calls it: `measure[/member][@period].figure`, where the period may be a word.
///
/// The period is `month` (where none is given), `year-to-date`, `last-year` (the same month), or a period such as `2018` or
/// `2019-01/2019-09`; words are resolved by the report's month.
public struct FactReference: Hashable, Sendable {
  public enum PeriodWord: String, Hashable, Sendable, CaseIterable {
    case month
    case yearToDate = "year-to-date"
    case lastYear = "last-year"
  }

  public let measure: String
  public let member: String?
  /// The period, or the word for it.
  public let period: PeriodReference
  public let figure: Figure

  public enum PeriodReference: Hashable, Sendable {
    case word(PeriodWord)
    case period(Period)
  }

  /// A reference from its text, or nil where the text has another form.
  public init?(_ text: String) {
    guard let dot = text.lastIndex(of: ".") else { return nil }
    let head = text[..<dot].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let subject = head[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let figure = text[text.index(after: dot)...]
    guard let measure = subject.first, !measure.isEmpty, !figure.isEmpty, subject.last?.isEmpty == false
    else { return nil }
    if head.count < 2 {
      period = .word(.month)
    } else if let word = PeriodWord(rawValue: String(head[1])) {
      period = .word(word)
    } else if let parsed = Period(head[1]) {
      period = .period(parsed)
    } else {
      return nil
    }
    self.measure = String(measure)
    member = subject.count == 2 ? String(subject[1]) : nil
    self.figure = Figure(rawValue: String(figure))
  }

  /// The name that the reference has in a report of the month.
  public func name(in month: Month) -> FactName {
    let resolved =
      switch period {
      case .word(.month): Period(month)
      case .word(.yearToDate): Period(yearToDate: month)
      case .word(.lastYear): Period(month.lastYear)
      case .period(let period): period
      }
    return FactName(measure, member: member, resolved, figure)
  }
}
