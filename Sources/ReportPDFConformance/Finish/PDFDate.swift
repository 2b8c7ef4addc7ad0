internal import ReportCore

/// Dates as PDF and XMP write them: the first second of the day in UTC.
enum PDFDate {
  /// `D:20240603000000Z`.
  static func text(_ date: CalendarDate) -> String { "D:" + "\(date)".filter { $0 != "-" } + "000000Z" }

  /// `2024-06-03T00:00:00Z`.
  static func xmp(_ date: CalendarDate) -> String { "\(date)T00:00:00Z" }
}
