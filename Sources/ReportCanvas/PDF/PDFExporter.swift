internal import CCairo
public import ReportCore
public import ReportDocument
internal import ReportDrawing

/// Draws documents as tagged PDF: real text, a structure tree, links, an outline and metadata.
///
/// What Cairo cannot write (alternative texts, languages, XMP and more) is added afterwards by `ReportPDFConformance`; until then
/// decoration is carried in elements of the type `Private`. The same document gives the same bytes.
public struct PDFExporter {
  private let measurer: PangoMeasurer

  /// Draws with the measurer's fonts.
  public init(measurer: PangoMeasurer) { self.measurer = measurer }

  /// The file's bytes. Throws where a character has no glyph or a link leads nowhere.
  public func export(_ document: TaggedDocument) throws(Problems) -> [UInt8] {
    let links = try LinkTargets(document)
    let surface = try PDFSurface(size: document.pages.first?.size)
    surface.describe(document.document)
    try draw(document, links: links, on: surface)
    surface.addOutline(document.bookmarks)
    return try surface.finish()
  }

  private func draw(_ document: TaggedDocument, links: LinkTargets, on surface: PDFSurface) throws(Problems) {
    let canvas = Canvas(context: surface.context, typesetter: measurer.typesetter, textMode: .glyphs)
    var tagger = Tagger(document, context: surface.context, links: links, measurer: measurer)
    for (number, page) in document.pages.enumerated() {
      surface.begin(page: page.size)
      tagger.begin()
      for mark in page.artifacts {
        try tagger.artifact { () throws(Problems) in try canvas.draw(mark, onPage: page.size) }
      }
      for anchor in document.anchors where anchor.page == number { surface.mark(anchor) }
      for run in page.runs {
        try tagger.leaf(run) { () throws(Problems) in
          for mark in run.marks { try canvas.draw(mark, onPage: page.size) }
        }
      }
      tagger.endPage(isLast: number == document.pages.count - 1)
      try surface.endPage(number: number + 1)
    }
  }
}
