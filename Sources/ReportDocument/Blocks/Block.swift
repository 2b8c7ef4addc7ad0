public import ReportDrawing

/// A piece of a report, in the order of reading.
public enum Block: Hashable, Sendable {
  /// The title of the report, its first heading (H1).
  case title([Inline])
  /// The sentence that follows the title, larger than running text.
  case lead([Inline])
  /// A heading of level 2 or 3; `id` is where links lead, in ASCII.
  case heading(level: Int, [Inline], id: String)
  case paragraph([Inline])
  case list(isNumbered: Bool, [ListItem])
  case keyFigures([KeyFigure])
  case figure(Figure)
  case table(Table)
  /// Small text below others: keys and explanations.
  case notes([[Inline]])
  case pageBreak

  /// One item of a list, which can hold lists itself.
  public struct ListItem: Hashable, Sendable {
    public var blocks: [Block]

    public init(_ blocks: [Block]) { self.blocks = blocks }
  }

  /// A chart with its caption; the engine numbers it.
  public struct Figure: Hashable, Sendable {
    /// Where links lead; the chart's id.
    public var id: String
    public var chart: ChartSpecification
    /// Whether title and subtitle of the chart stand above it.
    public var showsTitle: Bool
    /// The title above it where that is not the chart's own: the measure, where the page's title already says the finding.
    public var pageTitle: String?
    /// Whether it takes up the free height of its page, within reason.
    public var isStretchable: Bool

    public init(
      chart: ChartSpecification, showsTitle: Bool = true, pageTitle: String? = nil, isStretchable: Bool = false
    ) {
      id = chart.id
      self.chart = chart
      self.showsTitle = showsTitle
      self.pageTitle = pageTitle
      self.isStretchable = isStretchable
    }
  }
}
