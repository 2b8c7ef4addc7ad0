internal import ReportCompression
internal import ReportCore

/// A PDF on its way from drawing to a finished file: its objects by number, which can be changed.
final class PDFDraft {
  /// An object of its own.
  struct Object {
    var value: PDFValue
    /// What it holds where it is a stream; the value is its dictionary then.
    var stream: Stream?
  }

  struct Stream {
    var bytes: [UInt8]
    /// Whether the bytes are ready to be written. Others are packed for that.
    var isReady: Bool
  }

  /// By number; what has none is null.
  private(set) var objects: [Object]
  /// What else a file has beside its objects: the catalogue, and what describes the document.
  var trailer: PDFDictionary

  init(objects: [Object], trailer: PDFDictionary) {
    self.objects = objects
    self.trailer = trailer
  }

  /// The number of the catalogue.
  var root: Int { trailer["Root"]?.reference ?? 0 }

  /// An object that is a dictionary, or the dictionary of a stream; empty where it is neither.
  subscript(number: Int) -> PDFDictionary {
    get { objects.indices.contains(number) ? objects[number].value.dictionary ?? PDFDictionary() : PDFDictionary() }
    set { if objects.indices.contains(number) { objects[number].value = .dictionary(newValue) } }
  }

  /// Changes a dictionary where it stands; through the subscript it would be copied. Nothing may read it meanwhile.
  func change(_ number: Int, _ change: (inout PDFDictionary) throws(Problems) -> Void) throws(Problems) {
    var dictionary = self[number]
    self[number] = PDFDictionary()
    try change(&dictionary)
    self[number] = dictionary
  }

  /// What a value is: the object, where it refers to one.
  func resolved(_ value: PDFValue?) -> PDFValue? {
    guard case .reference(let number)? = value else { return value }
    return objects.indices.contains(number) ? objects[number].value : nil
  }

  /// The dictionary that a value is or refers to; empty where it is none.
  func dictionary(_ value: PDFValue?) -> PDFDictionary { resolved(value)?.dictionary ?? PDFDictionary() }

  /// The items of the array that a value is or refers to, or the value alone: many keys take either.
  func itemsOrSelf(_ value: PDFValue?) -> [PDFValue] {
    guard let value else { return [] }
    if case .array(let items)? = resolved(value) { return items }
    return [value]
  }

  /// Puts another value in the place of an object's.
  func replace(_ number: Int, with value: PDFValue) { objects[number].value = value }

  /// Makes an object of its own, and gives what refers to it.
  func add(_ value: PDFValue) -> PDFValue { add(Object(value: value)) }

  /// Makes a stream of bytes that are not packed; `isReady` where they are to be written so.
  func add(_ bytes: [UInt8], _ dictionary: PDFDictionary = [:], isReady: Bool = false) -> PDFValue {
    add(Object(value: .dictionary(dictionary), stream: Stream(bytes: bytes, isReady: isReady)))
  }

  private func add(_ object: Object) -> PDFValue {
    objects.append(object)
    return .reference(objects.count - 1)
  }

  /// What a stream holds, unpacked; nil where that fails.
  func contents(of number: Int) -> [UInt8]? {
    guard objects.indices.contains(number), let stream = objects[number].stream else { return nil }
    switch self[number]["Filter"] {
    case nil: return stream.bytes
    case .name("FlateDecode"): return Flate.unpacked(stream.bytes)
    default: return nil
    }
  }

  /// Puts other bytes, not packed, into a stream.
  func replaceContents(of number: Int, with bytes: [UInt8]) {
    self[number]["Filter"] = nil
    objects[number].stream = Stream(bytes: bytes, isReady: false)
  }

  /// The numbers of the pages, in order.
  var pages: [Int] { pages(below: self[root]["Pages"]?.reference ?? 0, depth: 0) }

  private func pages(below number: Int, depth: Int) -> [Int] {
    guard depth < 32, let kids = self[number]["Kids"] else { return [number] }
    return itemsOrSelf(kids).compactMap(\.reference).flatMap { pages(below: $0, depth: depth + 1) }
  }
}
