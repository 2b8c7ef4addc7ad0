/// Reads the language of content streams and character maps: operands, then the operator that takes them.
struct ContentScanner {
  private var scanner: PDFScanner

  /// Whether something was read that is no content stream.
  var isDamaged: Bool { scanner.isDamaged }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { scanner = PDFScanner(bytes, hasReferences: false) }

  /// The next operator, its operands added to `operands`; nil at the end.
  mutating func next(_ operands: inout [PDFValue]) -> Operator? {
    while let byte = scanner.peek() {
      if PDFScanner.isRegular(byte), !PDFScanner.isNumberStart(byte) {
        let word = Operator(scanner.word())
        if word == .inlineImageData { scanner.skipInlineImage() }
        if word == .true || word == .false || word == .null { operands.append(.other) } else { return word }
      } else if let operand = scanner.value() {
        operands.append(operand)
      } else {
        scanner.skipDamage()
      }
    }
    return nil
  }
}

extension ContentScanner {
  /// An operator by its letters.
  struct Operator: Hashable, ExpressibleByStringLiteral {
    private let code: UInt128

    init(_ letters: some Sequence<UInt8>) { code = letters.prefix(16).reduce(0) { $0 << 8 | UInt128($1) } }

    init(stringLiteral text: StaticString) {
      self.init(text.withUTF8Buffer { Array($0) })
    }

    static let inlineImageData: Operator = "ID"
    static let `true`: Operator = "true"
    static let `false`: Operator = "false"
    static let null: Operator = "null"
  }
}
