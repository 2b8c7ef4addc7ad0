internal import ReportCore

/// The marks of a chart in layers, so that parts can be laid out in any order.
struct ChartDrawing {
  enum Layer: Int, CaseIterable {
    case ground, grid, guides, bars, lines, markers, text
  }

  private var layers = [[SceneItem]](repeating: [], count: Layer.allCases.count)
  /// Where text stands, in order of drawing; the grid is cut behind it.
  private(set) var textBoxes: [Rectangle] = []
  /// Horizontal lines that are cut behind text.
  private var cutLines: [(y: Double, from: Double, to: Double, stroke: Stroke, role: SceneRole)] = []
  /// Vertical lines that are cut behind text.
  private var cutUprights: [(x: Double, from: Double, to: Double, stroke: Stroke, role: SceneRole)] = []
  var warnings: [Problem] = []
  var droppedLabels: [String] = []

  mutating func add(_ mark: Mark, _ layer: Layer, as role: SceneRole) {
    layers[layer.rawValue].append(SceneItem(mark, role: role))
  }

  /// Writes text in a box of its ink.
  mutating func write(_ text: MeasuredText, in box: Rectangle, as role: SceneRole) {
    add(.text(text.run(in: box)), .text, as: role)
    textBoxes.append(box)
  }

  /// Writes text from the left end of its baseline.
  mutating func write(_ text: MeasuredText, at origin: Point, as role: SceneRole) {
    write(text, in: text.box(at: origin), as: role)
  }

  /// A horizontal line that gives way to the text that stands on it.
  mutating func addCutLine(y: Double, from: Double, to: Double, _ stroke: Stroke, as role: SceneRole) {
    cutLines.append((y, from, to, stroke, role))
  }

  /// A vertical line that gives way to the text that stands on it.
  mutating func addCutUpright(x: Double, from: Double, to: Double, _ stroke: Stroke, as role: SceneRole) {
    cutUprights.append((x, from, to, stroke, role))
  }

  /// The finished scene; cut lines are `gap` away from text.
  func scene(size: Size, ground: Colour, gap: Double) -> Scene {
    var scene = Scene(size: size)
    scene.add(.fill(.rectangle(Rectangle(x: 0, y: 0, width: size.width, height: size.height)), ground), as: .background)
    for layer in Layer.allCases {
      scene.items += layers[layer.rawValue]
      if layer == .grid { scene.items += cut(gap) }
    }
    return scene
  }

  private func cut(_ gap: Double) -> [SceneItem] {
    var items: [SceneItem] = []
    for line in cutLines {
      let holes = textBoxes.filter { $0.top - gap / 2 < line.y && line.y < $0.bottom + gap / 2 }
        .map { ($0.left - gap, $0.right + gap) }
      for (from, to) in Self.pieces(line.from, line.to, without: holes) {
        items.append(
          SceneItem(.stroke(.polyline([Point(from, line.y), Point(to, line.y)]), line.stroke), role: line.role))
      }
    }
    for line in cutUprights {
      let holes = textBoxes.filter { $0.left - gap / 2 < line.x && line.x < $0.right + gap / 2 }
        .map { ($0.top - gap, $0.bottom + gap) }
      for (from, to) in Self.pieces(line.from, line.to, without: holes) {
        items.append(
          SceneItem(.stroke(.polyline([Point(line.x, from), Point(line.x, to)]), line.stroke), role: line.role))
      }
    }
    return items
  }

  /// The parts of a stretch outside the holes, specks left out.
  private static func pieces(
    _ from: Double, _ to: Double, without holes: [(Double, Double)]
  ) -> [(Double, Double)] {
    var pieces: [(Double, Double)] = []
    var start = from
    for (left, right) in holes.sorted(by: { $0.0 < $1.0 }) where right > start && left < to {
      if left - start > 2 { pieces.append((start, left)) }
      start = max(start, right)
    }
    if to - start > 2 { pieces.append((start, to)) }
    return pieces
  }
}
