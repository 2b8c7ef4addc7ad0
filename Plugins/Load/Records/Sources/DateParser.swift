import ReportCore

/// Takes the parts of a date from its bytes, left to right.
struct DateParser {
  struct Parts {
    var year: Int
    var month: Int
    /// Nil where only the month is given.
    var day: Int?
    /// Seconds after midnight, where a time is given.
    var time: Int?
    /// Seconds east of UTC, where an offset is given.
    var offset: Int?
  }

  private let bytes: UnsafeRawBufferPointer
  private var index: Int
  private var end: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    index = 0
    end = bytes.count
    while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
    skipSpaces()
  }

  /// All of the bytes as a date; nil where they are none.
  mutating func date(_ order: DateReader.Order) -> Parts? {
    guard index < end, var parts = numbers(order) ?? words() else { return nil }
    if index == end { return parts }
    guard parts.day != nil, timeFollows(), let time = time() else { return nil }
    parts.time = time
    skipSpaces()
    if index == end { return parts }
    guard let offset = offset(), index == end else { return nil }
    parts.offset = offset
    return parts
  }

  private mutating func numbers(_ order: DateReader.Order) -> Parts? {
    let start = index
    let first = digits(8)
    let parts: Parts? =
      switch first.count {
      case 8: Parts(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
      case 4: yearFirst(first.value)
      case 1, 2: order == .yearFirst ? nil : yearLast(first.value, order)
      default: nil
      }
    guard let parts, (1...12).contains(parts.month) else {
      index = start
      return nil
    }
    return parts
  }

  private mutating func yearFirst(_ year: Int) -> Parts? {
    guard let sign = take("-", "/", ".") else { return nil }
    let month = digits(2)
    guard month.count > 0, sign != "-" || month.count == 2 else { return nil }
    guard index < end, bytes[index] == UInt8(ascii: sign) else {
      return sign == "-" ? Parts(year: year, month: month.value) : nil
    }
    index += 1
    let day = digits(2)
    guard day.count > 0, sign != "-" || day.count == 2 else { return nil }
    return Parts(year: year, month: month.value, day: day.value)
  }

  /// `3/11/2019`, `3.11.2019`, `3-11-2019`, `3/11 2019`.
  private mutating func yearLast(_ first: Int, _ order: DateReader.Order) -> Parts? {
    guard let sign = take("/", ".", "-") else { return nil }
    let second = digits(2)
    guard second.count > 0 else { return nil }
    let isSwedish = sign == "/" && take(" ") != nil
    guard isSwedish || take(sign) != nil else { return nil }
    let year = digits(4)
    guard year.count == 4 else { return nil }
    return order == .dayFirst
      ? Parts(year: year.value, month: second.value, day: first)
      : Parts(year: year.value, month: first, day: second.value)
  }

  /// `3 november 2019`, `den 3 nov. 2019`, `November 3, 2019`.
  private mutating func words() -> Parts? {
    let start = index
    var day = 0
    if bytes[index] | 0x20 == UInt8(ascii: "d"), letters() == "den" { skipSpaces() } else { index = start }
    let first = digits(2)
    if first.count > 0 {
      day = first.value
      skipSpaces()
    }
    guard let month = MonthReader.read(letters()), month.year == nil else { return nil }
    _ = take(".")
    skipSpaces()
    if first.count == 0 {
      let second = digits(2)
      guard second.count > 0 else { return nil }
      day = second.value
      _ = take(",")
      skipSpaces()
    }
    let year = digits(4)
    return year.count == 4 ? Parts(year: year.value, month: month.number, day: day) : nil
  }

  /// What stands between a date and a time: `T`, spaces, ` kl. `.
  private mutating func timeFollows() -> Bool {
    if take("T", "t") != nil { return true }
    guard take(" ", ",") != nil else { return false }
    skipSpaces()
    if index + 2 <= end, bytes[index] == UInt8(ascii: "k"), bytes[index + 1] == UInt8(ascii: "l") {
      index += 2
      _ = take(".")
      skipSpaces()
    }
    return true
  }

  /// Hours and minutes, with seconds and a fraction or not.
  private mutating func time() -> Int? {
    let hours = digits(2)
    guard hours.count > 0, hours.value <= 24 else { return nil }
    let sign = take(":", ".")
    let minutes = digits(2)
    guard minutes.count == 2, minutes.value < 60 else { return nil }
    var seconds = (count: 0, value: 0)
    if let sign {
      if take(sign) != nil {
        seconds = digits(2)
        guard seconds.count == 2 else { return nil }
      }
    } else {
      seconds = digits(2)
      guard seconds.count != 1 else { return nil }
    }
    // A leap second is 60; the fraction does not change the month.
    guard seconds.value <= 60 else { return nil }
    if seconds.count == 2, take(".", ",") != nil, digits(18).count == 0 { return nil }
    let time = hours.value * 3600 + minutes.value * 60 + seconds.value
    return time <= 86_400 ? time : nil
  }

  private mutating func offset() -> Int? {
    if take("Z", "z") != nil { return 0 }
    guard let sign = take("+", "-") else { return nil }
    let hours = digits(2)
    guard hours.count == 2, hours.value <= 23 else { return nil }
    _ = take(":")
    let minutes = digits(2)
    guard minutes.count != 1, minutes.value < 60 else { return nil }
    return (sign == "-" ? -1 : 1) * (hours.value * 3600 + minutes.value * 60)
  }

  private mutating func digits(_ limit: Int) -> (count: Int, value: Int) {
    var (count, value) = (0, 0)
    while index < end, count < limit, (0x30...0x39).contains(bytes[index]) {
      value = value * 10 + Int(bytes[index] - 0x30)
      count += 1
      index += 1
    }
    return (count, value)
  }

  /// Letters, Swedish ones too, in lower case.
  private mutating func letters() -> String {
    let start = index
    while index < end, (0x41...0x5A).contains(bytes[index] & 0xDF) || bytes[index] >= 0x80 { index += 1 }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self).lowercased()
  }

  private mutating func skipSpaces() { while index < end, bytes[index] == 0x20 { index += 1 } }

  private mutating func take(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil, _ third: Unicode.Scalar? = nil
  ) -> Unicode.Scalar? {
    guard index < end else { return nil }
    let sign = Unicode.Scalar(bytes[index])
    guard sign == first || sign == second || sign == third else { return nil }
    index += 1
    return sign
  }
}
