import Testing

@testable import ReportPDFConformance

@Suite struct TextStringTests {
  @Test(
    arguments: [
      ([0x41, 0xE5, 0x85, 0x1F], "Aå–˜"), ([0xFE, 0xFF, 0x00, 0xE5, 0xD8, 0x3D, 0xDE, 0x00], "å😀"),
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA5], "å"), ([0xA0], "€"), ([], ""),
    ] as [([UInt8], String)])
  func bytesAreText(bytes: [UInt8], text: String) { #expect(TextString.text(bytes) == text) }

  @Test(arguments: ["", "plain", "Ärenden – juni 2024", "漢字 😀", "two\nlines"])
  func textComesBack(text: String) { #expect(TextString.text(TextString.bytes(of: text)) == text) }
}
