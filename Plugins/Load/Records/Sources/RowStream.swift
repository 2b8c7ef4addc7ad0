import ReportCore

/// Cuts files into blocks of whole rows, one file after the other.
///
/// What must be done in order is done here: reading, and telling where rows end. All else is for those who take the blocks, in parallel.
actor RowStream {
  /// Small enough for a processor's own memory, large enough that taking a block costs nothing beside reading it.
  private static let blockSize = 262_144
  /// The longest row, in bytes: nothing that is counted needs a longer one.
  private static let rowLimit = 1_000_000

  private let streams: [any SourceStream]
  private let settings: RecordSettings
  private var index = 0
  private var sequence = 0
  private var structure = RowStructure()
  /// Whether a problem was thrown: nobody reads on behind it.
  private var hasFailed = false
  private var file = FileState()

  /// How far the current file has come.
  private struct FileState {
    var delimiter: UInt8?
    var columns: ColumnLayout?
    var isAtEnd = false
    /// The beginning of a row whose end has not been read yet.
    var rest: [UInt8] = []
    /// The line of that row.
    var line = 1
  }

  init(_ streams: [any SourceStream], _ settings: RecordSettings) {
    self.streams = streams
    self.settings = settings
  }

  /// The next rows, in the buffer of an earlier block; nil behind the last.
  ///
  /// Throws a `Problem` for a file that cannot be read, that is no text, whose columns are not those asked for, or whose rows do not end.
  func next(reusing spare: consuming [UInt8]) throws(Problems) -> RowBlock? {
    var buffer = spare
    guard !hasFailed else { return nil }
    do {
      return try next(&buffer)
    } catch {
      hasFailed = true
      throw error
    }
  }

  private func next(_ buffer: inout [UInt8]) throws(Problems) -> RowBlock? {
    while index < streams.count {
      while !file.isAtEnd {
        if let block = try nextOfFile(&buffer) { return block }
      }
      guard file.columns != nil else { throw Problems(empty(name)) }
      index += 1
      file = FileState()
    }
    return nil
  }

  private var name: String { streams[index].name }

  /// Reads once; nil where that gave no whole row.
  private func nextOfFile(_ buffer: inout [UInt8]) throws(Problems) -> RowBlock? {
    let isBeginning = file.delimiter == nil
    var count = try fill(&buffer)
    var start = 0
    if isBeginning { start = try begin(buffer, count) }
    guard start < count else { return nil }
    let survey = buffer.withUnsafeBytes { ByteScan.survey($0, start..<count) }
    if survey.hasNull { throw Problems(notText(name, nullPlace(buffer, start..<count))) }
    if file.isAtEnd, buffer[count - 1] != 0x0A {
      buffer[count] = 0x0A
      count += 1
    }
    let end = try endOfRows(buffer, start..<count, hasQuotes: survey.hasQuote)
    let line = file.line
    file.rest = Array(buffer[end..<count])
    file.line += survey.lineEnds - file.rest.count { $0 == 0x0A }
    return try block(&buffer, start..<end, line, hasQuotes: survey.hasQuote)
  }

  /// Puts the rest of the last block and what follows it into the buffer; returns how many bytes that are.
  private func fill(_ buffer: inout [UInt8]) throws(Problems) -> Int {
    let size = max(Self.blockSize, file.rest.count * 2)
    if buffer.count < size + ByteScan.width { buffer = [UInt8](repeating: 0, count: size + ByteScan.width) }
    var count = file.rest.count
    buffer.replaceSubrange(0..<count, with: file.rest)
    while count < size {
      let more = try streams[index].read(into: &buffer, count..<size)
      if more == 0 {
        file.isAtEnd = true
        break
      }
      count += more
    }
    return count
  }

  /// Looks at the first bytes of a file; returns where its text begins.
  private func begin(_ buffer: [UInt8], _ count: Int) throws(Problems) -> Int {
    let bytes = buffer[..<count]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw Problems(wide(name)) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...].drop { $0 == 0x0A || $0 == 0x0D }
    guard !text.isEmpty else { return count }
    file.delimiter = settings.delimiter ?? Self.delimiter(in: text.prefix { $0 != 0x0A })
    return start
  }

  /// The one of comma, semicolon, tab and bar of which there are most outside quotes.
  private static func delimiter(in line: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    var counts = [Int](repeating: 0, count: 256)
    var isQuoted = false
    for byte in line {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted { counts[Int(byte)] += 1 }
    }
    return candidates.max { counts[Int($0)] < counts[Int($1)] } ?? candidates[0]
  }

  /// Behind the last whole row. Throws where a row or a quote does not end.
  private func endOfRows(_ buffer: [UInt8], _ range: Range<Int>, hasQuotes: Bool) throws(Problems) -> Int {
    var end = range.upperBound
    var openQuote: Int?
    if hasQuotes {
      buffer.withUnsafeBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        structure.find(in: base, range, delimiter: file.delimiter ?? 0x2C, hasQuotes: true)
        end = structure.endOfRows(in: base) ?? range.lowerBound
      }
      openQuote = structure.openQuote
    } else {
      while end > range.lowerBound, buffer[end - 1] != 0x0A { end -= 1 }
    }
    let isTooLong = range.upperBound - end > Self.rowLimit
    if let openQuote, isTooLong || file.isAtEnd {
      let place = BlockPlaces(buffer, from: range.lowerBound, line: file.line, source: name).place(of: openQuote)
      throw Problems(isTooLong ? quoteTooLong(place, Self.rowLimit) : unterminated(place))
    }
    if isTooLong {
      let place = BlockPlaces(buffer, from: range.lowerBound, line: file.line, source: name).place(of: end)
      throw Problems(rowTooLong(place, Self.rowLimit))
    }
    return end
  }

  /// The rows as a block; nil where they are none, or only the one that names the columns.
  private func block(
    _ buffer: inout [UInt8], _ rows: Range<Int>, _ line: Int, hasQuotes: Bool
  ) throws(Problems) -> RowBlock? {
    guard !rows.isEmpty, let delimiter = file.delimiter else { return nil }
    var (start, line) = (rows.lowerBound, line)
    if file.columns == nil {
      let header = HeaderRow(buffer, rows, line, delimiter, source: name)
      let names = settings.columns.isEmpty ? header.names : settings.columns
      file.columns = try ColumnLayout(names, settings, delimiter: delimiter, at: header.place)
      if settings.columns.isEmpty {
        start = header.end
        line = header.nextLine
      }
    }
    guard let columns = file.columns, start < rows.upperBound else { return nil }
    sequence += 1
    let block = RowBlock(
      bytes: buffer, rows: start..<rows.upperBound, sequence: sequence, columns: columns, firstLine: line,
      hasQuotes: hasQuotes)
    buffer = []
    return block
  }

  private func nullPlace(_ buffer: [UInt8], _ range: Range<Int>) -> Place {
    let offset = buffer[range].firstIndex(of: 0) ?? range.lowerBound
    return BlockPlaces(buffer, from: range.lowerBound, line: file.line, source: name).place(of: offset)
  }
}

private func empty(_ name: String) -> Problem {
  Problem(.data, "“\(name)” is empty", at: Place(name), hints: ["check that the export has finished"])
}

private func wide(_ name: String) -> Problem {
  Problem(.data, "“\(name)” is text in UTF-16", at: Place(name), hints: ["save the file as UTF-8"])
}

private func notText(_ name: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(name)” is not text: it holds a null byte", at: place, hints: ["records are CSV in UTF-8, plain or gzip"])
}

private func unterminated(_ place: Place) -> Problem {
  Problem(
    .data, "the quote that begins here never ends", at: place, hints: ["close it, or double a quote that is meant"])
}

private func quoteTooLong(_ place: Place, _ limit: Int) -> Problem {
  Problem(
    .data, "the quote that begins here does not end within \(limit) bytes", at: place,
    hints: ["close it, or double a quote that is meant"])
}

private func rowTooLong(_ place: Place, _ limit: Int) -> Problem {
  Problem(
    .data, "this row has more than \(limit) bytes", at: place,
    hints: ["check that the file is what it should be and that its lines end"])
}
