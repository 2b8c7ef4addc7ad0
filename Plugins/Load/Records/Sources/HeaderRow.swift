import ReportCore

/// The first row of a file that is not empty.
struct HeaderRow {
  /// Its fields, without quotes and surrounding spaces.
  let names: [String]
  let place: Place
  /// Behind the row.
  let end: Int
  /// The line of the row behind it.
  let nextLine: Int

  init(_ bytes: [UInt8], _ rows: Range<Int>, _ line: Int, _ delimiter: UInt8, source: String) {
    var structure = RowStructure()
    let fields: [Range<Int>] = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return [] }
      structure.find(in: base, rows, delimiter: delimiter, hasQuotes: true)
      var first = 0
      while first < structure.fieldCount {
        let next = first + structure.fieldCount(ofRowFrom: first, in: base)
        let fields = (first..<next).map { Int(structure.ends[$0]) + 1..<Int(structure.ends[$0 + 1]) }
        if fields.contains(where: { !bytes[$0].elementsEqual([0x0D]) && !$0.isEmpty }) { return fields }
        first = next
      }
      return []
    }
    let start = fields.first?.lowerBound ?? rows.lowerBound
    names = fields.map { range in
      var range = range
      if range.upperBound == fields.last?.upperBound, range.last.map({ bytes[$0] }) == 0x0D { range.removeLast() }
      return LabelReader.spaced(FieldText.text(bytes, range))
    }
    end = (fields.last?.upperBound ?? rows.upperBound - 1) + 1
    let places = BlockPlaces(bytes, from: rows.lowerBound, line: line, source: source)
    place = Place(source, line: places.place(of: start).line)
    nextLine = places.place(of: end).line ?? line
  }
}
