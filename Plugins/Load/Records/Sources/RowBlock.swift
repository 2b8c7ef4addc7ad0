/// Whole rows of one file.
struct RowBlock: Sendable {
  /// At least `ByteScan.width` bytes more than the rows need, so that they can be looked at in strides.
  var bytes: [UInt8]
  /// The rows; the last ends with a line end.
  var rows: Range<Int>
  /// Counted over all files, in their order.
  let sequence: Int
  let columns: ColumnLayout
  /// The line of the first row in its file, counted from 1.
  let firstLine: Int
  let hasQuotes: Bool
}
