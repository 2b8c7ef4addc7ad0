import ReportCore

/// One row where it lies: its fields are looked at in place.
struct Row {
  let bytes: UnsafeRawPointer
  /// The end before the first field, then the end of each field.
  let ends: UnsafePointer<Int32>
  let count: Int

  /// The offset of a field's first byte.
  func offset(_ column: Int) -> Int { Int(ends[column]) + 1 }

  @inline(__always)
  func field(_ column: Int) -> Field {
    let start = Int(ends[column]) &+ 1
    var end = Int(ends[column &+ 1])
    if column &+ 1 == count, end > start, bytes.load(fromByteOffset: end &- 1, as: UInt8.self) == 0x0D { end &-= 1 }
    return Field(start: bytes + start, count: end &- start)
  }

  /// What is wrong with the quotes of a field, if anything.
  func quoteFault(_ column: Int) -> RowFault? {
    let field = field(column).bytes
    guard field.first == 0x22 else { return field.contains(0x22) ? .quoteInside : nil }
    var index = 1
    while index < field.count {
      if field[index] == 0x22 {
        if index + 1 == field.count { return nil }
        guard field[index + 1] == 0x22 else { return .textBehindQuote }
        index += 1
      }
      index += 1
    }
    return .textBehindQuote
  }

  /// The bytes of a field, with the quotes around it.
  struct Field {
    let start: UnsafeRawPointer
    let count: Int

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

    /// Whether nothing stands in it, not even between quotes.
    var isEmpty: Bool { count == 0 }

    /// The bytes inside its quotes, if it has any.
    var unquoted: Field {
      guard count >= 2, bytes[0] == 0x22, bytes[count - 1] == 0x22 else { return self }
      return Field(start: start + 1, count: count - 2)
    }

    /// The text, without quotes.
    var text: String { FieldText.text(Array(bytes), 0..<count) }

    var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// The number of the month, where it is written `2019-11-03`.
    @inline(__always)
    var isoMonth: Int? {
      guard count == 10 else { return nil }
      return DateReader.month(
        head: UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)),
        tail: UInt16(littleEndian: (start + 8).loadUnaligned(as: UInt16.self)))
    }

    /// The number, where it is one to fifteen digits and nothing else.
    var wholeNumber: ExactDecimal? {
      guard count >= 1, count <= 15 else { return nil }
      var value = 0
      for byte in bytes {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value &* 10 &+ Int(byte &- 0x30)
      }
      return ExactDecimal(value)
    }

    /// The bytes of the value that the field writes.
    func withID(_ body: (UnsafeRawBufferPointer) -> Void) {
      let inner = unquoted.bytes
      guard inner.count < count, inner.contains(0x22) else { return body(inner) }
      Array(text.utf8).withUnsafeBytes(body)
    }
  }
}
