/// How charts and pages look: every size, weight and colour, none of which stands in code.
public struct Style: Hashable, Sendable {
  /// The name, such as `management`.
  public var name: String
  /// The family of all text.
  public var fontFamily: String
  /// Families that supply glyphs which the first lacks, in order; nothing else may.
  public var fallbackFamilies: [String]
  /// The colours of chart files.
  public var chartColours: Palette
  /// The colours of pages and the charts on them, which are printed.
  public var pageColours: Palette
  public var page: PageStyle
  /// By name, in the order of the file.
  public var presets: [ChartPreset]

  public init(
    name: String, fontFamily: String, fallbackFamilies: [String], chartColours: Palette, pageColours: Palette,
    page: PageStyle, presets: [ChartPreset]
  ) {
    self.name = name
    self.fontFamily = fontFamily
    self.fallbackFamilies = fallbackFamilies
    self.chartColours = chartColours
    self.pageColours = pageColours
    self.page = page
    self.presets = presets
  }

  /// The preset of a name, where the style has it.
  public func preset(_ name: String) -> ChartPreset? { presets.first { $0.name == name } }

  /// The style's font at a size.
  public func font(_ size: Double, _ weight: Font.Weight = .regular, hasTabularFigures: Bool = false) -> Font {
    Font(family: fontFamily, weight: weight, size: size, hasTabularFigures: hasTabularFigures)
  }
}

/// The colours of a style by what they are for.
public struct Palette: Hashable, Sendable {
  public var ground: Colour
  public var ink: Colour
  public var secondary: Colour
  /// Of the smallest text, on the ground only.
  public var faint: Colour
  public var grid: Colour
  public var zeroLine: Colour
  public var thisYear: Colour
  public var lastYear: Colour
  public var lastYearText: Colour
  public var olderYear: Colour
  public var olderYearText: Colour
  public var target: Colour
  /// Of words and arrows only, always with the word.
  public var better: Colour
  public var worse: Colour
  /// Behind key figures and the month's column.
  public var tint: Colour
  /// Between control limits.
  public var limitBand: Colour
  /// Rules inside tables.
  public var rule: Colour
  /// The fills of up to four members, from the axis.
  public var stack: [Colour]
  /// The fill that follows the first where there are five.
  public var stackFifth: Colour
  /// The inner outline of fills that hardly differ from the ground.
  public var stackOutline: Colour

  public init(
    ground: Colour, ink: Colour, secondary: Colour, faint: Colour, grid: Colour, zeroLine: Colour, thisYear: Colour,
    lastYear: Colour, lastYearText: Colour, olderYear: Colour, olderYearText: Colour, target: Colour, better: Colour,
    worse: Colour, tint: Colour, limitBand: Colour, rule: Colour, stack: [Colour], stackFifth: Colour,
    stackOutline: Colour
  ) {
    self.ground = ground
    self.ink = ink
    self.secondary = secondary
    self.faint = faint
    self.grid = grid
    self.zeroLine = zeroLine
    self.thisYear = thisYear
    self.lastYear = lastYear
    self.lastYearText = lastYearText
    self.olderYear = olderYear
    self.olderYearText = olderYearText
    self.target = target
    self.better = better
    self.worse = worse
    self.tint = tint
    self.limitBand = limitBand
    self.rule = rule
    self.stack = stack
    self.stackFifth = stackFifth
    self.stackOutline = stackOutline
  }
}

/// One size at which a chart is laid out: a slide, half of one, a page.
public struct ChartPreset: Hashable, Sendable {
  public var name: String
  public var size: Size
  /// Between the edge and the title, the source and both sides.
  public var margin: Double
  public var titleSize: Double
  public var subtitleSize: Double
  public var labelSize: Double
  public var sourceSize: Double
  /// How many lines a title may have before its short form is used.
  public var titleLines: Int
  public var thisYearWidth: Double
  public var lastYearWidth: Double
  public var olderYearWidth: Double
  public var gridWidth: Double
  /// How far the grid is cut on either side of a label.
  public var gridGap: Double
  /// Dash and gap of the target line.
  public var targetDash: [Double]
  /// Between the segments of a stack.
  public var segmentGap: Double
  public var outlineWidth: Double
  /// The least and the greatest width of the plot for a height of 1.
  public var plotProportions: ClosedRange<Double>
  /// Whether values this year beyond the most important are labelled.
  public var labelsOtherValues: Bool

  public init(
    name: String, size: Size, margin: Double, titleSize: Double, subtitleSize: Double, labelSize: Double,
    sourceSize: Double, titleLines: Int, thisYearWidth: Double, lastYearWidth: Double, olderYearWidth: Double,
    gridWidth: Double, gridGap: Double, targetDash: [Double], segmentGap: Double, outlineWidth: Double,
    plotProportions: ClosedRange<Double>, labelsOtherValues: Bool
  ) {
    self.name = name
    self.size = size
    self.margin = margin
    self.titleSize = titleSize
    self.subtitleSize = subtitleSize
    self.labelSize = labelSize
    self.sourceSize = sourceSize
    self.titleLines = titleLines
    self.thisYearWidth = thisYearWidth
    self.lastYearWidth = lastYearWidth
    self.olderYearWidth = olderYearWidth
    self.gridWidth = gridWidth
    self.gridGap = gridGap
    self.targetDash = targetDash
    self.segmentGap = segmentGap
    self.outlineWidth = outlineWidth
    self.plotProportions = plotProportions
    self.labelsOtherValues = labelsOtherValues
  }
}

/// The size and the distance between baselines of a kind of text, in points.
public struct TypeSize: Hashable, Sendable {
  public var size: Double
  public var line: Double

  public init(_ size: Double, line: Double) {
    self.size = size
    self.line = line
  }
}

/// The page and the type on it.
public struct PageStyle: Hashable, Sendable {
  public var size: Size
  public var marginLeft: Double
  public var marginRight: Double
  public var marginTop: Double
  public var marginBottom: Double
  public var title: TypeSize
  public var lead: TypeSize
  public var heading2: TypeSize
  public var heading3: TypeSize
  public var body: TypeSize
  /// Of tables and captions.
  public var small: TypeSize
  /// Of headers and footers.
  public var furniture: TypeSize
  /// The width of running text.
  public var textWidth: Double
  /// The gutter between columns.
  public var gutter: Double
  public var paragraphGap: Double
  /// The least distance between blocks.
  public var blockGap: Double
  public var heading2Above: Double
  public var heading2Below: Double
  public var tableRow: Double
  public var keyFigureSize: Size
  public var keyFigureInset: Double
  public var keyFigureNumber: Double

  public init(
    size: Size, marginLeft: Double, marginRight: Double, marginTop: Double, marginBottom: Double, title: TypeSize,
    lead: TypeSize, heading2: TypeSize, heading3: TypeSize, body: TypeSize, small: TypeSize, furniture: TypeSize,
    textWidth: Double, gutter: Double, paragraphGap: Double, blockGap: Double, heading2Above: Double,
    heading2Below: Double, tableRow: Double, keyFigureSize: Size, keyFigureInset: Double, keyFigureNumber: Double
  ) {
    self.size = size
    self.marginLeft = marginLeft
    self.marginRight = marginRight
    self.marginTop = marginTop
    self.marginBottom = marginBottom
    self.title = title
    self.lead = lead
    self.heading2 = heading2
    self.heading3 = heading3
    self.body = body
    self.small = small
    self.furniture = furniture
    self.textWidth = textWidth
    self.gutter = gutter
    self.paragraphGap = paragraphGap
    self.blockGap = blockGap
    self.heading2Above = heading2Above
    self.heading2Below = heading2Below
    self.tableRow = tableRow
    self.keyFigureSize = keyFigureSize
    self.keyFigureInset = keyFigureInset
    self.keyFigureNumber = keyFigureNumber
  }

  /// The width between the margins.
  public var contentWidth: Double { size.width - marginLeft - marginRight }
}
