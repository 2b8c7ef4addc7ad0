/// A finished drawing as a value: what to fill, stroke and write, in order, in points from the top left corner.
///
/// Layout makes scenes and needs no canvas; a canvas replays them and knows nothing of charts.
public struct Scene: Hashable, Sendable {
  public var size: Size
  public var items: [SceneItem]

  public init(size: Size, items: [SceneItem] = []) {
    self.size = size
    self.items = items
  }

  public mutating func add(_ mark: Mark, as role: SceneRole) { items.append(SceneItem(mark, role: role)) }
}

/// One mark and what it is.
public struct SceneItem: Hashable, Sendable {
  public var mark: Mark
  public var role: SceneRole

  public init(_ mark: Mark, role: SceneRole) {
    self.mark = mark
    self.role = role
  }
}

/// What a mark is in its chart; tests, tags and the SVG's groups are made from it.
public enum SceneRole: String, Hashable, Sendable, CaseIterable {
  case background, band, grid
  case zeroLine = "zero-line"
  case axisLabel = "axis-label"
  case monthLabel = "month-label"
  case yearLabel = "year-label"
  case title, subtitle, source, line, marker, bar, missing, hidden
  case targetLine = "target-line"
  case targetLabel = "target-label"
  case valueLabel = "value-label"
  case latestValue = "latest-value"
  case lineName = "line-name"
  case outcomeLabel = "outcome-label"
  case leader, total
  case segmentValue = "segment-value"
  case legend, limit
  case limitLabel = "limit-label"
  case signal
  case signalLabel = "signal-label"
  case event
  case eventLabel = "event-label"
  case eventNote = "event-note"
  case interval
  case panelTitle = "panel-title"
  case panelSubtitle = "panel-subtitle"
}

/// A thing that can be drawn.
public enum Mark: Hashable, Sendable {
  case fill(Shape, Colour)
  case stroke(Shape, Stroke)
  case text(TextRun)
}

/// An outline.
public enum Shape: Hashable, Sendable {
  case rectangle(Rectangle)
  case circle(centre: Point, radius: Double)
  /// An open line through at least two points.
  case polyline([Point])
  /// A closed line through at least three points.
  case polygon([Point])
}

/// How an outline is drawn. Joins are round.
public struct Stroke: Hashable, Sendable {
  public enum Cap: String, Hashable, Sendable {
    case butt, round
  }

  public var colour: Colour
  /// In points.
  public var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]
  public var cap: Cap

  public init(_ colour: Colour, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.colour = colour
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}

/// One line of text, already measured.
public struct TextRun: Hashable, Sendable {
  public var text: String
  /// The left end of the baseline.
  public var origin: Point
  /// The measured advance width in points.
  public var width: Double
  public var font: Font
  public var colour: Colour
  /// The name of the fact that it shows, as `measure/member@period.figure`, where it shows one.
  public var value: String?

  public init(
    _ text: String, at origin: Point, width: Double, font: Font, colour: Colour, value: String? = nil
  ) {
    self.text = text
    self.origin = origin
    self.width = width
    self.font = font
    self.colour = colour
    self.value = value
  }
}
