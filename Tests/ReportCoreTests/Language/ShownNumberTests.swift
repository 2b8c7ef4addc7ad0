import Testing

@testable import ReportCore

@Suite struct ShownNumberTests {
  private func numbers(_ text: String, _ language: Language) -> [String] {
    ShownNumber.all(in: text, language).map { "\($0.hasSign ? "signed " : "")\($0.value)" }
  }

  @Test(arguments: [
    ("17", ["17"]), ("1\u{A0}234,5", ["1234.5"]), ("+30\u{A0}%", ["signed 30"]), ("−9", ["signed -9"]),
    ("ungefär\u{A0}−35\u{A0}%", ["signed -35"]), ("34–39", ["34", "39"]), ("Mål helår 2019: högst 36", ["2019", "36"]),
    ("uppgift saknas", []), ("2018-11", ["2018", "11"]), ("17*", ["17"]), ("12\u{A0}345\u{A0}678", ["12345678"]),
    ("235 januari", ["235"]), ("0,05", ["0.05"]), ("3, 4", ["3", "4"]),
  ])
  func swedishNumbers(text: String, expected: [String]) { #expect(numbers(text, .swedish) == expected) }

  @Test(arguments: [
    ("1,234.5", ["1234.5"]), ("+30%", ["signed 30"]), ("3,4", ["3", "4"]), ("12,345,678", ["12345678"]),
    ("at most 36.", ["36"]), ("1,2345", ["1", "2345"]),
  ])
  func englishNumbers(text: String, expected: [String]) { #expect(numbers(text, .english) == expected) }
}
