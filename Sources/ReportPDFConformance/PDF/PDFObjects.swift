internal import CQPDF
internal import Glibc
internal import ReportCompression
internal import ReportCore

/// All objects of a PDF, opened with libqpdf and each taken over from there once, as a value.
///
/// A warning is an error here: these files are our own, and a warning means that one is damaged.
final class PDFObjects {
  private enum Object {
    case value(PDFValue)
    /// A stream, with its dictionary.
    case stream(PDFValue)

    var value: PDFValue {
      switch self {
      case .value(let value), .stream(let value): value
      }
    }
  }

  private let handle: qpdf_data
  /// libqpdf reads from it for as long as the file is open.
  private let buffer: UnsafeMutableBufferPointer<CChar>
  /// What was taken over, by number.
  private var objects: [Object?] = []
  /// The streams that were unpacked, and whether they have the sum that is packed with them.
  private var sums: [Int: Bool] = [:]
  private var unreadable: [Int] = []

  /// Opens a file. Throws a `Problem` with libqpdf's own words where it is damaged.
  init(_ bytes: [UInt8]) throws(Problems) {
    guard let handle = qpdf_init() else { throw Problems(noMemory()) }
    self.handle = handle
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    qpdf_set_attempt_recovery(handle, QPDF_FALSE)
    qpdf_read_memory(handle, "PDF", buffer.baseAddress, UInt64(bytes.count), nil)
    try check()
    let count = trailer["Size"]?.integer ?? 0
    objects = [Object?](repeating: nil, count: max(0, min(count, 1_000_000)))
  }

  deinit {
    var handle: qpdf_data? = handle
    qpdf_cleanup(&handle)
    buffer.deallocate()
  }

  var isEncrypted: Bool { qpdf_is_encrypted(handle) != QPDF_FALSE }

  var trailer: PDFNode { PDFNode(trailerValue, in: self) }

  var root: PDFNode { trailer["Root"] ?? PDFNode(.null, in: self) }

  var pages: [PDFNode] { pageNumbers.map { PDFNode(.reference($0), in: self) } }

  // Not as nodes, which would hold on to this object as it to them.
  private lazy var trailerValue = taken(qpdf_get_trailer(handle)).value
  private lazy var pageNumbers = (0..<max(0, qpdf_get_num_pages(handle))).map { index in
    let page = qpdf_get_page_n(handle, Int(index))
    defer { qpdf_oh_release(handle, page) }
    return Int(qpdf_oh_get_object_id(handle, page))
  }

  /// The object with a number, or the dictionary of the stream; null where there is none.
  subscript(number: Int) -> PDFValue { object(number).value }

  func isStream(_ number: Int) -> Bool { if case .stream = object(number) { true } else { false } }

  /// What a stream holds, unpacked; nil for anything else or where it cannot be unpacked.
  func data(of number: Int) -> [UInt8]? {
    guard isStream(number), let data = bytes(of: number, unpacked: true) else { return nil }
    if sums[number] == nil { sums[number] = hasRightSum(number, data) }
    return data
  }

  /// Unpacks every stream that was not, whatever it holds. Throws what is damaged: libqpdf itself overlooks sums that are wrong.
  func readThrough() throws(Problems) {
    for number in objects.indices where isStream(number) && sums[number] == nil {
      if data(of: number) == nil { sums[number] = !hasSum(number) }
    }
    try check()
    let wrong = sums.filter { !$0.value }.keys.sorted().map { "the stream \($0) does not have its sum" }
    try Problems.throwing((unreadable.map { "the object \($0) cannot be read" } + wrong).map(Self.damaged))
  }

  /// Throws what libqpdf complained about since it was last asked.
  private func check() throws(Problems) {
    var complaints: [String] = []
    if qpdf_has_error(handle) != QPDF_FALSE, let error = qpdf_get_error(handle) { complaints.append(text(of: error)) }
    while qpdf_more_warnings(handle) != QPDF_FALSE, let warning = qpdf_next_warning(handle) {
      complaints.append(text(of: warning))
    }
    try Problems.throwing(complaints.map(Self.damaged))
  }

  private func text(of error: qpdf_error) -> String { String(cString: qpdf_get_error_message_detail(handle, error)) }

  private func object(_ number: Int) -> Object {
    guard objects.indices.contains(number) else { return .value(.null) }
    if let known = objects[number] { return known }
    let object = taken(qpdf_get_object_by_id(handle, Int32(number), 0), number: number)
    objects[number] = object
    return object
  }

  /// Takes an object over by its text: one call of libqpdf, where asking for each key takes many.
  private func taken(_ object: qpdf_oh, number: Int = 0) -> Object {
    defer { qpdf_oh_release(handle, object) }
    if qpdf_oh_is_stream(handle, object) != QPDF_FALSE {
      let dictionary = qpdf_oh_get_dict(handle, object)
      defer { qpdf_oh_release(handle, dictionary) }
      return .stream(value(qpdf_oh_unparse_resolved(handle, dictionary), number))
    }
    return .value(value(qpdf_oh_unparse_resolved(handle, object), number))
  }

  private func value(_ text: UnsafePointer<CChar>?, _ number: Int) -> PDFValue {
    guard let text else { return .null }
    let count = strlen(text)
    let value = text.withMemoryRebound(to: UInt8.self, capacity: count) {
      PDFScanner.value(in: UnsafeBufferPointer(start: $0, count: count))
    }
    if value == nil { unreadable.append(number) }
    return value ?? .null
  }

  private func bytes(of number: Int, unpacked: Bool) -> [UInt8]? {
    let stream = qpdf_get_object_by_id(handle, Int32(number), 0)
    defer { qpdf_oh_release(handle, stream) }
    var isFiltered: QPDF_BOOL = 0
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let level = unpacked ? qpdf_dl_generalized : qpdf_dl_none
    let status = qpdf_oh_get_stream_data(handle, stream, level, &isFiltered, &start, &count)
    defer { free(start) }
    guard status & 2 == 0, !unpacked || isFiltered != QPDF_FALSE else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Whether what a stream holds has the sum that is packed with it; true where it has none. Source: RFC 1950, 2.2.
  private func hasRightSum(_ number: Int, _ data: [UInt8]) -> Bool {
    guard hasSum(number) else { return true }
    guard let packed = bytes(of: number, unpacked: false), packed.count >= 6 else { return false }
    return Checksum.adler32(data) == packed.suffix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether a stream is packed in the one way that has a sum.
  private func hasSum(_ number: Int) -> Bool {
    let stream = PDFNode(.reference(number), in: self)
    return stream["Filter"]?.itemsOrSelf.map(\.name) == ["FlateDecode"] && stream["DecodeParms"] == nil
  }
}

extension PDFObjects {
  /// What is said of a file that is damaged, in libqpdf's words or in ours.
  static func damaged(_ complaint: String) -> Problem {
    Problem(.software, "the PDF is damaged: “\(complaint)”", check: "pdf-syntax")
  }
}

private func noMemory() -> Problem { Problem(.software, "the PDF could not be opened: out of memory") }
