internal import CCairo
internal import ReportCore

/// What was drawn of a picture, as Cairo records it: pixels are made of it afterwards, a band at a time.
///
/// A whole picture of 1920 × 1080 pixels takes eight megabytes, which are slow to fill and to read again.
final class RecordedPicture {
  /// How many rows of pixels are made at a time: as many as the processor's cache holds of a slide.
  private static let rowsInBand = 64

  let pointer: OpaquePointer
  let width: Int
  let height: Int
  let isTransparent: Bool

  init(width: Int, height: Int, isTransparent: Bool) throws(Problems) {
    guard (1...32_767).contains(width), (1...32_767).contains(height) else { throw Problems(tooLarge(width, height)) }
    var extents = cairo_rectangle_t(x: 0, y: 0, width: Double(width), height: Double(height))
    let content = isTransparent ? CAIRO_CONTENT_COLOR_ALPHA : CAIRO_CONTENT_COLOR
    pointer = try surface { cairo_recording_surface_create(content, &extents) }
    self.width = width
    self.height = height
    self.isTransparent = isTransparent
  }

  deinit { cairo_surface_destroy(pointer) }

  /// Gives each row's pixels, from the top, as bytes: blue, green, red, alpha; premultiplied, alpha meaningless where opaque.
  func forEachRow(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Void) throws(Problems) {
    for top in stride(from: 0, to: height, by: Self.rowsInBand) {
      let rows = min(Self.rowsInBand, height - top)
      let band = try band(of: rows, from: top)
      defer { cairo_surface_destroy(band) }
      guard let data = cairo_image_surface_get_data(band) else { throw Problems(PNGExporter.notDrawn("no pixels")) }
      let stride = Int(cairo_image_surface_get_stride(band))
      for row in 0..<rows { body(UnsafeMutableBufferPointer(start: data + row * stride, count: width * 4)) }
    }
  }

  /// The pixels of some rows.
  private func band(of rows: Int, from top: Int) throws(Problems) -> OpaquePointer {
    let format = isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
    let band = try surface { cairo_image_surface_create(format, Int32(width), Int32(rows)) }
    let context = cairo_create(band)
    defer { cairo_destroy(context) }
    cairo_set_source_surface(context, pointer, 0, -Double(top))
    cairo_paint(context)
    cairo_surface_flush(band)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(band)
      throw Problems(PNGExporter.notDrawn(String(cString: cairo_status_to_string(status))))
    }
    return band
  }
}

/// A surface, or the problem why there is none.
private func surface(_ create: () -> OpaquePointer?) throws(Problems) -> OpaquePointer {
  guard let surface = create() else { throw Problems(PNGExporter.notDrawn("out of memory")) }
  let status = cairo_surface_status(surface)
  guard status == CAIRO_STATUS_SUCCESS else {
    cairo_surface_destroy(surface)
    throw Problems(PNGExporter.notDrawn(String(cString: cairo_status_to_string(status))))
  }
  return surface
}

private func tooLarge(_ width: Int, _ height: Int) -> Problem {
  Problem(
    .configuration, "a picture of “\(width) × \(height)” pixels is not between 1 and 32767 a side",
    hints: ["choose a smaller preset or scale"])
}
