import ReportCore
import Testing

@Suite struct PeriodTests {
  @Test(arguments: ["0001-01", "2019-11", "9999-12", "2019", "0001", "2019-02/2019-11", "2018-12/2019-01"])
  func textsComeBackAsTheyWere(text: String) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    var copy = text
    #expect(copy.withUTF8 { Period(utf8: $0) } == period)
  }

  @Test(arguments: [("2019-01/2019-12", "2019"), ("2019-03/2019-03", "2019-03")])
  func equalRunsAreWrittenAlike(text: String, written: String) {
    #expect(Period(text)?.description == written)
  }

  @Test(arguments: [
    "", "2019-1", "2019-13", "2019-00", "0000-01", "0000", "2019/11", "+019-11", "2019-1١", "2019-11 ", "20191", "20x9",
    "2019-11/2019-02", "2019-01-2019-02", "2019-01/2019-0", "2019-01/2019-02/", "2019/2020", "２０19",
  ])
  func allElseIsNone(text: String) { #expect(Period(text) == nil) }

  @Test func everyMonthIsReadAsItIsWritten() {
    for number in stride(from: 0, to: 9998 * 12, by: 7) {
      let month = Month.first.advanced(by: number)
      #expect(Month(month.description) == month)
    }
  }
}
