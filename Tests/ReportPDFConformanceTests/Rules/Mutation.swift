import ReportCore
import ReportPDFTestSupport
import ReportTestSupport
import Testing

@testable import ReportPDFConformance

/// One way to spoil a good file, and the rules that it then breaks.
struct Mutation: Sendable, CustomTestStringConvertible {
  enum Change: Sendable {
    /// A change of objects.
    case objects(@Sendable (MutableFile) throws -> Void)
    /// Bytes of the whole file replaced by others of the same length.
    case bytes(String, String)
    case encryption
  }

  let name: String
  let rules: Set<String>
  let change: Change

  init(_ name: String, breaks rules: String..., change: @escaping @Sendable (MutableFile) throws -> Void) {
    self.name = name
    self.rules = Set(rules)
    self.change = .objects(change)
  }

  init(_ name: String, breaks rule: String, _ change: Change) {
    self.name = name
    rules = [rule]
    self.change = change
  }

  var testDescription: String { name }

  /// The spoilt file.
  func applied(to bytes: [UInt8]) throws -> [UInt8] {
    switch change {
    case .objects(let change):
      let file = MutableFile(try PDFFile(bytes))
      try change(file)
      return try file.file.write()
    case .bytes(let old, let new):
      let range = try #require(bytes.firstRange(of: Array(old.utf8)))
      var changed = bytes
      changed.replaceSubrange(range, with: Array(new.utf8))
      return changed
    case .encryption:
      let arguments = ["--encrypt", "", "", "256", "--", "FILE", "-"]
      return try CommandLineTool.run("qpdf", arguments, on: bytes).bytes
    }
  }
}

/// A file of which parts can be found and changed.
struct MutableFile {
  let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  var root: PDFObject { file.root }

  func page(_ index: Int = 0) throws -> PDFObject {
    try #require(file.pages.indices.contains(index) ? file.pages[index] : nil)
  }

  /// The elements of a type, in the order of reading.
  func elements(_ type: String) -> [PDFObject] {
    func below(_ element: PDFObject) -> [PDFObject] {
      let own = element["/S"]?.name == "/" + type ? [element] : []
      return own + (element["/K"]?.itemsOrSelf ?? []).filter { $0["/S"] != nil }.flatMap(below)
    }
    return (root["/StructTreeRoot"]?["/K"]?.itemsOrSelf ?? []).flatMap(below)
  }

  func first(_ type: String) throws -> PDFObject { try #require(elements(type).first) }

  /// The first link on the first page.
  func link() throws -> PDFObject { try #require(try page()["/Annots"]?.items.first) }

  /// The attribute dictionary of an element with an owner.
  func attributes(_ element: PDFObject, _ owner: String) throws -> PDFObject {
    try #require(element["/A"]?.itemsOrSelf.first { $0["/O"]?.name == "/" + owner })
  }

  func append(_ content: String, toPage index: Int = 0) throws {
    try change(page: index) { $0 + "\n" + content + "\n" }
  }

  /// Rewrites what a page draws.
  func change(page index: Int = 0, _ change: (String) throws -> String) throws {
    let stream = try #require(page(index)["/Contents"]?.itemsOrSelf.last)
    let bytes = try #require(stream.data)
    let text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    stream.replaceData(try change(text).unicodeScalars.map { UInt8($0.value) })
  }

  /// Rewrites the metadata.
  func changeMetadata(_ old: String, _ new: String) throws {
    let stream = try #require(root["/Metadata"])
    let text = String(decoding: try #require(stream.data), as: UTF8.self)
    let range = try #require(text.firstRange(of: old))
    stream.replaceData(Array(text.replacingCharacters(in: range, with: new).utf8))
  }

  /// The fonts of a page of a type.
  func font(_ type: String) throws -> PDFObject {
    let fonts = try #require(page()["/Resources"]?["/Font"])
    return try #require(fonts.keys.compactMap { fonts[$0] }.first { $0["/Subtype"]?.name == "/" + type })
  }

  /// The font inside the composite font of a page.
  func descendant() throws -> PDFObject { try #require(font("Type0")["/DescendantFonts"]?.items.first) }

  func fontKey(_ type: String) throws -> String {
    let fonts = try #require(page()["/Resources"]?["/Font"])
    return try #require(fonts.keys.first { fonts[$0]?["/Subtype"]?.name == "/" + type })
  }

  /// The description of the first attached file.
  func attachment() throws -> PDFObject {
    try #require(root["/Names"]?["/EmbeddedFiles"]?["/Names"]?.items[1])
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
