internal import ReportCompression

/// Writes a PDF: what can be packed together stands in streams of objects. Source: ISO 32000-1, 7.5.7 and 7.5.8.
struct PDFWriter {
  private enum Place {
    /// Where in the file it begins.
    case at(Int)
    /// In a stream of objects, and the how many-th there.
    case inside(stream: Int, index: Int)
  }

  /// How many objects share a stream: a reader unpacks all to see one.
  private static let objectsPerStream = 200
  private let draft: PDFDraft
  /// The new numbers of the objects that something refers to, by their old ones; 0 for what nothing refers to.
  private let numbers: [Int]
  private var bytes: [UInt8] = Array("%PDF-1.7\n%".utf8) + [0xC3, 0xA5, 0xC3, 0xB6, 0x0A]
  private var places: [Place] = []

  /// The same objects give the same bytes.
  static func bytes(of draft: PDFDraft) -> [UInt8] {
    var writer = PDFWriter(draft)
    writer.write()
    return writer.bytes
  }

  private init(_ draft: PDFDraft) {
    self.draft = draft
    let isReached = Self.reached(draft)
    var count = 0
    numbers = isReached.map { isReached in
      count += isReached ? 1 : 0
      return isReached ? count : 0
    }
    places = Array(repeating: .at(0), count: count + 1)
  }

  /// Whether anything refers to an object, by number: what was drawn and is no longer needed is left out.
  private static func reached(_ draft: PDFDraft) -> [Bool] {
    var reached = [Bool](repeating: false, count: draft.objects.count)
    var open: [Int] = []
    func follow(_ value: PDFValue) {
      switch value {
      case .reference(let number) where reached.indices.contains(number) && !reached[number] && number > 0:
        reached[number] = true
        open.append(number)
      case .array(let items): for item in items { follow(item) }
      case .dictionary(let dictionary): for entry in dictionary.entries { follow(entry.value) }
      default: break
      }
    }
    follow(.dictionary(draft.trailer))
    while let number = open.popLast() { follow(draft.objects[number].value) }
    return reached
  }

  private mutating func write() {
    let used = draft.objects.indices.filter { numbers[$0] > 0 }
    let streams = used.filter { draft.objects[$0].stream != nil }
    // What is not packed stands first, where a program that knows nothing of PDF finds it soonest: the metadata.
    for number in streams where isPlain(number) { write(streamOf: number) }
    for number in streams where !isPlain(number) { write(streamOf: number) }
    let plain = used.filter { draft.objects[$0].stream == nil }
    for start in stride(from: 0, to: plain.count, by: Self.objectsPerStream) {
      writeTogether(plain[start..<min(plain.count, start + Self.objectsPerStream)])
    }
    writeTable()
  }

  private func isPlain(_ number: Int) -> Bool {
    draft.objects[number].stream?.isReady == true && draft[number]["Filter"] == nil
  }

  private mutating func write(streamOf number: Int) {
    guard let stream = draft.objects[number].stream else { return }
    write(stream, draft[number], as: numbers[number])
  }

  /// Writes objects as one stream.
  private mutating func writeTogether(_ olds: ArraySlice<Int>) {
    let stream = places.count
    places.append(.at(0))
    var (head, body): (PDFText, PDFText) = (PDFText(numbers), PDFText(numbers))
    for (index, old) in olds.enumerated() {
      places[numbers[old]] = .inside(stream: stream, index: index)
      head.add(numbers[old])
      head.add(body.bytes.count)
      body.add(draft.objects[old].value)
      body.add(UInt8(ascii: "\n"))
    }
    let dictionary: PDFDictionary = [
      "Type": .name("ObjStm"), "N": .integer(olds.count), "First": .integer(head.bytes.count),
    ]
    write(PDFDraft.Stream(bytes: head.bytes + body.bytes, isReady: false), dictionary, as: stream)
  }

  private mutating func write(_ stream: PDFDraft.Stream, _ dictionary: PDFDictionary, as number: Int) {
    places[number] = .at(bytes.count)
    let packed = stream.isReady ? stream.bytes : Flate.packed(stream.bytes)
    var dictionary = dictionary
    if !stream.isReady { dictionary["Filter"] = .name("FlateDecode") }
    dictionary["Length"] = .integer(packed.count)
    var text = PDFText(numbers)
    text.add(.dictionary(dictionary))
    bytes += Array("\(number) 0 obj\n".utf8)
    bytes += text.bytes
    bytes += Array("\nstream\n".utf8)
    bytes += packed
    bytes += Array("\nendstream\nendobj\n".utf8)
  }

  /// Ends the file with the table of where each object is.
  private mutating func writeTable() {
    let start = bytes.count
    places.append(.at(start))
    let identifier = PDFValue.string(FileIdentifier.of(bytes))
    var dictionary: PDFDictionary = [
      "Type": .name("XRef"), "W": .array([.integer(1), .integer(4), .integer(2)]), "Size": .integer(places.count),
      "ID": .array([identifier, identifier]),
    ]
    for key in ["Root", "Info"] { dictionary[key] = draft.trailer[key] }
    write(PDFDraft.Stream(bytes: table(), isReady: false), dictionary, as: places.count - 1)
    bytes += Array("startxref\n\(start)\n%%EOF\n".utf8)
  }

  /// Seven bytes an object: of which kind its place is, where that begins, and what else it takes to find it.
  private func table() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(7 * places.count)
    func add(_ kind: UInt8, _ first: Int, _ second: Int) {
      bytes.append(kind)
      for shift in stride(from: 24, through: 0, by: -8) { bytes.append(UInt8(first >> shift & 255)) }
      for shift in stride(from: 8, through: 0, by: -8) { bytes.append(UInt8(second >> shift & 255)) }
    }
    add(0, 0, 65_535)
    for place in places.dropFirst() {
      switch place {
      case .at(let start): add(1, start, 0)
      case .inside(let stream, let index): add(2, stream, index)
      }
    }
    return bytes
  }
}
