/// Values as they are written. Source: ISO 32000-1, 7.3.
struct PDFText {
  private(set) var bytes: [UInt8] = []
  /// The new numbers of objects by their old ones; 0 for those that are left out.
  private let numbers: [Int]

  init(_ numbers: [Int]) { self.numbers = numbers }

  mutating func add(_ byte: UInt8) { bytes.append(byte) }

  /// A whole number and a space.
  mutating func add(_ number: Int) {
    digits(number)
    bytes.append(UInt8(ascii: " "))
  }

  mutating func add(_ value: PDFValue) {
    switch value {
    case .null, .other: word("null")
    case .boolean(let truth): word(truth ? "true" : "false")
    case .integer(let number): digits(number)
    case .real(let number): real(number)
    case .name(let name): self.name(name)
    case .string(let bytes): string(bytes)
    case .array(let items): array(items)
    case .dictionary(let dictionary): self.dictionary(dictionary)
    case .reference(let number): reference(number)
    }
  }

  private mutating func word(_ word: StaticString) {
    word.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func digits(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    while number.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(48 + UInt8(number.magnitude / unit % 10))
      unit /= 10
    }
  }

  /// With up to six decimals, and never with an exponent.
  private mutating func real(_ number: Double) {
    let millionths = Int((min(max(number, -1e9), 1e9) * 1e6).rounded())
    if millionths < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(abs(millionths) / 1_000_000)
    var rest = abs(millionths) % 1_000_000
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit = 100_000
    while rest > 0 {
      bytes.append(48 + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private mutating func name(_ name: String) {
    bytes.append(UInt8(ascii: "/"))
    var name = name
    name.withUTF8 { letters in
      if letters.allSatisfy(Self.isPlain) { return bytes.append(contentsOf: letters) }
      for byte in letters {
        if Self.isPlain(byte) {
          bytes.append(byte)
        } else {
          bytes.append(UInt8(ascii: "#"))
          hexadecimal(byte)
        }
      }
    }
  }

  /// Whether a byte stands for itself in a name.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x7F && byte != UInt8(ascii: "#") && PDFScanner.isRegular(byte)
  }

  /// In brackets where it is in ASCII, else in hexadecimal.
  private mutating func string(_ string: [UInt8]) {
    if string.allSatisfy({ (0x20..<0x7F).contains($0) }) {
      bytes.append(UInt8(ascii: "("))
      for byte in string {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: ")"))
    } else {
      bytes.append(UInt8(ascii: "<"))
      for byte in string { hexadecimal(byte) }
      bytes.append(UInt8(ascii: ">"))
    }
  }

  private mutating func hexadecimal(_ byte: UInt8) {
    for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? 48 + half : 55 + half) }
  }

  private mutating func array(_ items: [PDFValue]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      add(item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func dictionary(_ dictionary: PDFDictionary) {
    word("<<")
    for entry in dictionary.entries {
      name(entry.key)
      bytes.append(UInt8(ascii: " "))
      add(entry.value)
    }
    word(">>")
  }

  private mutating func reference(_ number: Int) {
    guard numbers.indices.contains(number), numbers[number] > 0 else { return word("null") }
    digits(numbers[number])
    word(" 0 R")
  }
}
