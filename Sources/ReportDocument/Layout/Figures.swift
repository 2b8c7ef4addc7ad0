internal import ReportCore
internal import ReportDrawing

extension BlockSetter {
  /// A chart: title and subtitle above it where they are shown, its number and source below.
  mutating func figure(_ figure: Block.Figure, in frame: Frame) throws(Problems) -> [Strip] {
    let head = figure.showsTitle ? try figureHead(figure, in: frame) : []
    let headHeight = head.reduce(0) { $0 + $1.above + $1.height }
    let plot = plot(figure, headHeight: headHeight, in: frame)
    let caption = try figureCaption(figure, in: frame)
    var strips = head + [plot] + caption
    strips[0].anchors = [figure.id]
    return Self.heldTogether(strips)
  }

  private mutating func figureHead(_ figure: Block.Figure, in frame: Frame) throws(Problems) -> [Strip] {
    guard let preset = style.preset(PlotDrawer.presetName) else { return [] }
    let texts = figure.chart.texts
    let title = TextLook(Self.type(preset.titleSize), .semibold, colour: palette.ink, isBalanced: true)
    let subtitle = TextLook(Self.type(preset.subtitleSize), colour: palette.secondary)
    let titleStrips = try textBlock(
      [.text(figure.pageTitle ?? texts.title)], .paragraph, look: title, in: frame, width: frame.width)
    var subtitleStrips = try textBlock(
      [.text(texts.subtitle)], .paragraph, look: subtitle, in: frame, width: frame.width)
    if !titleStrips.isEmpty, !subtitleStrips.isEmpty { subtitleStrips[0].above = 0.2 * preset.labelSize }
    return titleStrips + subtitleStrips
  }

  private mutating func plot(_ figure: Block.Figure, headHeight: Double, in frame: Frame) -> Strip {
    let element = add(.figure, in: frame.parent)
    describe(element) {
      $0.alternative = figure.chart.texts.alternative
      $0.id = figure.id
    }
    let gap = headHeight > 0 ? page.paragraphGap : 0
    let wanted = FigureHeight(figure.chart, preset: style.preset(PlotDrawer.presetName))
    let room = geometry.height - headHeight - gap - 4 * page.small.line
    var strip = Strip(height: min(room, wanted.plot(below: headHeight + gap)))
    strip.above = gap
    strip.plot = Strip.Plot(
      specification: figure.chart, leaf: element, left: frame.left, width: frame.width,
      stretch: figure.isStretchable ? min(wanted.stretch, room - strip.height) : 0)
    return strip
  }

  private mutating func figureCaption(_ figure: Block.Figure, in frame: Frame) throws(Problems) -> [Strip] {
    let number = names.numbers[figure.id] ?? 0
    let source = figure.chart.texts.source
    let stop = source.isEmpty || source.hasSuffix(".") ? "" : "."
    let data = figure.chart.data.isEmpty ? stop : names.words.dataFile(figure.id, after: source) + "."
    var strips = try textBlock(
      [.strong("\(names.words.figureLabel)\u{A0}\(number)."), .text(" " + source + data)], .caption,
      look: TextLook(page.small, colour: palette.secondary), in: frame, width: frame.width)
    if !strips.isEmpty { strips[0].above = page.paragraphGap }
    return strips
  }

  /// A size with lines of a usual height.
  private static func type(_ size: Double) -> TypeSize { TypeSize(size, line: 1.35 * size) }
}

/// How high a chart is on a page.
struct FigureHeight {
  /// How much of its height a chart may grow: 236 becomes 288.
  private static let greatestGrowth = 0.22
  /// How much a row of small charts may grow, for the label size of 1.
  private static let panelGrowth = 2.5
  /// The height of a small chart with its title, and the distance to the next row of them, for the label size of 1.
  private static let panelHeight = 13.5
  private static let panelGap = 2.4

  private let chart: ChartSpecification
  private let height: Double
  private let labelSize: Double

  init(_ chart: ChartSpecification, preset: ChartPreset?) {
    self.chart = chart
    height = preset?.size.height ?? 0
    labelSize = preset?.labelSize ?? 0
  }

  /// The height of the plot where titles of a height stand above it: small charts keep their own, others share the preset's.
  func plot(below head: Double) -> Double {
    guard let rows else { return max(height / 2, height - head) }
    return labelSize * (rows * Self.panelHeight + (rows - 1) * Self.panelGap)
  }

  var stretch: Double { rows.map { $0 * Self.panelGrowth * labelSize } ?? Self.greatestGrowth * height }

  /// The rows of small charts, nil for other charts.
  private var rows: Double? {
    guard case .smallMultiples(let charts) = chart.body else { return nil }
    let perRow = charts.panels.count == 4 ? 2 : 3
    return Double(max(1, (charts.panels.count + perRow - 1) / perRow))
  }
}
