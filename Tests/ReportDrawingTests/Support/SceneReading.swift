import ReportCore
import ReportTestSupport

@testable import ReportDrawing

extension Scene {
  /// The marks of a role.
  func marks(_ role: SceneRole) -> [Mark] { items.filter { $0.role == role }.map(\.mark) }

  /// The texts of a role, in order of drawing.
  func texts(_ role: SceneRole) -> [String] { runs([role]).map(\.text) }

  func runs(_ roles: Set<SceneRole>) -> [TextRun] {
    items.compactMap { item in
      guard roles.contains(item.role), case .text(let run) = item.mark else { return nil }
      return run
    }
  }

  /// The open lines of a role, with half their width.
  func segments(_ role: SceneRole) -> [Segment] {
    marks(role).flatMap { mark -> [Segment] in
      guard case .stroke(.polyline(let points), let stroke) = mark else { return [] }
      return zip(points, points.dropFirst()).map { Segment(from: $0, to: $1, halfWidth: stroke.width / 2) }
    }
  }

  /// The filled bars and parts of bars.
  var bars: [Rectangle] {
    marks(.bar).compactMap { if case .fill(.rectangle(let box), _) = $0 { box } else { nil } }
  }

  func discs(_ role: SceneRole) -> [LabelObstacles.Disc] {
    marks(role).compactMap { mark in
      guard case .fill(.circle(let centre, let radius), _) = mark else { return nil }
      return LabelObstacles.Disc(centre: centre, radius: radius)
    }
  }

  /// A line a mark: role, words, and place in whole points.
  var text: String {
    items.filter { $0.role != .background }.map { item in
      switch item.mark {
      case .fill(let shape, let colour): "\(item.role.rawValue): fill \(colour) \(shape.text)"
      case .stroke(let shape, let stroke): "\(item.role.rawValue): stroke \(stroke.colour) \(shape.text)"
      case .text(let run): "\(item.role.rawValue): “\(run.text)” \(run.origin.text)"
      }
    }.joined(separator: "\n")
  }
}

extension TextRun {
  /// Where its figures have ink, in the measure of tests.
  var box: Rectangle { Rectangle(x: origin.x, y: origin.y - 0.73 * font.size, width: width, height: 0.73 * font.size) }
}

extension Point {
  fileprivate var text: String { "\(Int(x.rounded())),\(Int(y.rounded()))" }
}

extension Shape {
  fileprivate var text: String {
    switch self {
    case .rectangle(let box):
      "\(Point(box.left, box.top).text) to \(Point(box.right, box.bottom).text)"
    case .circle(let centre, _): "circle \(centre.text)"
    case .polyline(let points), .polygon(let points): points.map(\.text).joined(separator: " ")
    }
  }
}
