/// Reads the pages of a file.
struct PageReader {
  private let file: PDFObjects
  private let targets: TargetReader

  init(_ file: PDFObjects) {
    self.file = file
    targets = TargetReader(file)
  }

  func read(into inspection: inout PDFInspection) {
    let fonts = FontTable()
    inspection.pages = file.pages.map { page($0, fonts) }
    inspection.fonts = fonts.fonts
  }

  private func page(_ object: PDFNode, _ fonts: FontTable) -> InspectedPage {
    let box = inherited("MediaBox", of: object)?.items.compactMap(\.real) ?? []
    var page = InspectedPage(
      width: box.count == 4 ? box[2] - box[0] : 0, height: box.count == 4 ? box[3] - box[1] : 0)
    page.tabOrder = object["Tabs"]?.name
    page.parentKey = object["StructParents"]?.integer
    page.writtenTexts = PageRecord.read(from: object)
    page.annotations = object["Annots"]?.items.map(annotation) ?? []
    var reader = ContentReader(page, fonts: fonts)
    let resources = Resources(inherited("Resources", of: object))
    var isReadable = true
    // The streams of a page are one: a mark can begin in one and end in the next.
    var content: [UInt8] = []
    for stream in object["Contents"]?.itemsOrSelf ?? [] {
      guard let bytes = stream.data else {
        isReadable = false
        continue
      }
      content += content.isEmpty ? bytes : [0x0A] + bytes
    }
    reader.read(content, resources)
    reader.finish()
    page = reader.page
    if !isReadable { page.isReadable = false }
    return page
  }

  private func annotation(_ object: PDFNode) -> InspectedAnnotation {
    InspectedAnnotation(
      type: object["Subtype"]?.name ?? "", object: object.number, flags: object["F"]?.integer ?? 0,
      contents: object["Contents"]?.text, parentKey: object["StructParent"]?.integer,
      target: targets.target(of: object))
  }

  private func inherited(_ key: String, of page: PDFNode) -> PDFNode? {
    var node: PDFNode? = page
    for _ in 0..<32 {
      guard let current = node else { return nil }
      if let value = current[key] { return value }
      node = current["Parent"]
    }
    return nil
  }
}
