import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct NumberWordsTests {
  @Test(arguments: [
    (1, "1", "1"), (2, "två", "two"), (9, "nio", "nine"), (12, "tolv", "twelve"), (13, "13", "13"),
    (1234, "1\u{A0}234", "1,234"),
  ])
  func twoToTwelveAreWords(number: Int, swedish: String, english: String) {
    #expect(NumberWords(.swedish).text(number) == swedish)
    #expect(NumberWords(.english).text(number) == english)
  }

  @Test func numbersWithDecimalsAreDigits() {
    #expect(NumberWords(.swedish).text(Rational(-3), decimals: 1) == "3,0")
    #expect(NumberWords(.swedish).text(Rational(-3), decimals: 0) == "tre")
  }
}
