internal import CQPDF
internal import Glibc

/// An object of a PDF file: a dictionary, an array, a stream, a name, a number or a text.
///
/// What an object has not (a key, an item, a value of the kind asked for) is nil.
public final class PDFObject {
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
  public subscript(key: String) -> PDFObject? {
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

  public var isDictionary: Bool { type == ot_dictionary }

  public var isArray: Bool { type == ot_array }

  public var isStream: Bool { type == ot_stream }

  public var isNull: Bool { type == ot_null }

  /// The number of an object of its own; 0 for one that stands inside another.
  public var number: Int { Int(qpdf_oh_get_object_id(file.handle, handle)) }

  /// The keys of a dictionary, sorted, with their slashes.
  public var keys: [String] {
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
  public var items: [PDFObject] {
    guard isArray else { return [] }
    return (0..<qpdf_oh_get_array_n_items(file.handle, handle)).map {
      PDFObject(qpdf_oh_get_array_item(file.handle, handle, $0), in: file)
    }
  }

  /// The items of an array, or the object alone: many keys take either.
  public var itemsOrSelf: [PDFObject] { isArray ? items : [self] }

  public func setItem(_ index: Int, to item: PDFObject) {
    qpdf_oh_set_array_item(file.handle, handle, Int32(index), item.handle)
  }

  /// A name with its slash.
  public var name: String? {
    guard type == ot_name else { return nil }
    return String(cString: qpdf_oh_get_name(file.handle, handle))
  }

  public var integer: Int? {
    guard type == ot_integer else { return nil }
    var value: Int64 = 0
    return qpdf_oh_get_value_as_longlong(file.handle, handle, &value) != QPDF_FALSE ? Int(value) : nil
  }

  /// A string as people read it.
  public var text: String? {
    guard type == ot_string else { return nil }
    var count = 0
    guard let start = qpdf_oh_get_binary_utf8_value(file.handle, handle, &count) else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The dictionary of a stream, or the object itself.
  public var dictionary: PDFObject { isStream ? PDFObject(qpdf_oh_get_dict(file.handle, handle), in: file) : self }

  /// What a stream holds, unpacked; nil for anything else or where it cannot be unpacked.
  public var data: [UInt8]? {
    guard isStream else { return nil }
    var isFiltered: QPDF_BOOL = 0
    var start: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = qpdf_oh_get_stream_data(file.handle, handle, qpdf_dl_generalized, &isFiltered, &start, &count)
    defer { free(start) }
    guard status & 2 == 0, isFiltered != QPDF_FALSE else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  /// Puts other bytes, not packed, into a stream.
  public func replaceData(_ bytes: [UInt8]) {
    let none = file.null
    qpdf_oh_replace_stream_data(file.handle, handle, bytes, bytes.count, none.handle, none.handle)
  }

  /// The entries of a table by name, where it is written as one list.
  public var named: [(name: String, value: PDFObject)] {
    let items = self["/Names"]?.items ?? []
    return stride(from: 0, to: items.count - 1, by: 2).map { (items[$0].text ?? "", items[$0 + 1]) }
  }
}
