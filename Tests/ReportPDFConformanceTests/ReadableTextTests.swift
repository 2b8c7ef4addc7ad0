import ReportPDFConformance
import Testing

@Suite struct ReadableTextTests {
  @Test func whatIsNeverDrawnIsLeftOut() {
    #expect(ReadableText.drawn("januari\u{2060}–\u{2060}mars, för\u{AD}ra\u{200B} året") == "januari–mars, förra året")
    #expect(ReadableText.plain("1\u{A0}234\u{202F}kr\u{2060}") == "1 234 kr")
  }

  @Test func commonLettersAreKnownAsUnicodeKnowsThem() {
    for scalar in (0..<0x300).compactMap({ Unicode.Scalar($0) }) {
      let text = "å" + String(scalar)
      let isIgnored = scalar.properties.isDefaultIgnorableCodePoint
      #expect(ReadableText.drawn(text) == (isIgnored ? "å" : text))
      let expected = isIgnored ? "å" : scalar.properties.isWhitespace ? "å " : text
      #expect(ReadableText.plain(text).unicodeScalars.elementsEqual(expected.unicodeScalars), "\(scalar.value)")
    }
  }
}
