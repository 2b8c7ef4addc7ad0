import ReportCore
import Testing

@Suite struct CSVRowsTests {
  private func rows(_ text: String) -> [[String]]? { CSVRows(Array(text.utf8))?.rows.map(\.fields) }

  @Test func fieldsComeBackAsTheyWereWritten() throws {
    let table = try #require(CSVRows(Array("a,b\n1,\"x, \"\"y\"\"\"\n\"two\nlines\",\n3,å".utf8)))
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.fields) == [["1", "x, \"y\""], ["two\nlines", ""], ["3", "å"]])
    #expect(table.rows.map(\.line) == [2, 3, 5])
    #expect(table.column("b") == 1)
    #expect(table.column("c") == nil)
  }

  @Test(arguments: [
    ("a\n1\"2\"", ["1\"2\""]), ("a\n\"1\"2\n", ["12"]), ("a\n\"\"\n", [""]), ("a\n\"\"\"\"\n", ["\""]), ("a\n\n", [""]),
    ("a\n\"x\n\ny\"\n2", ["x\n\ny", "2"]), ("a\n1\r\n", ["1\r"]),
  ])
  func quotesCountWhereAFieldBegins(text: String, fields: [String]) { #expect(rows(text)?.map { $0[0] } == fields) }

  @Test(arguments: ["", "a,b\n1\n", "a\n1,2\n", "a\n\"open\n"])
  func whatIsNoTableIsRefused(text: String) { #expect(rows(text) == nil) }

  @Test func textMustBeUTF8() { #expect(CSVRows([0x61, 0x0A, 0xFF]) == nil) }
}
