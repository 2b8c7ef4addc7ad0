internal import CPNG
internal import ReportCore

/// Writes pixels as a PNG file: size on paper and texts inside, no filters, light compression.
///
/// Filters make files of charts bigger, and cost more time than all else.
struct PNGFile: Sendable {
  let description: PictureDescription
  /// The values shown, by the names of their facts.
  let values: String
  let pixelsPerPoint: Double

  func bytes(of picture: RecordedPicture) throws(Problems) -> [UInt8] {
    let output = Output()
    // Errors of libpng end the program rather than jump: all that it checks has been checked, only memory can fail.
    guard
      let png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nil, nil, nil),
      let info = png_create_info_struct(png)
    else { throw Problems(noMemory()) }
    defer {
      var (png, info): (png_structp?, png_infop?) = (png, info)
      png_destroy_write_struct(&png, &info)
    }
    png_set_write_fn(png, Unmanaged.passUnretained(output).toOpaque(), append, nil)
    setHeader(png, info, picture)
    setTexts(png, info)
    png_write_info(png, info)
    try writePixels(png, of: picture)
    png_write_end(png, nil)
    return output.bytes
  }

  private func setHeader(_ png: OpaquePointer, _ info: OpaquePointer, _ picture: RecordedPicture) {
    png_set_IHDR(
      png, info, UInt32(picture.width), UInt32(picture.height), 8,
      picture.isTransparent ? PNG_COLOR_TYPE_RGBA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
      PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT)
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL)
    let pixelsPerMetre = UInt32((pixelsPerPoint * 72 / 0.0254).rounded())
    png_set_pHYs(png, info, pixelsPerMetre, pixelsPerMetre, PNG_RESOLUTION_METER)
    png_set_filter(png, 0, PNG_FILTER_NONE)
    png_set_compression_level(png, 3)
  }

  private func setTexts(_ png: OpaquePointer, _ info: OpaquePointer) {
    let language = description.language.code
    let texts = [
      ("Title", description.title), ("Description", description.alternative), ("Language", language),
      ("Values", values),
    ]
    for (key, text) in texts where !text.isEmpty {
      withCopies(of: key, text, language) { key, text, language in
        var entry = png_text()
        entry.compression = PNG_ITXT_COMPRESSION_NONE
        entry.key = key
        entry.text = text
        entry.lang = language
        png_set_text(png, info, &entry, 1)
      }
    }
  }

  /// libpng wants pointers that it could write through; it copies the texts.
  private func withCopies(
    of key: String, _ text: String, _ language: String,
    _ body: (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) -> Void
  ) {
    var (key, text, language) = (Array(key.utf8CString), Array(text.utf8CString), Array(language.utf8CString))
    key.withUnsafeMutableBufferPointer { key in
      text.withUnsafeMutableBufferPointer { text in
        language.withUnsafeMutableBufferPointer { body(key.baseAddress, text.baseAddress, $0.baseAddress) }
      }
    }
  }

  private func writePixels(_ png: OpaquePointer, of picture: RecordedPicture) throws(Problems) {
    var pixels = [UInt8](repeating: 0, count: picture.width * (picture.isTransparent ? 4 : 3))
    try picture.forEachRow { row in
      if picture.isTransparent { Pixels.unmultiply(row, into: &pixels) } else { Pixels.pack(row, into: &pixels) }
      png_write_row(png, pixels)
    }
  }
}

/// Takes what libpng writes.
private final class Output {
  var bytes: [UInt8] = []
}

private func append(_ png: OpaquePointer?, _ data: UnsafeMutablePointer<UInt8>?, _ count: Int) {
  guard let data, let target = png_get_io_ptr(png) else { return }
  let output = Unmanaged<Output>.fromOpaque(target).takeUnretainedValue()
  output.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: count))
}

private func noMemory() -> Problem { Problem(.software, "the picture could not be written: out of memory") }
