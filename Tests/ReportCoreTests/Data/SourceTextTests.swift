import ReportCore
import Testing

@Suite struct SourceTextTests {
  @Test func linesEndInEveryWay() throws {
    #expect(try text("a\nb\r\nc\rd").lines == ["a", "b", "c", "d"])
    #expect(try text("\n\na\n").lines == ["", "", "a"])
  }

  @Test func aByteOrderMarkIsLeftOut() throws { #expect(try text("\u{FEFF}a").lines == ["a"]) }

  @Test func placesCountLinesAndCharacters() throws {
    let text = try text("åä\r\n\r\nö e\u{301}x\n")
    #expect(text.place(ofByte: 0) == Place("a.csv", line: 1, column: 1))
    #expect(text.place(ofByte: 2) == Place("a.csv", line: 1, column: 2))
    #expect(text.place(ofByte: 8) == Place("a.csv", line: 3, column: 1))
    #expect(text.place(ofByte: 14) == Place("a.csv", line: 3, column: 4))
  }

  @Test(
    arguments: [
      ([], "a.csv: “a.csv” is empty\n  hint: check that the export has finished"),
      ([10, 32], "a.csv: “a.csv” is empty\n  hint: check that the export has finished"),
      ([0xFF, 0xFE, 97, 0], "a.csv: “a.csv” is text in UTF-16\n  hint: save the file as UTF-8"),
      ([97, 0], "a.csv: “a.csv” is not text\n  hint: sources are CSV, HTML or plain text, in UTF-8"),
      (
        Array("aaaaaaaaaaaaaaaaaaaaa\nb".utf8),
        "a.csv:1: this line has 21 bytes; at most 20 are read\n"
          + "  hint: check that the file is what it should be and that its lines end"
      ),
      (
        [97, 10, 195, 165, 0xE5, 98, 10, 0xC3],
        "a.csv:2:2: the byte 0xE5 here is not UTF-8\n"
          + "  hint: save the file as UTF-8; it may be in Latin-1 or Windows-1252\n"
          + "a.csv:3:1: the byte 0xC3 here is not UTF-8\n"
          + "  hint: save the file as UTF-8; it may be in Latin-1 or Windows-1252"
      ),
    ] as [([UInt8], String)])
  func whatIsNoTextIsRefused(_ bytes: [UInt8], _ message: String) {
    #expect(
      messageOf { () throws(Problems) in _ = try SourceText(Source(name: "a.csv", bytes: bytes), lineLimit: 20) }
        == message)
  }
}

private func text(_ text: String) throws(Problems) -> SourceText {
  try SourceText(Source(name: "a.csv", bytes: Array(text.utf8)), lineLimit: 20)
}
