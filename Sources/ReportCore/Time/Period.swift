/// A run of whole calendar months: one month, a calendar year, or any other run.
///
/// Written `2019-11`, `2019` or `2019-01/2019-11`; equal runs are equal periods however they were made.
public struct Period: Hashable, Sendable {
  public let first: Month
  public let last: Month

  /// The run from `first` to `last`, or nil where it would be empty.
  public init?(_ first: Month, through last: Month) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The period of one month.
  public init(_ month: Month) {
    first = month
    last = month
  }

  /// The calendar year, or nil where it is not in 1...9999.
  public init?(year: Int) {
    guard let first = Month(year: year, month: 1) else { return nil }
    self.first = first
    last = first.advanced(by: 11)
  }

  /// From January of the month's year through the month.
  public init(yearToDate month: Month) {
    first = month.advanced(by: 1 - month.number)
    last = month
  }

  /// A period from its text form, or nil where the text is none.
  public init?(_ text: some StringProtocol) {
    var copy = String(text)
    guard let period = copy.withUTF8({ Period(utf8: $0) }) else { return nil }
    self = period
  }

  /// A period from the bytes of its text form, or nil where they are none.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.count {
    case 7:
      guard let month = Month(utf8: bytes) else { return nil }
      self.init(month)
    case 4:
      guard bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
      self.init(year: bytes.reduce(0) { $0 * 10 + Int($1 - 48) })
    case 15:
      guard bytes[7] == UInt8(ascii: "/"), let first = Month(utf8: UnsafeBufferPointer(rebasing: bytes[..<7])),
        let last = Month(utf8: UnsafeBufferPointer(rebasing: bytes[8...]))
      else { return nil }
      self.init(first, through: last)
    default: return nil
    }
  }

  /// The months, first to last.
  public var months: ClosedRange<Month> { first...last }

  /// The number of months, at least 1.
  public var monthCount: Int { first.distance(to: last) + 1 }

  /// The only month, where the period has one.
  public var month: Month? { first == last ? first : nil }

  /// The year, where the period is exactly a calendar year.
  public var calendarYear: Int? { first.number == 1 && monthCount == 12 ? first.year : nil }

  /// Whether the period begins in January and ends in the same year.
  public var isYearToDate: Bool { first.number == 1 && first.year == last.year }

  /// The same months one year earlier.
  public var lastYear: Period { Period(first.lastYear, through: last.lastYear) ?? self }

  public func contains(_ month: Month) -> Bool { first <= month && month <= last }
}

extension Period: CustomStringConvertible {
  /// The text form: `2019-11`, `2019` or `2019-01/2019-09`.
  public var description: String {
    if let month { return month.description }
    if calendarYear != nil { return String(first.description.prefix(4)) }
    return "\(first)/\(last)"
  }
}
