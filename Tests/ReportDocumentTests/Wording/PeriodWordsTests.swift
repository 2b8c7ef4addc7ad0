import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct PeriodWordsTests {
  @Test(arguments: [
    (Language.swedish, "2019-11", "sedan januari", "under samma tid i fjol", "samma tid 2018", "januari–november"),
    (.swedish, "2019-01", "i januari", "under samma tid i fjol", "samma tid 2018", "januari"),
    (.swedish, "2019-12", "under 2019", "under 2018", "helår 2018", "helår 2019"),
    (.english, "2019-11", "since January", "in the same period last year", "same period 2018", "January–November"),
    (.english, "2019-12", "in 2019", "in 2018", "full year 2018", "full year 2019"),
  ])
  func theYearSoFarIsNamedByItsMonth(
    language: Language, month: String, since: String, lastYear: String, sameTime: String, toDate: String
  ) throws {
    let words = PeriodWords(language, month: try SampleReport.month(month))
    #expect(words.sinceJanuary == since)
    #expect(words.samePeriodLastYear == lastYear)
    #expect(words.sameTime == sameTime)
    #expect(words.toDate == toDate)
  }

  @Test(arguments: [
    ("2018-01", "2019-11", "2018 och januari–november 2019"), ("2018-03", "2019-12", "mars–december 2018 och 2019"),
    ("2016-01", "2019-11", "2016–2018 och januari–november 2019"),
    ("2017-01", "2019-11", "2017, 2018 och januari–november 2019"), ("2019-11", "2019-11", "november 2019"),
    ("2018-01", "2019-12", "2018 och 2019"), ("2018-01", "2019-01", "2018 och januari 2019"),
  ])
  func monthsAreNamedByYear(first: String, last: String, words: String) throws {
    let (from, through) = (try SampleReport.month(first), try SampleReport.month(last))
    #expect(PeriodWords(.swedish, month: through).byYear(from: from, through: through) == words)
  }
}
