internal import ReportCore

/// Takes a PDF apart that Cairo has just written: objects one after the other, and a table of where each begins.
///
/// Of the ways in which a PDF can be written that is the plainest, and the only one read here. Whatever comes from elsewhere, and
/// every finished file, is read by libqpdf. Source: ISO 32000-1, 7.5.
struct DrawnPDF {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where each object begins, by number; 0 where there is none.
  private var places: [Int] = []

  /// Throws a `Problem` of kind software where the file is another than Cairo writes.
  static func draft(of bytes: [UInt8]) throws(Problems) -> PDFDraft {
    let draft = bytes.withUnsafeBufferPointer { buffer in
      var file = DrawnPDF(bytes: buffer)
      return Result { () throws(Problems) in try file.draft() }
    }
    return try draft.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func draft() throws(Problems) -> PDFDraft {
    var scanner = PDFScanner(bytes, hasReferences: true, from: try tableStart())
    guard scanner.pass("xref"), scanner.value() == .integer(0), case .integer(let count)? = scanner.value(),
      count >= 0, count <= bytes.count / Self.lineLength
    else { throw Problems(PDFObjects.damaged("there is no table of objects")) }
    _ = scanner.peek()
    places = (0..<count).map { place(inLineAt: scanner.at + $0 * Self.lineLength) }
    scanner = PDFScanner(bytes, hasReferences: true, from: scanner.at + count * Self.lineLength)
    guard scanner.pass("trailer"), case .dictionary(let trailer)? = scanner.value() else {
      throw Problems(PDFObjects.damaged("there is no trailer"))
    }
    var objects: [PDFDraft.Object] = []
    for number in 0..<count { objects.append(try object(number)) }
    return PDFDraft(objects: objects, trailer: trailer)
  }

  /// The bytes of a line of the table.
  private static let lineLength = 20

  private func tableStart() throws(Problems) -> Int {
    let word = Array("startxref".utf8)
    let end = bytes.suffix(64)
    let found = end.indices.last { end[$0...].starts(with: word) }
    var scanner = PDFScanner(bytes, hasReferences: true, from: (found ?? bytes.count) + word.count)
    guard case .integer(let start)? = scanner.value(), bytes.indices.contains(start) else {
      throw Problems(PDFObjects.damaged("it does not say where its table of objects is"))
    }
    return start
  }

  /// `0000017654 00000 n`: where an object begins; 0 where the line is of another kind.
  private func place(inLineAt start: Int) -> Int {
    guard start + Self.lineLength <= bytes.count, bytes[start + 17] == UInt8(ascii: "n") else { return 0 }
    return bytes[start..<start + 10].reduce(0) { place, digit in 10 * place + Int(digit &- 48) }
  }

  private func object(_ number: Int) throws(Problems) -> PDFDraft.Object {
    guard places[number] > 0 else { return PDFDraft.Object(value: .null) }
    var scanner = PDFScanner(bytes, hasReferences: true, from: places[number])
    guard scanner.value() == .integer(number), scanner.value() == .integer(0), scanner.pass("obj"),
      let value = scanner.value(), !scanner.isDamaged
    else { throw Problems(PDFObjects.damaged("the object \(number) cannot be read")) }
    if scanner.pass("endobj") { return PDFDraft.Object(value: value) }
    guard case .dictionary(var dictionary) = value, scanner.pass("stream"),
      let contents = contents(from: scanner.at, length: dictionary["Length"])
    else { throw Problems(PDFObjects.damaged("the object \(number) does not end")) }
    dictionary["Length"] = nil
    return PDFDraft.Object(value: .dictionary(dictionary), stream: PDFDraft.Stream(bytes: contents, isReady: true))
  }

  /// The bytes of a stream, whose length is often written behind it, as an object of its own.
  private func contents(from word: Int, length: PDFValue?) -> [UInt8]? {
    var length = length
    if case .reference(let number)? = length, places.indices.contains(number) {
      var scanner = PDFScanner(bytes, hasReferences: true, from: places[number])
      _ = (scanner.value(), scanner.value(), scanner.pass("obj"))
      length = scanner.value()
    }
    guard case .integer(let count)? = length, word < bytes.count, count >= 0 else { return nil }
    let start = word + (bytes[word] == 0x0D ? 2 : 1)
    guard start + count <= bytes.count else { return nil }
    var scanner = PDFScanner(bytes, hasReferences: true, from: start + count)
    guard scanner.pass("endstream"), scanner.pass("endobj") else { return nil }
    return Array(bytes[start..<start + count])
  }
}
