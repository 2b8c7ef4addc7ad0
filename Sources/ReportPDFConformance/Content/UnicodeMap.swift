/// Which characters the codes of a font stand for: its `ToUnicode` map. Source: ISO 32000-1, 9.10.3.
struct UnicodeMap {
  private(set) var texts: [Int: String] = [:]

  /// Reads a map; what cannot be read is left out.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = ContentScanner(buffer)
      var operands: [PDFValue] = []
      while let word = scanner.next(&operands) {
        switch word {
        case "endbfchar": addSingles(operands)
        case "endbfrange": addRanges(operands)
        default: break
        }
        operands.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func addSingles(_ operands: [PDFValue]) {
    for index in stride(from: 0, to: operands.count - 1, by: 2) {
      guard case .string(let code) = operands[index], case .string(let text) = operands[index + 1] else { continue }
      texts[Self.number(code)] = Self.text(text)
    }
  }

  private mutating func addRanges(_ operands: [PDFValue]) {
    for index in stride(from: 0, to: operands.count - 2, by: 3) {
      guard case .string(let first) = operands[index], case .string(let last) = operands[index + 1] else { continue }
      let (low, high) = (Self.number(first), Self.number(last))
      guard low <= high, high - low < 65_536 else { continue }
      switch operands[index + 2] {
      case .array(let items):
        for (offset, item) in items.prefix(high - low + 1).enumerated() {
          if case .string(let text) = item { texts[low + offset] = Self.text(text) }
        }
      case .string(var text):
        for code in low...high {
          texts[code] = Self.text(text)
          if let end = text.indices.last { text[end] &+= 1 }
        }
      default: break
      }
    }
  }

  private static func number(_ bytes: [UInt8]) -> Int { bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } }

  private static func text(_ bytes: [UInt8]) -> String { UTF16BigEndian.text(bytes) }
}

/// Text of two bytes a unit, the higher first.
enum UTF16BigEndian {
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var units: [UInt16] = []
    var high: UInt8?
    for byte in bytes {
      if let first = high {
        units.append(UInt16(first) << 8 | UInt16(byte))
        high = nil
      } else {
        high = byte
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
