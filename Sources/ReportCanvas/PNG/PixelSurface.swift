internal import CCairo
internal import ReportCore

/// An image in memory that Cairo draws on.
final class PixelSurface {
  let pointer: OpaquePointer
  let width: Int
  let height: Int
  let isTransparent: Bool

  init(width: Int, height: Int, isTransparent: Bool) throws(Problems) {
    guard (1...32_767).contains(width), (1...32_767).contains(height) else { throw Problems(tooLarge(width, height)) }
    let format = isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
    guard let pointer = cairo_image_surface_create(format, Int32(width), Int32(height)) else {
      throw Problems(noMemory(width, height))
    }
    guard cairo_surface_status(pointer) == CAIRO_STATUS_SUCCESS else {
      cairo_surface_destroy(pointer)
      throw Problems(noMemory(width, height))
    }
    self.pointer = pointer
    self.width = width
    self.height = height
    self.isTransparent = isTransparent
  }

  deinit { cairo_surface_destroy(pointer) }

  /// Gives each row's pixels, from the top, as bytes: blue, green, red, alpha; premultiplied, alpha meaningless where opaque.
  func forEachRow(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    cairo_surface_flush(pointer)
    guard let data = cairo_image_surface_get_data(pointer) else { return }
    let stride = Int(cairo_image_surface_get_stride(pointer))
    for row in 0..<height { body(UnsafeMutableBufferPointer(start: data + row * stride, count: width * 4)) }
  }
}

private func tooLarge(_ width: Int, _ height: Int) -> Problem {
  Problem(
    .configuration, "a picture of “\(width) × \(height)” pixels is not between 1 and 32767 a side",
    hints: ["choose a smaller preset or scale"])
}

private func noMemory(_ width: Int, _ height: Int) -> Problem {
  Problem(.software, "there is not memory enough for a picture of “\(width) × \(height)” pixels")
}
