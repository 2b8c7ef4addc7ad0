public import ReportCore

/// Months and years as sentences of a report name them, seen from its month.
public struct PeriodWords: Hashable, Sendable {
  public let language: Language
  /// The month of the report.
  public let month: Month

  public init(_ language: Language, month: Month) {
    self.language = language
    self.month = month
  }

  /// “i november”, “in November”.
  public var inMonth: String { preposition + names.full(month) }

  /// “i november 2018”: the month with its year.
  public func inMonth(_ other: Month) -> String { preposition + names.withYear(other) }

  /// The year so far, as the time of a sentence: “sedan januari”; in January “i januari”, in December “under 2019”.
  public var sinceJanuary: String {
    switch month.number {
    case 1: inMonth
    case 12: (language == .swedish ? "under " : "in ") + String(month.year)
    default: (language == .swedish ? "sedan " : "since ") + names.full(number: 1)
    }
  }

  /// The year so far, as a report says it while the year lasts: “hittills i år”; in December “under 2019”.
  public var soFarThisYear: String {
    guard month.number < 12 else { return sinceJanuary }
    return language == .swedish ? "hittills i år" : "so far this year"
  }

  /// What the year so far is compared with: “under samma tid i fjol”; in December “under 2018”.
  public var samePeriodLastYear: String {
    guard month.number < 12 else { return (language == .swedish ? "under " : "in ") + String(month.year - 1) }
    return language == .swedish ? "under samma tid i fjol" : "in the same period last year"
  }

  /// The same with the year in digits, in a narrow place: “samma tid 2018”; in December “helår 2018”.
  public var sameTime: String {
    guard month.number < 12 else { return fullYear(month.year - 1) }
    return language == .swedish ? "samma tid \(month.year - 1)" : "same period \(month.year - 1)"
  }

  /// The same inside a sentence: “under samma tid 2018”, in December “under 2018”.
  public var duringSameTime: String {
    switch (language, month.number) {
    case (.swedish, 12): "under \(month.year - 1)"
    case (.english, 12): "in \(month.year - 1)"
    case (.swedish, _): "under samma tid \(month.year - 1)"
    case (.english, _): "in the same period of \(month.year - 1)"
    }
  }

  /// The year so far as a label: “januari–november”; in December “helår 2019”.
  public var toDate: String { month.number == 12 ? fullYear(month.year) : names.span(Period(yearToDate: month)) }

  /// A whole year as a label: “helår 2018”, “full year 2018”.
  public func fullYear(_ year: Int) -> String { (language == .swedish ? "helår " : "full year ") + String(year) }

  /// A period as a label: a year as “helår 2019”, else as its months and year.
  public func label(_ period: Period) -> String {
    period.calendarYear.map(fullYear) ?? names.words(period)
  }

  /// Months by calendar year, in order of time: “2016–2018 och januari–november 2019”, “mars–december 2018 och 2019”.
  public func byYear(from first: Month, through last: Month) -> String {
    let periods = (first.year...max(first.year, last.year)).compactMap { year -> Period? in
      Period(year: year).flatMap { Period(max($0.first, first), through: min($0.last, last)) }
    }
    var parts: [String] = []
    var run: [Int] = []
    func closeRun() {
      parts += run.count < 3 ? run.map(String.init) : ["\(run[0])–\(run[run.count - 1])"]
      run = []
    }
    for period in periods {
      if let year = period.calendarYear {
        run.append(year)
      } else {
        closeRun()
        parts.append(names.words(period))
      }
    }
    closeRun()
    return WordList(language).text(parts)
  }

  private var preposition: String { language == .swedish ? "i " : "in " }

  private var names: MonthNames { MonthNames(language) }
}
