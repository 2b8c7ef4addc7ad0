import ReportTestSupport
import Testing

@testable import ReportDrawing

@Suite struct DenseLineTests {
  private func walk(_ count: Int, step: Double, seed: UInt64) -> [Point] {
    var random = SeededRandom(seed)
    var x = 0.0
    return (0..<count).map { _ in
      x += Double.random(in: 0...2 * step, using: &random)
      return Point(x, Double.random(in: 0...300, using: &random))
    }
  }

  private func distance(_ point: Point, _ from: Point, _ to: Point) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let square = dx * dx + dy * dy
    let share = square > 0 ? min(1, max(0, ((point.x - from.x) * dx + (point.y - from.y) * dy) / square)) : 0
    let (x, y) = (point.x - from.x - share * dx, point.y - from.y - share * dy)
    return (x * x + y * y).squareRoot()
  }

  @Test(arguments: [0.01, 0.05, 0.2, 1, 10] as [Double], [1, 2, 3] as [UInt64])
  func everyPointLiesUnderTheLineDrawn(step: Double, seed: UInt64) {
    let (points, width) = (walk(400, step: step, seed: seed), 2.0)
    let thinned = DenseLine.thinned(points, width: width)
    for point in points {
      let nearest = zip(thinned, thinned.dropFirst()).map { distance(point, $0, $1) }.min() ?? .infinity
      #expect(nearest <= width / 4 + 1e-9)
    }
  }

  @Test(arguments: [0.01, 0.2, 10] as [Double])
  func onlyPointsOfTheLineAreDrawnInTheirOrder(step: Double) {
    let points = walk(1000, step: step, seed: 7)
    let thinned = DenseLine.thinned(points, width: 2)
    var rest = points[...]
    for point in thinned {
      rest = rest.drop { $0 != point }
      #expect(!rest.isEmpty)
      rest = rest.dropFirst()
    }
    #expect(thinned.first == points.first)
    #expect(thinned.last == points.last)
    #expect(thinned.map(\.y).max() == points.map(\.y).max())
    #expect(thinned.map(\.y).min() == points.map(\.y).min())
  }

  @Test func aColumnHasAtMostFourPoints() {
    let points = (0..<10_000).map { Point(Double($0) / 100, Double($0 * 7919 % 31)) }
    #expect((700...800).contains(DenseLine.thinned(points, width: 2).count))
  }

  @Test func linesOfFewPointsStayAsTheyAre() {
    let points = walk(120, step: 8, seed: 3)
    #expect(DenseLine.thinned(points, width: 2) == points)
    #expect(DenseLine.thinned([], width: 2) == [])
    #expect(DenseLine.thinned(points, width: 0) == points)
  }
}
