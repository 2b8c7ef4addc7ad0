internal import ReportCore
public import ReportDrawing

/// Writes scenes as SVG with real text: a `text` element a line, as long as it was measured.
///
/// Where the style's font is not installed, a reader's own is set to the same lengths, so nothing overlaps. Numbers name the facts that
/// they show in `data-value`. The same scene gives the same text.
public struct SVGExporter {
  private let families: [String]

  /// Names the families of text, the style's first; Arial and any sans-serif follow.
  public init(families: [String]) { self.families = families }

  /// The file. `id` makes the ids of title and description unique on a web page.
  public func export(
    _ scene: Scene, id: String, background: PictureBackground, description: PictureDescription
  ) -> String {
    var writer = XMLWriter()
    writer.open("svg", rootAttributes(scene.size, id: id, description))
    writer.element("title", [("id", "\(id)-title")], text: description.title)
    writer.element("desc", [("id", "\(id)-desc")], text: description.alternative)
    if case .colour(let colour) = background {
      let whole = Rectangle(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
      write(SceneItem(.fill(.rectangle(whole), colour), role: .background), to: &writer)
    }
    let items = scene.items.filter { !(background == .transparent && $0.role == .background) }
    for group in Self.groups(of: items) {
      writer.open("g", [("class", group[0].role.rawValue)])
      for item in group { write(item, to: &writer) }
      writer.close("g")
    }
    writer.close("svg")
    return writer.text
  }

  /// Neighbours with the same role, in order, so that what is drawn later still lies above.
  private static func groups(of items: [SceneItem]) -> [[SceneItem]] {
    items.reduce(into: []) { groups, item in
      if groups.last?.last?.role == item.role { groups[groups.count - 1].append(item) } else { groups.append([item]) }
    }
  }

  private func rootAttributes(_ size: Size, id: String, _ description: PictureDescription) -> [XMLWriter.Attribute] {
    let (width, height) = (SVGNumber.text(size.width), SVGNumber.text(size.height))
    return [
      ("xmlns", "http://www.w3.org/2000/svg"), ("width", width + "pt"), ("height", height + "pt"),
      ("viewBox", "0 0 \(width) \(height)"), ("lang", description.language.code),
      ("xml:lang", description.language.code), ("role", "img"), ("aria-labelledby", "\(id)-title \(id)-desc"),
      ("font-family", stack), ("style", "font-variant-ligatures:none"),
    ]
  }

  private var stack: String {
    let names = families.map { $0.contains(" ") ? "'\($0)'" : $0 }
    return (names + ["Arial", "sans-serif"]).joined(separator: ", ")
  }

  private func write(_ item: SceneItem, to writer: inout XMLWriter) {
    switch item.mark {
    case .fill(let shape, let colour):
      let (name, geometry) = SVGShape.element(shape)
      writer.element(name, geometry + [("fill", "\(colour)")])
    case .stroke(let shape, let stroke):
      let (name, geometry) = SVGShape.element(shape)
      writer.element(name, geometry + SVGShape.attributes(stroke))
    case .text(let run):
      writer.element("text", attributes(run), text: run.text)
    }
  }

  private func attributes(_ run: TextRun) -> [XMLWriter.Attribute] {
    var attributes: [XMLWriter.Attribute] = [
      ("x", SVGNumber.text(run.origin.x)), ("y", SVGNumber.text(run.origin.y)),
      ("font-size", SVGNumber.text(run.font.size)), ("fill", "\(run.colour)"),
    ]
    if run.font.weight != .regular { attributes.append(("font-weight", "\(run.font.weight.rawValue)")) }
    if run.font.letterSpacing != 0 {
      attributes.append(("letter-spacing", SVGNumber.text(run.font.letterSpacing, decimals: 3)))
    }
    if run.font.hasTabularFigures { attributes.append(("style", "font-variant-numeric:tabular-nums")) }
    // A single character could only be stretched.
    if run.text.count > 1 {
      attributes += [("textLength", SVGNumber.text(run.width)), ("lengthAdjust", "spacingAndGlyphs")]
    }
    if let value = run.value { attributes.append(("data-value", value)) }
    return attributes
  }
}
