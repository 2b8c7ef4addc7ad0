import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

/// Control charts with more months than a chart has room for.
@Suite struct DenseChartTests {
  @Test func dotsStayWhereTheyCanBeToldApart() throws {
    #expect(try scene(months: 120).marks(.marker).count == 120)
  }

  @Test func dotsThatWouldHideTheLineAreLeftOut() throws {
    let scene = try scene(months: 600)
    #expect(scene.marks(.marker).count == 1)
    #expect(scene.marks(.line).count == 1)
  }

  @Test func linesAreFinerWherePointsStandCloserThanTheyAreWide() throws {
    let widths = try [24, 120, 300, 600, 10_000].map { months in
      let strokes = try scene(months: months).marks(.line).compactMap { mark in
        if case .stroke(_, let stroke) = mark { stroke.width } else { nil }
      }
      return try #require(strokes.first)
    }
    #expect(widths[0] == widths[1])
    #expect(widths[2] < widths[1] && widths[3] < widths[2])
    #expect(widths[4] == 0.4 * widths[0])
  }

  @Test func namesOfMonthsAndYearsNeverTouch() throws {
    for months in [60, 600, 10_000] {
      let scene = try scene(months: months)
      for role in [SceneRole.monthLabel, .yearLabel] {
        let runs = scene.runs([role]).sorted { $0.origin.x < $1.origin.x }
        for (left, right) in zip(runs, runs.dropFirst()) {
          #expect(left.origin.x + left.width < right.origin.x, "\(months) months: \(left.text) \(right.text)")
        }
      }
      #expect(scene.runs([.monthLabel]).isEmpty == (months == 10_000))
      #expect(!scene.runs([.yearLabel]).isEmpty)
    }
  }

  @Test(arguments: [(120, 1), (600, 5), (10_000, 100)])
  func yearsAreNamedAsOftenAsThereIsRoomAndMarkedWhereTheyAreNamed(months: Int, step: Int) throws {
    let scene = try scene(months: months)
    let years = scene.texts(.yearLabel).compactMap(Int.init)
    #expect(years.count > 5)
    #expect(zip(years, years.dropFirst()).allSatisfy { $1 - $0 == step && $1.isMultiple(of: step) })
    let marks = scene.segments(.zeroLine).filter { $0.from.x == $0.to.x }
    #expect(marks.count == years.count - (years.first == 1150 ? 1 : 0))
  }

  @Test func limitsThatDifferEveryMonthAreOneBandWithoutSeams() throws {
    let scene = try scene(months: 48) { index in (Double(10 + index % 7), Double(80 - index % 5)) }
    #expect(scene.marks(.band).count == 1)
  }

  private func scene(
    months count: Int, limits: (Int) -> (lower: Double, upper: Double) = { _ in (20, 70) }
  ) throws -> Scene {
    let first = try SampleReport.month("1150-01")
    let points = (0..<count).map { index in
      ChartPoint(
        month: first.advanced(by: index), quantity: .number(Rational(40 + index * 7919 % 31)), value: "faults@\(index)")
    }
    let last = first.advanced(by: count - 1)
    let phase = ControlLines.Phase(
      months: first...last, centre: 45, centreLabel: "45", lower: (0..<count).map { limits($0).lower },
      upper: (0..<count).map { limits($0).upper }, lowerLabel: "20", upperLabel: "70")
    let lines = ControlLines(month: last, points: points, phases: [phase], signals: [])
    return try ChartFixture.layOut(.control(lines), preset: "slide").scene
  }
}
