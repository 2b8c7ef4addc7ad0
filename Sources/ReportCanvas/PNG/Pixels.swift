/// Turns Cairo's rows of pixels into those of PNG.
enum Pixels {
  /// Red, green and blue of opaque pixels: four pixels at a time become three words.
  static func pack(_ row: UnsafeMutableBufferPointer<UInt8>, into pixels: inout [UInt8]) {
    let row = UnsafeRawBufferPointer(row)
    pixels.withUnsafeMutableBytes { pixels in
      var (from, to) = (0, 0)
      while from + 16 <= row.count {
        let (first, second) = (colour(in: row, at: from), colour(in: row, at: from + 4))
        let (third, fourth) = (colour(in: row, at: from + 8), colour(in: row, at: from + 12))
        let words = (first | second << 24, second >> 8 | third << 16, third >> 16 | fourth << 8)
        pixels.storeBytes(of: words.0.littleEndian, toByteOffset: to, as: UInt32.self)
        pixels.storeBytes(of: words.1.littleEndian, toByteOffset: to + 4, as: UInt32.self)
        pixels.storeBytes(of: words.2.littleEndian, toByteOffset: to + 8, as: UInt32.self)
        from += 16
        to += 12
      }
      while from < row.count {
        for channel in 0..<3 { pixels[to + channel] = row[from + 2 - channel] }
        from += 4
        to += 3
      }
    }
  }

  /// Red in the lowest byte, then green, then blue, then nothing.
  private static func colour(in row: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
    UInt32(bigEndian: row.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) >> 8
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
