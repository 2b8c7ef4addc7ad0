/// Where the columns of a table stand, and how large its text is.
struct TableColumns {
  /// The size of its text.
  var size: Double
  /// Left and right end of each column's text.
  var places: [ClosedRange<Double>]
  /// How much wider it is than its frame.
  var excess: Double
}
