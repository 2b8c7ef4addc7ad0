internal import ReportCore
internal import ReportPipeline

/// Compares what was loaded with the facts that say the same.
struct ObservationCheck {
  private static let path = "data/observations.csv"
  let files: ReportFiles
  let facts: FactTable

  func problems() -> [Problem] {
    guard let bytes = files[Self.path]?.bytes, let table = CSVRows(bytes), let period = table.column("period"),
      let measure = table.column("measure"), let member = table.column("member"), let value = table.column("value")
    else { return [] }
    return table.rows.compactMap { row in
      let fields = row.fields
      // A total that a source states can differ from its parts, where someone has accepted that.
      if fields[member] == "*" { return nil }
      let whose = fields[member].isEmpty ? "" : "/\(fields[member])"
      let name = "\(fields[measure])\(whose)@\(fields[period]).\(Figure.value.rawValue)"
      guard let fact = facts.entries[name], let known = fact.value, let loaded = ExactDecimal(fields[value]),
        !known.hasSameValue(as: loaded)
      else { return nil }
      return differs(name, loaded, fact, at: Place(Self.path, line: row.line))
    }
  }
}

private func differs(_ name: String, _ loaded: ExactDecimal, _ fact: FactTable.Entry, at place: Place) -> Problem {
  let check = "data-agree"
  return Problem(
    .data, "“\(name)” was loaded as \(loaded), in \(fact.place) it is \(fact.written) [\(check)]", at: place,
    check: check
  )
}
