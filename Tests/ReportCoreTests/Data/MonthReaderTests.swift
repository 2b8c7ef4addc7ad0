import ReportCore
import Testing

@Suite struct MonthReaderTests {
  @Test(arguments: [
    ("Jan", 1), ("FEBRUARI", 2), ("Mar", 3), ("Mars", 3), ("mars", 3), ("Apr.", 4), ("Maj", 5), ("May", 5), ("juni", 6),
    ("July", 7), ("aug", 8), ("Sept.", 9), ("Okt", 10), ("October", 10), ("Nov", 11), ("December", 12),
  ])
  func namesOfMonthsAreRead(_ text: String, _ number: Int) {
    let reading = MonthReader.read(text)
    #expect(reading?.number == number && reading?.year == nil)
  }

  @Test func aMonthInFiguresHasItsYear() {
    let reading = MonthReader.read("2019-03")
    #expect(reading?.number == 3 && reading?.year == 2019)
  }

  @Test(arguments: ["", ".", "Ja", "Janu", "2019-13", "Helår", "Jan..", "13"])
  func anythingElseIsNoMonth(_ text: String) { #expect(MonthReader.read(text) == nil) }

  @Test func theLanguageFollowsFromTheNames() {
    func language(_ words: String...) -> Language? {
      MonthReader.language(of: words.compactMap { MonthReader.read($0) })
    }
    #expect(language("Jan", "Feb", "Maj") == .swedish)
    #expect(language("Jan", "Feb", "May") == .english)
    #expect(language("Jan", "Feb") == nil)
    #expect(language("Maj", "October") == nil)
  }
}
