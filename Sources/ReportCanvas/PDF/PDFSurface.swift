internal import CCairo
internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// A PDF in memory that Cairo writes.
final class PDFSurface {
  let context: OpaquePointer
  private let surface: OpaquePointer
  /// What Cairo has written, in many small pieces.
  private let output: UnsafeMutablePointer<[UInt8]>
  private var hasPage = false

  /// A document whose first page has a size; without pages it would not be a PDF.
  init(size: Size?) throws(Problems) {
    guard let size else { throw Problems(noPages()) }
    let output = UnsafeMutablePointer<[UInt8]>.allocate(capacity: 1)
    output.initialize(to: [])
    guard let surface = cairo_pdf_surface_create_for_stream(append, output, size.width, size.height) else {
      Self.free(output)
      throw Problems(failed(CAIRO_STATUS_NO_MEMORY, page: nil))
    }
    // Cairo from 1.18 on packs objects together from version 1.5 on. What it writes is taken apart and written anew, as 1.7.
    cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_4)
    guard let context = cairo_create(surface) else {
      cairo_surface_destroy(surface)
      Self.free(output)
      throw Problems(failed(CAIRO_STATUS_NO_MEMORY, page: nil))
    }
    self.surface = surface
    self.context = context
    self.output = output
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    Self.free(output)
  }

  private static func free(_ output: UnsafeMutablePointer<[UInt8]>) {
    output.deinitialize(count: 1)
    output.deallocate()
  }

  /// Writes title, author, subject and date; without a date the clock would go into the file.
  func describe(_ document: Document) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, document.subject)
    for date in [CAIRO_PDF_METADATA_CREATE_DATE, CAIRO_PDF_METADATA_MOD_DATE] {
      cairo_pdf_surface_set_metadata(surface, date, "\(document.date)T00:00:00Z")
    }
  }

  /// Sets the size of the page that begins, which must come before anything else of it.
  func begin(page size: Size) {
    if hasPage { cairo_pdf_surface_set_size(surface, size.width, size.height) }
    hasPage = true
  }

  /// Ends the page. Throws where anything went wrong on it: Cairo writes a file all the same, a damaged one.
  func endPage(number: Int) throws(Problems) {
    cairo_show_page(context)
    for status in [cairo_status(context), cairo_surface_status(surface)] where status != CAIRO_STATUS_SUCCESS {
      throw Problems(failed(status, page: number))
    }
  }

  /// Names a place of the page to which links and bookmarks lead.
  func mark(_ anchor: Anchor) {
    let name = TagAttributes.quoted(anchor.name)
    cairo_tag_begin(context, CAIRO_TAG_DEST, "name=\(name) x=\(anchor.at.x) y=\(anchor.at.y)")
    cairo_tag_end(context, CAIRO_TAG_DEST)
  }

  func addOutline(_ bookmarks: [Bookmark]) {
    var path: [(level: Int, entry: Int32)] = []
    for bookmark in bookmarks {
      while let last = path.last, last.level >= bookmark.level { path.removeLast() }
      let flags = path.isEmpty ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(0)
      let entry = cairo_pdf_surface_add_outline(
        surface, path.last?.entry ?? CAIRO_PDF_OUTLINE_ROOT, bookmark.title,
        "dest=" + TagAttributes.quoted(bookmark.anchor), flags)
      path.append((bookmark.level, entry))
    }
  }

  /// Ends the file and gives its bytes.
  func finish() throws(Problems) -> [UInt8] {
    cairo_surface_finish(surface)
    let status = cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else { throw Problems(failed(status, page: nil)) }
    return output.pointee
  }
}

private func append(
  _ target: UnsafeMutableRawPointer?, _ data: UnsafePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
  let output = target.assumingMemoryBound(to: [UInt8].self)
  output.pointee.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
  return CAIRO_STATUS_SUCCESS
}

private func noPages() -> Problem { Problem(.software, "a document without pages cannot be written as PDF") }

private func failed(_ status: cairo_status_t, page: Int?) -> Problem {
  let reason = String(cString: cairo_status_to_string(status))
  return Problem(.software, "\(page.map { "page \($0) of the" } ?? "the") PDF could not be drawn: \(reason)")
}
