internal import CCairo

/// A PNG decoded by Cairo, to compare pictures with.
public struct Picture {
  public var width: Int
  public var height: Int
  /// Four bytes a pixel: blue, green, red, alpha.
  public var pixels: [UInt8]

  /// Nil where the bytes are no PNG.
  public init?(png: [UInt8]) {
    let reader = Reader(png)
    let surface = cairo_image_surface_create_from_png_stream(read, Unmanaged.passUnretained(reader).toOpaque())
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      return nil
    }
    width = Int(cairo_image_surface_get_width(surface))
    height = Int(cairo_image_surface_get_height(surface))
    let rowLength = Int(cairo_image_surface_get_stride(surface))
    let isOpaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
    pixels = []
    for row in 0..<height {
      pixels += UnsafeBufferPointer(start: data + row * rowLength, count: width * 4)
    }
    if isOpaque { for index in stride(from: 3, to: pixels.count, by: 4) { pixels[index] = 255 } }
  }

  /// The share of pixels, 0 to 1, that differ by more than `tolerance` in a channel; 1 where the sizes differ.
  public func difference(from other: Picture, tolerance: Int = 8) -> Double {
    guard width == other.width, height == other.height else { return 1 }
    var count = 0
    for start in stride(from: 0, to: pixels.count, by: 4) {
      let isDifferent = (0..<4).contains { abs(Int(pixels[start + $0]) - Int(other.pixels[start + $0])) > tolerance }
      if isDifferent { count += 1 }
    }
    return Double(count) / Double(width * height)
  }

  /// The picture in `columns` square cells a row, each as a digit of its mean darkness: `0` for white to `f` for black.
  ///
  /// So coarse that other versions of fonts and of Cairo give nearly the same, and that a reader sees the chart in it.
  public func grid(columns: Int) -> String {
    let side = Double(width) / Double(columns)
    let rows = Int((Double(height) / side).rounded(.down))
    let lines = (0..<rows).map { row in
      (0..<columns).map { column in
        let xs = Int(Double(column) * side)..<Int(Double(column + 1) * side)
        let ys = Int(Double(row) * side)..<Int(Double(row + 1) * side)
        var sum = 0
        for y in ys { for x in xs { sum += darkness(x: x, y: y) } }
        return String(min(15, sum / max(1, xs.count * ys.count * 16)), radix: 16)
      }.joined()
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func darkness(x: Int, y: Int) -> Int {
    let start = (y * width + x) * 4
    return 255 - (Int(pixels[start]) + 6 * Int(pixels[start + 1]) + 3 * Int(pixels[start + 2])) / 10
  }

  /// Red, green, blue and alpha of a pixel.
  public func colour(x: Int, y: Int) -> [UInt8] {
    let start = (y * width + x) * 4
    return [pixels[start + 2], pixels[start + 1], pixels[start], pixels[start + 3]]
  }
}

private final class Reader {
  var bytes: ArraySlice<UInt8>
  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }
}

private func read(
  _ closure: UnsafeMutableRawPointer?, _ data: UnsafeMutablePointer<UInt8>?, _ count: UInt32
) -> cairo_status_t {
  guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
  let reader = Unmanaged<Reader>.fromOpaque(closure).takeUnretainedValue()
  guard reader.bytes.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
  for index in 0..<Int(count) { data[index] = reader.bytes[reader.bytes.startIndex + index] }
  reader.bytes = reader.bytes.dropFirst(Int(count))
  return CAIRO_STATUS_SUCCESS
}
