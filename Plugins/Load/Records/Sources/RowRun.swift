/// Rows one after the other that all have as many fields as there are columns, at least two.
struct RowRun {
  let bytes: UnsafeRawPointer
  /// The end before the first field of the first row, then the end of each field.
  let ends: UnsafePointer<Int32>
  let columnCount: Int
  var count: Int

  @inline(__always)
  func row(_ row: Int) -> Row { Row(bytes: bytes, ends: ends + row &* columnCount, count: columnCount) }

  /// A field of the row whose ends are given.
  @inline(__always)
  func field(_ column: Int, _ ends: UnsafePointer<Int32>) -> Row.Field {
    let start = Int(ends[column]) &+ 1
    var end = Int(ends[column &+ 1])
    // Before an empty last field stands a delimiter, so that there is a byte to look at.
    if column &+ 1 == columnCount, bytes.load(fromByteOffset: end &- 1, as: UInt8.self) == 0x0D { end &-= 1 }
    return Row.Field(start: bytes + start, count: end &- start)
  }
}
