/// A calendar month of the Gregorian calendar, without day or time zone.
///
/// Written `2019-11`. Months count, so `month.advanced(by: -12)` is the same month last year.
public struct Month: Hashable, Comparable, Sendable, Strideable {
  /// Months since January of year 0.
  private let ordinal: Int

  /// A month by year and number, or nil where the number is not in 1...12 or the year not in 1...9999.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    ordinal = year * 12 + month - 1
  }

  /// A month from text such as `2019-11`, or nil where the text is anything else.
  public init?(_ text: some StringProtocol) {
    var copy = String(text)
    guard let month = copy.withUTF8({ Month(utf8: $0) }) else { return nil }
    self = month
  }

  /// A month from the bytes of its text, or nil where they are anything else.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
    var number = 0
    for index in 0..<7 where index != 4 {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    self.init(year: number / 100, month: number % 100)
  }

  /// January of year 1, the first month there is.
  public static let first = Month(ordinal: 12)

  private init(ordinal: Int) {
    self.ordinal = Swift.min(Swift.max(ordinal, 12), 9999 * 12 + 11)
  }

  /// The year, 1...9999.
  public var year: Int { ordinal / 12 }

  /// The number of the month in its year, 1...12.
  public var number: Int { ordinal % 12 + 1 }

  /// The month `count` months later, held within the years 1...9999.
  public func advanced(by count: Int) -> Month { Month(ordinal: ordinal + count) }

  /// How many months later `other` is.
  public func distance(to other: Month) -> Int { other.ordinal - ordinal }

  /// The same month one year earlier.
  public var lastYear: Month { advanced(by: -12) }

  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }
}

extension Month: CustomStringConvertible {
  /// The text form, `2019-11`.
  public var description: String {
    String(unsafeUninitializedCapacity: 7) { bytes in
      var digits = year * 100 + number
      for index in (0..<7).reversed() where index != 4 {
        bytes.initializeElement(at: index, to: UInt8(ascii: "0") + UInt8(digits % 10))
        digits /= 10
      }
      bytes.initializeElement(at: 4, to: UInt8(ascii: "-"))
      return 7
    }
  }
}
