import ReportCore

/// Months as small numbers, so that they can stand for places in a table: January 1900 is 0.
enum MonthNumber {
  static let firstYear = 1900
  /// Those of 1900 to 2099. Dates outside are slips or stand for “unknown”.
  static let count = 200 * 12

  static func of(year: Int, month: Int) -> Int? {
    let number = (year - firstYear) * 12 + month - 1
    return (0..<count).contains(number) ? number : nil
  }

  static func of(_ month: Month) -> Int { (month.year - firstYear) * 12 + month.number - 1 }

  static func month(_ number: Int) -> Month? { Month(year: firstYear + number / 12, month: number % 12 + 1) }
}
