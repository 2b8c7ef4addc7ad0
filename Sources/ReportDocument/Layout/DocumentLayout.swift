public import ReportCore
public import ReportDrawing

/// Lays out documents into pages: breaks text, sizes tables and charts, and records what each mark means to a reader.
///
/// The same document gives the same pages. Costs about one measurement a text; charts are laid out once, at their final size.
public struct DocumentLayout {
  /// A document laid out, with what its makers should know.
  public struct Result: Hashable, Sendable {
    public var document: LaidOutDocument
    /// Charts that are hardly legible, tables that are wider than the page, rows that are higher than it.
    public var warnings: [Problem]
  }

  private let style: Style
  private let measurer: any TextMeasurer

  /// A layout in the style's page colours.
  public init(style: Style, measurer: any TextMeasurer) {
    self.style = style
    self.measurer = measurer
  }

  /// The pages of a document. Throws a `Problem` for each reference that leads nowhere and each id that is used twice, and where the
  /// style lacks the preset `page` or a font lacks a glyph.
  public func layOut(_ document: Document) throws(Problems) -> Result {
    let geometry = PageGeometry(style.page)
    let names = try BlockNames(document)
    var setter = BlockSetter(style: style, geometry: geometry, measurer: measurer, names: names)
    try setter.set(document.blocks)
    var pages = PageBalance(geometry: geometry).pages(of: setter.strips)
    Stretcher(geometry: geometry).stretch(&pages)
    let plots = PlotDrawer(style: style, measurer: measurer)
    let furniture = PageFurniture(document, style: style, geometry: geometry, measurer: measurer)
    setter.warnings += try furniture.warnings(pages: pages.count)
    var assembly = PageAssembly(size: style.page.size)
    for (number, page) in pages.enumerated() {
      let plotted = try plots.draw(page)
      assembly.add(plotted.page, furniture: try furniture.items(page: number + 1, of: pages.count))
      setter.warnings += plotted.warnings
    }
    let laidOut = LaidOutDocument(
      document: document, pages: assembly.pages, structure: StructureTree(elements: setter.elements),
      bookmarks: setter.bookmarks, anchors: assembly.anchors)
    return Result(document: laidOut, warnings: setter.warnings)
  }
}
