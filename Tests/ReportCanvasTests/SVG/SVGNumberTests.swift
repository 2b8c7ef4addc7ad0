import Testing

@testable import ReportCanvas

@Suite struct SVGNumberTests {
  @Test(arguments: [
    (0, "0"), (0.004, "0"), (-0.004, "0"), (12, "12"), (12.5, "12.5"), (-0.05, "-0.05"), (1.005, "1"), (99.999, "100"),
    (-1234.56, "-1234.56"), (7.1, "7.1"), (1e15, "1000000000000000"), (.infinity, "0"), (.nan, "0"),
  ])
  func twoDecimalsAtMost(value: Double, text: String) {
    #expect(SVGNumber.text(value) == text)
  }

  @Test(arguments: [(0.0625, "0.063"), (-0.48, "-0.48"), (3, "3"), (0.007, "0.007")])
  func threeWhereAsked(value: Double, text: String) {
    #expect(SVGNumber.text(value, decimals: 3) == text)
  }
}
