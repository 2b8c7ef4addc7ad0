internal import ReportCore
internal import ReportDocument

/// Says in the catalogue which language the document has, that its title is shown, and that bookmarks are open.
struct CatalogFinisher {
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func finish(_ document: Document) {
    let root = file.root
    root["/Lang"] = file.string(document.language.code)
    root["/ViewerPreferences"] = file.dictionary([("/DisplayDocTitle", file.boolean(true))])
    root["/MarkInfo"]?["/UserProperties"] = file.boolean(true)
    if let outlines = root["/Outlines"] {
      root["/PageMode"] = file.name("/UseOutlines")
      // Cairo writes the count of an open outline with the sign of a closed one.
      if let count = outlines["/Count"]?.integer, count < 0 { outlines["/Count"] = file.integer(-count) }
    }
  }
}
