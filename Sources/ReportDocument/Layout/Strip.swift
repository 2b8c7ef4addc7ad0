internal import ReportCore
internal import ReportDrawing

/// A strip across the page that is never split: a line of text, a row of a table, a chart.
struct Strip {
  /// A table's header as it is repeated where the table goes on, as decoration.
  struct RepeatedHead {
    var height: Double
    var items: [PageItem]
  }

  /// A chart that is laid out when its height is known.
  struct Plot {
    var specification: ChartSpecification
    var leaf: Int
    var left: Double
    var width: Double
    /// How much higher it may become.
    var stretch: Double
  }

  /// The distance to the strip above it, unless it is the first of its page.
  var above = 0.0
  /// The distance to the top of the page's content, where it is the first.
  var aboveAtTop = 0.0
  var height: Double
  /// With x on the page and y from the top of the strip.
  var items: [PageItem] = []
  var plot: Plot?
  /// The names of its place.
  var anchors: [String] = []
  /// Whether the next strip must be on the same page.
  var holdsNext = false
  var startsPage = false
  /// Whether a section begins here.
  var startsSection = false
  var repeatedHead: RepeatedHead?

  init(height: Double, items: [PageItem] = []) {
    self.height = height
    self.items = items
  }
}

/// A strip with its place on a page.
struct PlacedStrip {
  var strip: Strip
  var top: Double
  var bottom: Double { top + strip.height }
}
