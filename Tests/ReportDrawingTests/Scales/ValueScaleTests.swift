import Testing

@testable import ReportDrawing

@Suite struct ValueScaleTests {
  @Test(
    arguments: [
      (79, 20, 4), (80, 20, 4), (81, 20, 5), (36, 10, 4), (12_000, 2_500, 5), (3, 1, 3), (101, 25, 5), (5, 1, 5),
    ] as [(Double, Double, Int)])
  func stepsAreRoundAndWasteLeast(greatest: Double, step: Double, lines: Int) {
    let scale = ValueScale(upTo: greatest, lines: 3...5, wholeNumbers: true)
    #expect(scale.step == step)
    #expect(scale.lineCount == lines)
  }

  @Test func topLineIsNeverBelowTheGreatestValue() {
    for tenths in 1...3_000 {
      let greatest = Double(tenths) / 10
      let scale = ValueScale(upTo: greatest, lines: 3...5, wholeNumbers: false)
      #expect(scale.top >= greatest - 1e-6)
      #expect((3...5).contains(scale.lineCount))
    }
  }

  @Test func countsOfNothingHaveOneLine() {
    let scale = ValueScale(upTo: 0, lines: 3...5, wholeNumbers: true)
    #expect(scale.values == [0, 1])
    #expect(scale.decimals == 0)
  }

  @Test func ratesOfNothingHaveOneLineToo() {
    let scale = ValueScale(upTo: 0, lines: 3...5, wholeNumbers: false)
    #expect(scale.values == [0, 1])
    #expect(scale.decimals == 0)
  }

  @Test func halvesNeedADecimal() {
    let scale = ValueScale(upTo: 9.5, lines: 3...4, wholeNumbers: false)
    #expect(scale.step == 2.5)
    #expect(scale.decimals == 1)
  }
}
