import Testing

@testable import ReportDrawing

@Suite struct LabelColumnTests {
  @Test func labelsFarApartStay() {
    #expect(LabelColumn.spread([90, 50, 10], apart: 10, within: 0...100) == [90, 50, 10])
  }

  @Test func closeLabelsSpreadAroundTheirMiddle() {
    #expect(LabelColumn.spread([50, 48, 46], apart: 10, within: 0...100) == [58, 48, 38])
  }

  @Test func labelsAtTheEdgesAreHeldInside() {
    #expect(LabelColumn.spread([2, 1], apart: 10, within: 0...100) == [10, 0])
    #expect(LabelColumn.spread([100, 99], apart: 10, within: 0...100) == [100, 90])
  }
}
