internal import CQPDF
internal import Glibc

/// An object of a PDF file: a dictionary, an array, a stream, a name, a number or a text.
///
/// What an object has not (a key, an item, a value of the kind asked for) is nil.
final class PDFObject {
  let handle: qpdf_oh
  let file: PDFFile
  /// What kind of object it is, asked once: nearly everything else depends on it.
  private lazy var type = qpdf_oh_get_type_code(file.handle, handle)

  init(_ handle: qpdf_oh, in file: PDFFile) {
    self.handle = handle
    self.file = file
  }

  deinit { qpdf_oh_release(file.handle, handle) }

  /// The value of a dictionary's key; setting nil removes it.
  subscript(key: String) -> PDFObject? {
    get {
      guard isDictionary else { return nil }
      let value = PDFObject(qpdf_oh_get_key(file.handle, handle, key), in: file)
      return value.isNull ? nil : value
    }
    set {
      if let newValue {
        qpdf_oh_replace_key(file.handle, handle, key, newValue.handle)
      } else {
        qpdf_oh_remove_key(file.handle, handle, key)
      }
    }
  }

  var isDictionary: Bool { type == ot_dictionary }

  var isArray: Bool { type == ot_array }

  var isStream: Bool { type == ot_stream }

  var isNull: Bool { type == ot_null }

  /// The number of an object of its own; 0 for one that stands inside another.
  var number: Int { Int(qpdf_oh_get_object_id(file.handle, handle)) }

  /// The keys of a dictionary, sorted, with their slashes.
  var keys: [String] {
    guard isDictionary else { return [] }
    var keys: [String] = []
    // The iterator is one for the whole file, and a key is gone at the next call.
    qpdf_oh_begin_dict_key_iter(file.handle, handle)
    while qpdf_oh_dict_more_keys(file.handle) != QPDF_FALSE {
      keys.append(String(cString: qpdf_oh_dict_next_key(file.handle)))
    }
    return keys
  }

  /// The items of an array; nothing for anything else.
  var items: [PDFObject] {
    guard isArray else { return [] }
    return (0..<qpdf_oh_get_array_n_items(file.handle, handle)).map {
      PDFObject(qpdf_oh_get_array_item(file.handle, handle, $0), in: file)
    }
  }

  /// The items of an array, or the object alone: many keys take either.
  var itemsOrSelf: [PDFObject] { isArray ? items : [self] }

  func setItem(_ index: Int, to item: PDFObject) {
    qpdf_oh_set_array_item(file.handle, handle, Int32(index), item.handle)
  }

  /// A name with its slash.
  var name: String? {
    guard type == ot_name else { return nil }
    return String(cString: qpdf_oh_get_name(file.handle, handle))
  }

  /// A name without its slash.
  var plainName: String? { name.map { String($0.dropFirst()) } }

  var integer: Int? {
    guard type == ot_integer else { return nil }
    var value: Int64 = 0
    return qpdf_oh_get_value_as_longlong(file.handle, handle, &value) != QPDF_FALSE ? Int(value) : nil
  }

  var number64: Double? {
    var value = 0.0
    return qpdf_oh_get_value_as_number(file.handle, handle, &value) != QPDF_FALSE ? value : nil
  }

  var boolean: Bool? {
    var value: QPDF_BOOL = 0
    return qpdf_oh_get_value_as_bool(file.handle, handle, &value) != QPDF_FALSE ? value != QPDF_FALSE : nil
  }

  /// A string as people read it.
  var text: String? {
    guard type == ot_string else { return nil }
    var count = 0
    guard let start = qpdf_oh_get_binary_utf8_value(file.handle, handle, &count) else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The number of bytes of a string; 0 for anything else.
  var stringLength: Int {
    guard type == ot_string else { return 0 }
    var count = 0
    _ = qpdf_oh_get_binary_string_value(file.handle, handle, &count)
    return count
  }

  /// The dictionary of a stream, or the object itself.
  var dictionary: PDFObject { isStream ? PDFObject(qpdf_oh_get_dict(file.handle, handle), in: file) : self }

  /// What a stream holds, unpacked; nil for anything else or where it cannot be unpacked.
  var data: [UInt8]? {
    guard isStream else { return nil }
    var isFiltered: QPDF_BOOL = 0
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = qpdf_oh_get_stream_data(file.handle, handle, qpdf_dl_generalized, &isFiltered, &start, &count)
    defer { free(start) }
    guard status & 2 == 0, isFiltered != QPDF_FALSE else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Whether what a stream holds has the sum that is packed with it; true where it has none. Source: RFC 1950, 2.2.
  var hasRightSum: Bool {
    guard dictionary["/Filter"]?.itemsOrSelf.last?.name == "/FlateDecode" else { return true }
    guard dictionary["/Filter"]?.itemsOrSelf.count == 1, dictionary["/DecodeParms"] == nil else { return true }
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = qpdf_oh_get_stream_data(file.handle, handle, qpdf_dl_none, nil, &start, &count)
    defer { free(start) }
    guard status & 2 == 0, count >= 6, let start, let data else { return false }
    return Adler32.sum(of: data).elementsEqual(UnsafeBufferPointer(start: start + count - 4, count: 4))
  }

  /// Puts other bytes, not packed, into a stream.
  func replaceData(_ bytes: [UInt8]) {
    let none = file.null
    qpdf_oh_replace_stream_data(file.handle, handle, bytes, bytes.count, none.handle, none.handle)
  }
}
