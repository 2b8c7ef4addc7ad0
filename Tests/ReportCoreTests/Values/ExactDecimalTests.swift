import ReportCore
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("40", 40, 0), ("40.0", 400, 1), ("-0.5", -5, 1), ("\u{2212}3", -3, 0), ("+7", 7, 0), ("007", 7, 0),
    ("1000000000000000", 1_000_000_000_000_000, 0), ("0.000000001", 1, 9),
  ])
  func plainTextIsRead(text: String, coefficient: Int, scale: Int) {
    #expect(ExactDecimal(text) == ExactDecimal(coefficient: coefficient, scale: scale))
    #expect(ExactDecimal("x\(text)".dropFirst()) == ExactDecimal(text))
  }

  @Test(arguments: [
    "", "-", "+", ".", "-.5", "5.", "1.2.3", "1-2", "--1", "\u{2212}\u{2212}1", "1e3", " 1", "1 ", "1,5", "٣",
    "\u{2013}3",
    "1000000000000001", "0.0000000001",
  ])
  func anythingElseIsNone(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test(arguments: [
    (0, 0, "0"), (0, 2, "0.00"), (-5, 1, "-0.5"), (400, 1, "40.0"), (1, 9, "0.000000001"),
    (-1_000_000_000_000_000, 9, "-1000000.000000000"), (1_000_000_000_000_000, 0, "1000000000000000"), (99, 1, "9.9"),
  ])
  func isWrittenAsItsSourceWroteIt(coefficient: Int, scale: Int, text: String) {
    #expect(ExactDecimal(coefficient: coefficient, scale: scale)?.description == text)
  }
}
