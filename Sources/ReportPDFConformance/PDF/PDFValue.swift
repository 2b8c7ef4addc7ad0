/// A value in the language of PDF, of which objects and what pages draw are made. Source: ISO 32000-1, 7.3.
enum PDFValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  /// Without its slash, and without escapes.
  case name(String)
  case string([UInt8])
  case array([PDFValue])
  case dictionary(PDFDictionary)
  /// An object of its own, by its number.
  case reference(Int)
  /// A word that means nothing where a value stands.
  case other

  /// A string that people read.
  static func text(_ text: String) -> PDFValue { .string(TextString.bytes(of: text)) }

  var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }

  var dictionary: PDFDictionary? { if case .dictionary(let dictionary) = self { dictionary } else { nil } }

  /// The number of the object that it refers to.
  var reference: Int? { if case .reference(let number) = self { number } else { nil } }
}
