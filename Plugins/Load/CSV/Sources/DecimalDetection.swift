import ReportCore

/// Finds out what begins the decimals of a table's numbers.
struct DecimalDetection {
  private var comma: CSVTable.Field?
  private var point: CSVTable.Field?

  init(_ fields: [CSVTable.Field]) {
    for field in fields {
      switch NumberReader.decimalMark(in: field.text) {
      case .comma: comma = comma ?? field
      case .point: point = point ?? field
      default: break
      }
    }
  }

  /// The mark that the numbers show; unknown where none does. Throws where both are used.
  func mark() throws(Problems) -> NumberReader.DecimalMark {
    if let comma, let point { throw Problems(both(comma, point)) }
    return comma != nil ? .comma : point != nil ? .point : .unknown
  }
}

private func both(_ comma: CSVTable.Field, _ point: CSVTable.Field) -> Problem {
  Problem(
    .data, "“\(comma.text)” has a decimal comma and “\(point.text)” at \(point.place) a decimal point", at: comma.place,
    hints: ["write all numbers alike, or give the loader the option “decimal”"])
}
