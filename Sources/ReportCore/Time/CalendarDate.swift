/// A day of the Gregorian calendar, written `2019-12-06`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  public let month: Month
  /// The day of the month, 1...31.
  public let day: Int

  /// A date, or nil where the month has no such day.
  public init?(_ month: Month, day: Int) {
    guard day >= 1, day <= DayNumber.count(year: month.year, month: month.number) else { return nil }
    self.month = month
    self.day = day
  }

  /// The first day of a month.
  public init(firstOf month: Month) {
    self.month = month
    day = 1
  }

  /// A date from text such as `2019-12-06`, or nil where the text is anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].utf8.count == 2, let month = Month("\(parts[0])-\(parts[1])"),
      parts[2].utf8.allSatisfy({ (48...57).contains($0) }), let day = Int(parts[2])
    else { return nil }
    self.init(month, day: day)
  }

  /// The date on which a UNIX time falls in UTC; times before year 1 or after year 9999 give nil.
  ///
  /// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
  public init?(unixTime seconds: Int) {
    guard (-62_135_596_800...253_402_300_799).contains(seconds) else { return nil }
    let days = (seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let number = shifted < 10 ? shifted + 3 : shifted - 9
    guard let month = Month(year: yearOfEra + era * 400 + (number <= 2 ? 1 : 0), month: number) else { return nil }
    self.init(month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The text form, `2019-12-06`.
  public var description: String { "\(month)-\(day < 10 ? "0" : "")\(day)" }
}
