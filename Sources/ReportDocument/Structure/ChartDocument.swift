public import ReportCore
public import ReportDrawing

extension LaidOutDocument {
  /// A chart as a document of one page of its own size: one figure with its alternative text.
  ///
  /// The ground, where there is one, and marks of the role `background` are decoration.
  public init(
    chart specification: ChartSpecification, scene: Scene, ground: Colour?, author: String, date: CalendarDate
  ) {
    let texts = specification.texts
    let document = Document(
      title: texts.title, author: author, subject: texts.subtitle, language: specification.language, date: date,
      runningHead: "", footerLeft: "", footerCentre: "", blocks: [])
    var figure = StructureElement(.figure, parent: 0)
    figure.alternative = texts.alternative
    figure.id = specification.id
    let whole = Rectangle(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    let background = ground.map { [PageItem(.fill(.rectangle(whole), $0), .artifact)] } ?? []
    let items = scene.items.map { item in
      PageItem(item.mark, item.role == .background ? .artifact : .content(1))
    }
    self.init(
      document: document, pages: [Page(size: scene.size, items: background + items)],
      structure: StructureTree(elements: [StructureElement(.document, parent: nil), figure]), bookmarks: [],
      anchors: [])
  }
}
