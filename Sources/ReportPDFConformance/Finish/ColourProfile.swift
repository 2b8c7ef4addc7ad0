internal import Glibc

/// An ICC profile made in code, the same bytes every time; profiles made by libraries carry the clock.
enum ColourProfile {
  /// sRGB as a version 2 display profile: three primaries, adapted to D50, and one curve of 1024 steps.
  ///
  /// Source: ICC.1:2001-04; IEC 61966-2-1.
  static let sRGB: [UInt8] = {
    let curve = curveTag()
    let parts: [(name: String, data: [UInt8])] = [
      ("desc", description("sRGB IEC61966-2.1")), ("cprt", tag("text") + Array("No copyright, use freely".utf8) + [0]),
      ("wtpt", xyz(0.9505, 1, 1.0891)), ("rXYZ", xyz(0.43607, 0.22249, 0.01392)),
      ("gXYZ", xyz(0.38515, 0.71687, 0.09708)), ("bXYZ", xyz(0.14307, 0.06061, 0.71410)), ("rTRC", curve),
    ]
    return assembled(parts, curveNames: ["gTRC", "bTRC"])
  }()

  /// The header, the table of tags and their data; the other two curves are the first.
  private static func assembled(_ parts: [(name: String, data: [UInt8])], curveNames: [String]) -> [UInt8] {
    let count = parts.count + curveNames.count
    let start = 128 + 4 + 12 * count
    var (table, body): ([UInt8], [UInt8]) = ([], [])
    var last: [UInt8] = []
    for part in parts {
      last = word(start + body.count) + word(part.data.count)
      table += Array(part.name.utf8) + last
      body += part.data + [UInt8](repeating: 0, count: (4 - part.data.count % 4) % 4)
    }
    for name in curveNames { table += Array(name.utf8) + last }
    return header(size: start + body.count) + word(count) + table + body
  }

  private static func header(size: Int) -> [UInt8] {
    var header = word(size) + [0, 0, 0, 0] + word(0x0210_0000)
    header += Array("mntrRGB XYZ ".utf8)
    header += [2026, 1, 1, 0, 0, 0].flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    header += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
    header += fixed(0.9642) + fixed(1) + fixed(0.8249)
    return header + [UInt8](repeating: 0, count: 128 - header.count)
  }

  private static func curveTag() -> [UInt8] {
    let steps = 1024
    let values = (0..<steps).flatMap { step -> [UInt8] in
      let value = Double(step) / Double(steps - 1)
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      let whole = min(65_535, Int(linear * 65_535 + 0.5))
      return [UInt8(whole >> 8), UInt8(whole & 255)]
    }
    return tag("curv") + word(steps) + values
  }

  private static func description(_ text: String) -> [UInt8] {
    let ascii = Array(text.utf8) + [0]
    return tag("desc") + word(ascii.count) + ascii + [UInt8](repeating: 0, count: 4 + 4 + 3 + 67)
  }

  private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
    tag("XYZ ") + fixed(x) + fixed(y) + fixed(z)
  }

  private static func tag(_ name: String) -> [UInt8] { Array(name.utf8) + [0, 0, 0, 0] }

  /// A number of 16 bits before and 16 behind the point.
  private static func fixed(_ value: Double) -> [UInt8] { word(Int((value * 65_536).rounded())) }

  private static func word(_ value: Int) -> [UInt8] {
    [UInt8(value >> 24 & 255), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }
}
