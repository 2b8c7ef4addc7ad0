import ReportCore

/// The period of an insight, and the same period last year, as its sentence names them.
struct InsightTimes {
  private let language: Language
  private let period: Period

  init(_ language: Language, _ period: Period) {
    self.language = language
    self.period = period
  }

  /// “i november”, “januari–november”, “under 2019”; “in November”, “in January–November”, “in 2019”.
  var time: String {
    if let year = period.calendarYear { return during + String(year) }
    let span = names.span(period)
    return period.month != nil ? inWord + span : language == .swedish ? span : inWord + span
  }

  /// “november 2018”, “samma tid 2018”, “2018”; “November 2018”, “the same period of 2018”, “2018”.
  var lastTime: String {
    let earlier = period.lastYear
    if let year = earlier.calendarYear { return String(year) }
    if let month = earlier.month { return names.withYear(month) }
    return language == .swedish ? "samma tid \(earlier.last.year)" : "the same period of \(earlier.last.year)"
  }

  /// The same as a time of its own: “i november 2018”, “under samma tid 2018”, “under 2018”.
  var inLastTime: String { (period.month != nil ? inWord : during) + lastTime }

  private var during: String { language == .swedish ? "under " : "in " }

  private var inWord: String { language == .swedish ? "i " : "in " }

  private var names: MonthNames { MonthNames(language) }
}
