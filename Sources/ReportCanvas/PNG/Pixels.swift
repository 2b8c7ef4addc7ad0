/// Turns Cairo's rows of pixels into those of PNG.
enum Pixels {
  /// Red, green and blue of opaque pixels.
  static func pack(_ row: UnsafeMutableBufferPointer<UInt8>, into pixels: inout [UInt8]) {
    pixels.withUnsafeMutableBufferPointer { pixels in
      var (from, to) = (0, 0)
      while from < row.count {
        pixels[to] = row[from + 2]
        pixels[to + 1] = row[from + 1]
        pixels[to + 2] = row[from]
        from += 4
        to += 3
      }
    }
  }

  /// Red, green, blue and alpha, with the colours as they were before they were multiplied by alpha.
  static func unmultiply(_ row: UnsafeMutableBufferPointer<UInt8>, into pixels: inout [UInt8]) {
    pixels.withUnsafeMutableBufferPointer { pixels in
      for start in stride(from: 0, to: row.count, by: 4) {
        let alpha = Int(row[start + 3])
        func whole(_ channel: UInt8) -> UInt8 {
          alpha == 0 ? 0 : alpha == 255 ? channel : UInt8(min(255, (Int(channel) * 255 + alpha / 2) / alpha))
        }
        pixels[start] = whole(row[start + 2])
        pixels[start + 1] = whole(row[start + 1])
        pixels[start + 2] = whole(row[start])
        pixels[start + 3] = UInt8(alpha)
      }
    }
  }
}
