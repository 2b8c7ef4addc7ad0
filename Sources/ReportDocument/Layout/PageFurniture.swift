internal import ReportCore
internal import ReportDrawing

/// The running head and the footer, which are decoration: they are not read.
struct PageFurniture {
  private let document: Document
  private let style: Style
  private let geometry: PageGeometry
  private let measurer: any TextMeasurer
  private let words: PageWords

  init(_ document: Document, style: Style, geometry: PageGeometry, measurer: any TextMeasurer) {
    self.document = document
    self.style = style
    self.geometry = geometry
    self.measurer = measurer
    words = PageWords(document.language)
  }

  /// Warns where the running head, or the middle of the footer, which is then left out, has no room.
  func warnings(pages count: Int) throws(Problems) -> [Problem] {
    var warnings: [Problem] = []
    let head = try measurer.width(of: document.runningHead, in: style.font(style.page.small.size))
    if head > geometry.width { warnings.append(tooWide("running head", document.runningHead)) }
    let font = style.font(style.page.furniture.size)
    if try centrePlace(words.pageNumber(count, of: count), font) == nil, !document.footerCentre.isEmpty {
      warnings.append(tooWide("footer", document.footerCentre))
    }
    return warnings
  }

  func items(page number: Int, of count: Int) throws(Problems) -> [PageItem] {
    try runningHead() + footer(words.pageNumber(number, of: count))
  }

  private func runningHead() throws(Problems) -> [PageItem] {
    let font = style.font(style.page.small.size)
    let baseline = geometry.headTop + (try measurer.metrics(of: font)).capHeight
    return [
      try text(document.runningHead, at: 0, baseline: baseline, font: font, colour: style.pageColours.secondary)
    ].compactMap { $0 }
  }

  private func footer(_ pageNumber: String) throws(Problems) -> [PageItem] {
    let (page, palette) = (style.page, style.pageColours)
    let font = style.font(page.furniture.size)
    let metrics = try measurer.metrics(of: font)
    let baseline = geometry.footerRule + 2 * page.furniture.size - metrics.descent
    let rule = Shape.polyline([
      Point(geometry.left, geometry.footerRule), Point(geometry.right, geometry.footerRule),
    ])
    let centre = try centrePlace(pageNumber, font).map { [(document.footerCentre, $0)] } ?? []
    let texts = [(document.footerLeft, 0.0)] + centre + [(pageNumber, 1.0)]
    var items = [PageItem(.stroke(rule, Stroke(palette.rule, width: 0.5)), .artifact)]
    for (words, place) in texts {
      if let item = try text(words, at: place, baseline: baseline, font: font, colour: palette.faint) {
        items.append(item)
      }
    }
    return items
  }

  /// Where the middle of the footer stands: centred, else between its neighbours; nil where it has no room.
  private func centrePlace(_ pageNumber: String, _ font: Font) throws(Problems) -> Double? {
    let left = try measurer.width(of: document.footerLeft, in: font) + style.page.gutter
    let width = try measurer.width(of: document.footerCentre, in: font)
    let right = geometry.width - (try measurer.width(of: pageNumber, in: font)) - style.page.gutter
    guard left + width <= right, width < geometry.width else { return nil }
    let start = min(max((geometry.width - width) / 2, left), right - width)
    return start / (geometry.width - width)
  }

  /// A line of text, nothing where it is empty; its place is 0 at the left to 1 at the right.
  private func text(
    _ text: String, at place: Double, baseline: Double, font: Font, colour: Colour
  ) throws(Problems) -> PageItem? {
    guard !text.isEmpty else { return nil }
    let width = try measurer.width(of: text, in: font)
    let x = geometry.left + place * (geometry.width - width)
    return PageItem(.text(TextRun(text, at: Point(x, baseline), width: width, font: font, colour: colour)), .artifact)
  }
}

private func tooWide(_ part: String, _ text: String) -> Problem {
  Problem(
    .configuration, "the \(part) “\(text)” is wider than its place on the page",
    hints: ["give the report a shorter name"],
    severity: .warning)
}
