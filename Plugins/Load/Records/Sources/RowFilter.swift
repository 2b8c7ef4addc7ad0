import ReportCore

/// Which values of a column a row must have, or must not have, to be counted: `market = SE`, `channel = web or phone`, `status != test`.
struct RowFilter: Hashable, Sendable {
  let column: String
  let values: [String]
  /// Whether rows with one of the values are counted, and not the others.
  let counts: Bool

  /// Nil where the text is no such rule. Nothing behind the sign stands for an empty field.
  init?(_ text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let left = text[..<sign]
    counts = left.last != "!"
    column = LabelReader.spaced(counts ? left : left.dropLast())
    guard !column.isEmpty else { return nil }
    let right = LabelReader.spaced(text[text.index(after: sign)...])
    values = right.isEmpty ? [""] : right.split(separator: " or ").map { LabelReader.spaced($0) }
  }

  /// The number of the value that a field is, as it stands between its spaces; nil for any other.
  func index(of field: String) -> Int? { values.firstIndex(of: LabelReader.spaced(field)) }
}
