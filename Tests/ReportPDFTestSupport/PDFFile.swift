internal import CQPDF
public import ReportCore

/// A PDF in memory, opened with libqpdf, that a test changes and writes anew.
///
/// It opens a file by itself, as `PDFObjects` does: what spoils a file shares nothing with the reader that must find it out.
public final class PDFFile {
  let handle: qpdf_data
  /// libqpdf reads from it for as long as the file is open.
  private let buffer: UnsafeMutableBufferPointer<CChar>

  /// Opens a file. Throws a `Problem` with libqpdf's own words where it is damaged.
  public init(_ bytes: [UInt8]) throws(Problems) {
    guard let handle = qpdf_init() else { throw Problems(noMemory()) }
    self.handle = handle
    buffer = .allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes.lazy.map { CChar(bitPattern: $0) })
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, QPDF_TRUE)
    qpdf_set_attempt_recovery(handle, QPDF_FALSE)
    qpdf_read_memory(handle, "PDF", buffer.baseAddress, UInt64(bytes.count), nil)
    try check()
  }

  deinit {
    var handle: qpdf_data? = handle
    qpdf_cleanup(&handle)
    buffer.deallocate()
  }

  /// Throws what libqpdf complained about since it was last asked.
  private func check() throws(Problems) {
    var complaints: [String] = []
    if qpdf_has_error(handle) != QPDF_FALSE, let error = qpdf_get_error(handle) { complaints.append(text(of: error)) }
    while qpdf_more_warnings(handle) != QPDF_FALSE, let warning = qpdf_next_warning(handle) {
      complaints.append(text(of: warning))
    }
    try Problems.throwing(complaints.map(damaged))
  }

  public var root: PDFObject { PDFObject(qpdf_get_root(handle), in: self) }

  public var trailer: PDFObject { PDFObject(qpdf_get_trailer(handle), in: self) }

  public var pages: [PDFObject] {
    (0..<max(0, qpdf_get_num_pages(handle))).map { PDFObject(qpdf_get_page_n(handle, Int($0)), in: self) }
  }

  /// The whole file as it is now: the same objects give the same bytes.
  public func write() throws(Problems) -> [UInt8] {
    qpdf_init_write_memory(handle)
    qpdf_set_deterministic_ID(handle, QPDF_TRUE)
    qpdf_force_pdf_version(handle, "1.7")
    qpdf_set_newline_before_endstream(handle, QPDF_TRUE)
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    qpdf_set_compress_streams(handle, QPDF_TRUE)
    qpdf_set_stream_data_mode(handle, qpdf_s_compress)
    qpdf_write(handle)
    try check()
    let bytes = UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: qpdf_get_buffer_length(handle))
    return Array(bytes)
  }

  private func text(of error: qpdf_error) -> String { String(cString: qpdf_get_error_message_detail(handle, error)) }
}

private func noMemory() -> Problem { Problem(.software, "the PDF could not be opened: out of memory") }

private func damaged(_ complaint: String) -> Problem {
  Problem(.software, "the PDF is damaged: “\(complaint)”", check: "pdf-syntax")
}
