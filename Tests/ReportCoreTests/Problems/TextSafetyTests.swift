import ReportCore
import Testing

@Suite struct TextSafetyTests {
  @Test(arguments: [
    ("a\u{7}b", "U+0007"), ("a\u{85}", "U+0085"), ("å\u{202E}", "U+202E"), ("\u{FEFF}a", "U+FEFF"),
    ("\u{2067}", "U+2067"), ("a\u{200F}", "U+200F"), ("\u{7F}", "U+007F"),
  ])
  func charactersThatBreakOrTurnALineAreFound(text: String, name: String) {
    #expect(TextSafety.firstUnsafe(in: text).map(TextSafety.name(of:)) == name)
  }

  @Test(arguments: ["", "Klagomål", "“2 − 1” › ½", "日本語", "😀", "a\u{A0}b"])
  func allElseIsLeftAlone(text: String) { #expect(TextSafety.firstUnsafe(in: text) == nil) }

  @Test func plainBytesHoldNone() {
    let scalars =
      (0...0x3000).compactMap { Unicode.Scalar($0 as Int) } + (0xF000...0xFFFF).compactMap { Unicode.Scalar($0 as Int) }
    let wrong = scalars.filter { scalar in
      var text = String(scalar)
      return text.withUTF8 { TextSafety.isPlain(utf8: $0) } && TextSafety.firstUnsafe(in: text + "\u{2028}") == scalar
    }
    #expect(wrong == [])
  }
}
