/// The names of months and periods in each language.
public struct MonthNames: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// “november”, “November”.
  public func full(_ month: Month) -> String { full(number: month.number) }

  /// The full name of month 1...12.
  public func full(number: Int) -> String {
    switch language {
    case .swedish: Self.swedish[(number - 1) % 12]
    case .english: Self.english[(number - 1) % 12]
    }
  }

  /// “nov”, “Nov”; “maj” and “mar” without a dot.
  public func short(_ month: Month) -> String { short(number: month.number) }

  /// The short name of month 1...12.
  public func short(number: Int) -> String { String(full(number: number).prefix(3)) }

  /// “n”, “N”.
  public func letter(_ month: Month) -> String { String(full(month).prefix(1)) }

  /// “november 2019”, “November 2019”.
  public func withYear(_ month: Month) -> String { "\(full(month)) \(month.year)" }

  /// The period in words: “november 2019”, “2018”, “januari–november 2019”, “november 2018–mars 2019”.
  public func words(_ period: Period) -> String {
    if let month = period.month { return withYear(month) }
    if let year = period.calendarYear { return String(year) }
    if period.first.year == period.last.year { return "\(span(period)) \(period.last.year)" }
    return "\(withYear(period.first))–\(withYear(period.last))"
  }

  /// The months of the period without a year: “november”, “januari–november”.
  public func span(_ period: Period) -> String {
    period.month.map(full) ?? "\(full(period.first))–\(full(period.last))"
  }

  /// The months of the period, short: “nov”, “jan–nov”.
  public func shortSpan(_ period: Period) -> String {
    period.month.map(short) ?? "\(short(period.first))–\(short(period.last))"
  }

  private static let swedish = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
