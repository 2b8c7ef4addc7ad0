import ReportCore

/// Reads the month out of a date, as programs and people write dates.
///
/// - always: `2019-11-03`, `2019-11`, `2019/11/03`, `2019.11.03`, `20191103`, each with a time or not, and with an offset or not:
///   `2019-11-03T10:00:00Z`, `2019-11-03 10:00:00.5+01:00`, `20191103T1000`, `2019-11-03 kl. 10.15`
/// - always: `3 november 2019`, `den 3 nov. 2019`, `November 3, 2019`
/// - by `day-first` or `month-first`: `03/11/2019`, `3.11.2019`, `3-11-2019`, `3/11 2019`, with a time or not
struct DateReader: Sendable {
  enum Order: String, Sendable {
    case yearFirst = "year-first"
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// What a field says.
  enum Reading: Hashable, Sendable {
    /// The number of the month.
    case month(Int)
    case notADate
    /// A date of a year outside 1900 to 2099.
    case outside
    /// A time with an offset from UTC, without a zone to read it in.
    case offsetWithoutZone
  }

  let order: Order
  private let zone: TimeZoneRules?
  private let writtenIn: TimeZoneRules?

  init(order: Order, zone: TimeZoneRules?, writtenIn: TimeZoneRules?) {
    self.order = order
    self.zone = zone
    self.writtenIn = writtenIn
  }

  /// The most common form without a detour: `2019-11-03`, whose first eight bytes are `head` and last two `tail`, as loaded by a
  /// processor that stores the lowest byte first. Nil for any other.
  @inline(__always)
  static func month(head: UInt64, tail: UInt16) -> Int? {
    // Digits become 0...9 and hyphens 0; what is larger carries into the highest bit of its byte.
    let digits = head ^ 0x2D30_302D_3030_3030
    let day = tail ^ 0x3030
    let faults = ((digits &+ 0x7F76_767F_7676_7676) | digits) & 0x8080_8080_8080_8080
    let dayFaults = ((day &+ 0x7676) | day) & 0x8080
    // In each byte ten times its digit and the next one: of the century, the year in it, and the month.
    let pairs = digits &* 10 &+ digits &>> 8
    let (century, year, month) = (byte(pairs, 0), byte(pairs, 2), byte(pairs, 5))
    let number = Int(day & 0xFF) &* 10 &+ Int(day &>> 8)
    guard faults | UInt64(dayFaults) == 0, month &- 1 < 12, century &- 19 < 2, number >= 1 else { return nil }
    let months = Int(century) &* 1200 &+ Int(year) &* 12 &+ Int(month) &- (1900 * 12 + 1)
    if _slowPath(number > 28), number > dayCount(months) { return nil }
    return months
  }

  @inline(__always)
  private static func byte(_ bytes: UInt64, _ index: UInt64) -> UInt64 { bytes &>> (index &* 8) & 0xFF }

  @inline(never)
  private static func dayCount(_ month: Int) -> Int { DayNumber.count(year: 1900 + month / 12, month: month % 12 + 1) }

  /// The month of a field in any form, in quotes or not; nil where it is none.
  @inline(never)
  func month(of field: Row.Field) -> Int? {
    let plain = field.unquoted
    if let month = plain.isoMonth { return month }
    if case .month(let month) = read(plain.bytes) { return month }
    return nil
  }

  /// Any form.
  func read(_ field: UnsafeRawBufferPointer) -> Reading {
    var parser = DateParser(field)
    guard let date = parser.date(order) else { return .notADate }
    guard date.day == nil || (1...DayNumber.count(year: date.year, month: date.month)).contains(date.day ?? 0) else {
      return .notADate
    }
    guard let number = MonthNumber.of(year: date.year, month: date.month) else { return .outside }
    guard let time = date.time, let day = date.day else { return .month(number) }
    let local = DayNumber.of(year: date.year, month: date.month, day: day) * 86_400 + time
    if let offset = date.offset {
      guard let zone else { return .offsetWithoutZone }
      return month(at: local - offset, in: zone)
    }
    guard let zone, let writtenIn else { return .month(number) }
    return month(at: writtenIn.instant(ofLocal: local), in: zone)
  }

  private func month(at instant: Int, in zone: TimeZoneRules) -> Reading {
    guard let month = CalendarDate(unixTime: instant + zone.offset(at: instant))?.month,
      let number = MonthNumber.of(year: month.year, month: month.number)
    else { return .outside }
    return .month(number)
  }
}
