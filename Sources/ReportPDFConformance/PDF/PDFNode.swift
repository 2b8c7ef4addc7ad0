/// A value where it stands in its file: what it refers to is looked up.
///
/// What a value has not (a key, an item, a meaning of the kind asked for) is nil.
struct PDFNode {
  /// As it is written, perhaps as a reference.
  private let written: PDFValue
  private let objects: PDFObjects

  init(_ written: PDFValue, in objects: PDFObjects) {
    self.written = written
    self.objects = objects
  }

  /// The number of an object of its own; 0 for a value that stands inside another.
  var number: Int { if case .reference(let number) = written { number } else { 0 } }

  /// The value of a key of a dictionary or of a stream's dictionary.
  subscript(key: String) -> PDFNode? {
    guard case .dictionary(let dictionary) = value, let value = dictionary[key] else { return nil }
    return found(value)
  }

  /// The keys of a dictionary, sorted.
  var keys: [String] {
    guard case .dictionary(let dictionary) = value else { return [] }
    return dictionary.entries.map(\.key).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  var isDictionary: Bool { if case .dictionary = value { !isStream } else { false } }

  var isArray: Bool { if case .array = value { true } else { false } }

  var isStream: Bool { number != 0 && objects.isStream(number) }

  /// The items of an array; nothing for anything else.
  var items: [PDFNode] {
    guard case .array(let items) = value else { return [] }
    return items.map { PDFNode($0, in: objects) }
  }

  /// The items of an array, or the value alone: many keys take either.
  var itemsOrSelf: [PDFNode] { isArray ? items : [self] }

  /// A name without its slash.
  var name: String? { if case .name(let name) = value { name } else { nil } }

  var integer: Int? { if case .integer(let integer) = value { integer } else { nil } }

  /// A number, whole or not.
  var real: Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .real(let real): real
    default: nil
    }
  }

  var boolean: Bool? { if case .boolean(let boolean) = value { boolean } else { nil } }

  /// The bytes of a string.
  var string: [UInt8]? { if case .string(let bytes) = value { bytes } else { nil } }

  /// A string as people read it.
  var text: String? { string.map(TextString.text) }

  /// What a stream holds, unpacked; nil for anything else or where it cannot be unpacked.
  var data: [UInt8]? { number == 0 ? nil : objects.data(of: number) }

  private var value: PDFValue { if case .reference(let number) = written { objects[number] } else { written } }

  /// Nothing where a value is null, or refers to an object that is.
  private func found(_ value: PDFValue) -> PDFNode? {
    let node = PDFNode(value, in: objects)
    return node.value == .null ? nil : node
  }
}
