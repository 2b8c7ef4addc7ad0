import ReportCore
import Testing

@testable import ValidateCommentary

@Suite struct NumberScannerTests {
  @Test(arguments: [
    ("999 960 kunder", ["999960"]), ("1\u{A0}234,5 fel", ["2469/2"]), ("44 procent", ["44 %"]),
    ("44,29 %", ["4429/100 %"]),
    ("tio procentenheter", ["10 pp"]), ("tjugofem", ["25"]), ("två hundra", ["200"]), ("tvåhundra", ["200"]),
    ("en miljon", ["1000000"]),
    ("1 miljon", ["1000000"]), ("1,5 miljoner", ["1500000"]), ("tio tusen", ["10000"]), ("många miljoner", []),
    ("per miljon", []), ("en, ett och noll", []), ("2018 och 2019", []), ("2018 fel", ["2018"]), ("2018–2019", []),
    ("2018/19", []),
    ("den 5 november", []), ("2019-11-05", []), ("kl. 12:30", []), ("figur 3", []), ("3:e", []), ("A4", []),
    ("första", []),
    ("mellan 3 och 5 fel", ["3", "5"]), ("+44 %", ["44 %"]), ("−7", ["7"]),
  ])
  func swedishNumbers(text: String, numbers: [String]) { #expect(Self.numbers(text, .swedish) == numbers) }

  @Test(arguments: [
    ("999,960 customers", ["999960"]), ("1,234.5", ["2469/2"]), ("44 per cent", ["44 %"]),
    ("ten percentage points", ["10 pp"]),
    ("twenty-five", ["25"]), ("two hundred", ["200"]), ("a million", ["1000000"]), ("one and a", []),
    ("two million", ["2000000"]),
    ("May 5, 2019", []), ("it may 5 times", ["5"]), ("In November 5 faults", ["5"]), ("2000 faults", ["2000"]),
    ("2000 characters", []),
    ("page 2", []), ("1,2", ["1", "2"]),
  ])
  func englishNumbers(text: String, numbers: [String]) { #expect(Self.numbers(text, .english) == numbers) }

  private static func numbers(_ text: String, _ language: Language) -> [String] {
    let characters = Array(text)
    let scanner = NumberScanner(
      WordToken.all(in: characters), characters, language, nouns: ["fel", "faults", "fault"])
    return scanner.mentions.map { mention in
      switch mention.kind {
      case .plain: "\(mention.value)"
      case .percent: "\(mention.value) %"
      case .percentagePoints: "\(mention.value) pp"
      }
    }
  }
}

@Suite struct PeriodReaderTests {
  @Test(arguments: [
    ("januari-september", ["2019-01/2019-09"], false), ("i december", ["2018-12"], false),
    ("från januari till och med mars 2018", ["2018-01/2018-03"], false), ("sedan januari", ["2019-01/2019-11"], false),
    ("under samma period 2018", [], true), ("Novembers 17", ["2019-11"], false),
    ("november 2018–mars 2019", ["2018-11/2019-03"], false),
    ("november–mars 2019", ["2018-11/2019-03"], false), ("hittills i år", ["2019-01/2019-11"], false),
    ("2018 och 2019", ["2018", "2019"], false),
  ])
  func swedishPeriods(text: String, periods: [String], isCompared: Bool) throws {
    let context = try Self.context(text, .swedish)
    #expect(context.periods.map(\.description) == periods && context.isCompared == isCompared)
  }

  @Test(arguments: [
    ("January to September", ["2019-01/2019-09"]), ("it may be", []), ("in May", ["2019-05"]),
    ("November's", ["2019-11"]),
    ("in the same period of 2018", []), ("so far this year", ["2019-01/2019-11"]),
  ])
  func englishPeriods(text: String, periods: [String]) throws {
    #expect(try Self.context(text, .english).periods.map(\.description) == periods)
  }

  private static func context(_ text: String, _ language: Language) throws -> TimeContext {
    let month = try #require(Month("2019-11"))
    return PeriodReader(language: language, month: month).context(WordToken.all(in: Array(text)))
  }
}
