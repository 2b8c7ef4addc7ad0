import Testing

@testable import ReportPluginKit

@Suite struct RepeatedTextsTests {
  @Test func everyTextComesBackAsItIs() {
    let texts = RepeatedTexts()
    let words =
      ["", "a", "authority-complaints", "Klagomål", String(repeating: "x", count: 64)] + (0..<2000).map { "text \($0)" }
    // The second time most are known, and some have been forgotten for others.
    for word in words + words.reversed() + words { #expect(text(Array(word.utf8), in: texts) == word) }
  }

  @Test(arguments: [[0xFF], [0x61, 0x0A], [0xE2, 0x80, 0xAE], [0xC3]] as [[UInt8]])
  func whatIsNotPlainIsLeftToOthers(bytes: [UInt8]) {
    let texts = RepeatedTexts()
    #expect(text(bytes, in: texts) == nil)
    #expect(text(bytes, in: texts) == nil)
  }

  private func text(_ bytes: [UInt8], in texts: RepeatedTexts) -> String? {
    bytes.withUnsafeBufferPointer { texts.text($0) }
  }
}
