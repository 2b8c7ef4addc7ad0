internal import CQPDF

extension PDFFile {
  /// A name, given with its slash and without escapes.
  public func name(_ name: String) -> PDFObject { PDFObject(qpdf_oh_new_name(handle, name), in: self) }

  /// A text that people read, in the encoding that it needs.
  public func text(_ text: String) -> PDFObject { PDFObject(qpdf_oh_new_unicode_string(handle, text), in: self) }

  /// A string of ASCII bytes.
  public func string(_ ascii: String) -> PDFObject { PDFObject(qpdf_oh_new_string(handle, ascii), in: self) }

  public func integer(_ value: Int) -> PDFObject { PDFObject(qpdf_oh_new_integer(handle, Int64(value)), in: self) }

  public func boolean(_ value: Bool) -> PDFObject { PDFObject(qpdf_oh_new_bool(handle, value ? 1 : 0), in: self) }

  public var null: PDFObject { PDFObject(qpdf_oh_new_null(handle), in: self) }

  /// A number with two decimals.
  public func real(_ value: Double) -> PDFObject { PDFObject(qpdf_oh_new_real_from_double(handle, value, 2), in: self) }

  public func array(_ items: [PDFObject]) -> PDFObject {
    let array = PDFObject(qpdf_oh_new_array(handle), in: self)
    for item in items { qpdf_oh_append_item(handle, array.handle, item.handle) }
    return array
  }

  public func dictionary(_ entries: [(key: String, value: PDFObject)]) -> PDFObject {
    let dictionary = PDFObject(qpdf_oh_new_dictionary(handle), in: self)
    for entry in entries { dictionary[entry.key] = entry.value }
    return dictionary
  }

  /// A stream, which is always an object of its own.
  public func stream(_ bytes: [UInt8], _ entries: [(key: String, value: PDFObject)]) -> PDFObject {
    let stream = PDFObject(qpdf_oh_new_stream(handle), in: self)
    stream.replaceData(bytes)
    let dictionary = stream.dictionary
    for entry in entries { dictionary[entry.key] = entry.value }
    return stream
  }

  /// The object as one of its own, which others can refer to.
  public func indirect(_ object: PDFObject) -> PDFObject {
    PDFObject(qpdf_make_indirect_object(handle, object.handle), in: self)
  }
}
