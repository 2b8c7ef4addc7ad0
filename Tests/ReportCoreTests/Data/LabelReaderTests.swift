import ReportCore
import Testing

@Suite struct LabelReaderTests {
  @Test func spacesAreMadeSingle() throws {
    #expect(try LabelReader.read("  Norra \u{A0}\tkontoret ", at: place) == "Norra kontoret")
  }

  @Test(arguments: [
    ("Norra\nkontoret", "the label “Norra<U+000A>kontoret” has a line break in it", "write the label on one line"),
    (
      "Norra\u{202E}kontoret", "the label “Norra<U+202E>kontoret” holds the invisible character <U+202E>",
      "type the label anew instead of pasting it"
    ),
    (
      "Nor\u{0}ra", "the label “Nor<U+0000>ra” holds the invisible character <U+0000>",
      "type the label anew instead of pasting it"
    ),
    (" \u{A0}", "the label is empty", "name whom the figures are about"),
    (
      String(repeating: "ab", count: 61),
      "the label “\(String(repeating: "ab", count: 20))…” has 122 characters, more than 120",
      "shorten the label in the source"
    ),
  ])
  func labelsThatCouldMisleadAreRefused(_ text: String, _ message: String, _ hint: String) {
    let problems = #expect(throws: Problems.self) { try LabelReader.read(text, at: place) }
    #expect(problems?.description == "data.csv:2:1: \(message)\n  hint: \(hint)")
  }
}

private let place = Place("data.csv", line: 2, column: 1)
