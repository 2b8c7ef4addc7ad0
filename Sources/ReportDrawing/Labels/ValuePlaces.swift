internal import Glibc

/// The places around a point where its value may stand, the best first.
struct ValuePlaces: Sendable {
  enum Side: Sendable {
    case above, below
  }

  /// A direction and a distance.
  struct Place: Sendable {
    /// To the right and upward, as shares of the distance, seen from the preferred side.
    var sideways: Double
    var outward: Double
    /// From the point to the text, in sizes.
    var distance: Double
    var cost: Double
  }

  /// All places by cost: half the distance from 0.6, and the turn from the preferred side.
  static let near: [Place] = places(stride(from: 0.4, through: 1.001, by: 0.05))
  /// Farther away, for labels that may never go.
  static let far: [Place] = places(stride(from: 1.05, through: 4, by: 0.15))

  /// The box of a text in a place.
  static func box(_ size: Size, _ place: Place, around point: Point, _ side: Side, unit: Double) -> Rectangle {
    let distance = place.distance * unit
    let upward = side == .above ? place.outward : -place.outward
    let x = point.x + place.sideways * (distance + size.width / 2)
    let y = point.y - upward * (distance + size.height / 2)
    return Rectangle(x: x - size.width / 2, y: y - size.height / 2, width: size.width, height: size.height)
  }

  private static func places(_ distances: StrideThrough<Double>) -> [Place] {
    var places: [Place] = []
    for distance in distances {
      for turn in stride(from: 0, through: 180, by: 15) {
        let radians = Double(turn) * Double.pi / 180
        let cost = 0.5 * abs(distance - 0.6) + self.cost(turn: turn)
        for sign in turn == 0 || turn == 180 ? [1.0] : [1.0, -1.0] {
          places.append(Place(sideways: sign * sin(radians), outward: cos(radians), distance: distance, cost: cost))
        }
      }
    }
    return places.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }

  private static func cost(turn: Int) -> Double {
    switch turn {
    case 0: 0
    case 15: 0.12
    case 30, 180: 0.2
    case 45: 0.4
    default: 0.55
    }
  }
}
