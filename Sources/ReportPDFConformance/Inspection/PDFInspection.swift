public import ReportCore

/// A PDF as a value: all that rules and readers ask of it, read once.
public struct PDFInspection: Sendable {
  /// What colours mean in the file.
  public struct OutputIntent: Hashable, Sendable {
    public var type: String?
    /// How many colours its profile has, as the file says, and whether it is an ICC profile.
    public var components: Int?
    public var hasProfile: Bool
  }

  /// An entry of the outline.
  public struct Bookmark: Hashable, Sendable {
    public var title: String
    public var target: InspectedAnnotation.Target
  }

  /// The number behind `%PDF-`.
  public var version = ""
  public var isEncrypted = false
  /// The lengths of the file's two identifiers.
  public var identifierLengths: [Int] = []
  public var language: String?
  public var showsTitle = false
  public var isMarked = false
  public var hasSuspects = false
  /// Whether the metadata are declared as XMP.
  public var hasMetadata = false
  /// The metadata, where they can be read.
  public var metadata: XMLTree?
  /// The older form of the metadata, by key without slash.
  public var info: [String: String] = [:]
  public var outputIntents: [OutputIntent] = []
  public var pages: [InspectedPage] = []
  /// The structure tree in pre-order, the roots first.
  public var elements: [InspectedElement] = []
  /// Whether there is a structure tree, and whether it could be read to its end.
  public var hasStructure = false
  public var isStructureReadable = true
  /// The table from marks to elements: for each key the objects, 0 for none. A key of an annotation has one.
  public var parentTree: [Int: [Int]] = [:]
  /// The names of elements in the table of ids, with their objects.
  public var idTree: [String: Int] = [:]
  /// Types that the file explains by others.
  public var roleMap: [String: String] = [:]
  public var fonts: [InspectedFont] = []
  public var attachments: [InspectedAttachment] = []
  /// Named places, and whether each is on a page of the document.
  public var destinations: [String: Bool] = [:]
  public var bookmarks: [Bookmark] = []
  /// What viewers would run: names of scripts, forms and actions at opening.
  public var activeContent: [String] = []

  /// Reads a file. Throws a `Problem` of kind `data` with libqpdf's own words where it is damaged.
  public init(_ bytes: [UInt8]) throws(Problems) {
    let file: PDFObjects
    do {
      file = try PDFObjects(bytes)
      self.init(file, header: bytes.prefix(8))
      try file.readThrough()
    } catch {
      throw Problems(error.all.map { Problem(.data, $0.message, hints: $0.hints, check: $0.check) }) ?? error
    }
  }

  private init(_ file: PDFObjects, header: ArraySlice<UInt8>) {
    version = String(decoding: header.dropFirst(5), as: UTF8.self)
    isEncrypted = file.isEncrypted
    identifierLengths = file.trailer["ID"]?.items.map { $0.string?.count ?? 0 } ?? []
    CatalogReader(file).read(into: &self)
    AttachmentReader(file).read(into: &self)
    PageReader(file).read(into: &self)
    StructureReader(file).read(into: &self)
  }

  /// The text of an element and of all below it, in the order of reading.
  public func text(of index: Int) -> String {
    var text = ""
    addText(of: index, to: &text)
    return text
  }

  private func addText(of index: Int, to text: inout String) {
    for mark in elements[index].marks where pages.indices.contains(mark.page) {
      for piece in pages[mark.page].pieces where piece.mark == mark.number { text += piece.text }
    }
    for child in elements[index].children { addText(of: child, to: &text) }
  }

  /// The page on which an element begins, counted from 0.
  public func page(of index: Int) -> Int? {
    if let mark = elements[index].marks.first { return mark.page }
    for child in elements[index].children { if let page = page(of: child) { return page } }
    return nil
  }
}
