import Testing

@testable import ReportPDFConformance

@Suite struct PDFScannerTests {
  private func value(_ text: String) -> PDFValue? {
    Array(text.utf8).withUnsafeBufferPointer { PDFScanner.value(in: $0) }
  }

  @Test(arguments: [
    ("null", PDFValue.null), ("true", .boolean(true)), ("false", .boolean(false)), ("-17", .integer(-17)),
    ("+4", .integer(4)), ("595.28", .real(595.28)), ("-.5", .real(-0.5)), ("4.", .real(4)),
    ("12 0 R", .reference(12)), ("12 3 R", .null), ("/Type", .name("Type")), ("/text#2fcsv", .name("text/csv")),
    ("/a#b", .name("a#b")), ("(a \\(b\\) \\\\ \\101\\n)", .string(Array("a (b) \\ A\n".utf8))),
    ("(a (b) c)", .string(Array("a (b) c".utf8))), ("<FEff 0>", .string([0xFE, 0xFF, 0])),
    ("[1 0 R 2 0.5]", .array([.reference(1), .integer(2), .real(0.5)])),
    ("[1 2 3]", .array([1, 2, 3].map { .integer($0) })),
    ("<< /A 1 /B << /C [] >> >> % end", .dictionary(["A": .integer(1), "B": .dictionary(["C": .array([])])])),
  ])
  func textIsValue(text: String, expected: PDFValue) { #expect(value(text) == expected) }

  @Test(arguments: ["", ")", "[1 2", "<< /A 1", "<< 1 2 >>", "(open"])
  func damageIsNoValue(text: String) { #expect(value(text) == nil) }

  @Test func nestingHasAnEnd() {
    #expect(value(String(repeating: "[", count: 100_000)) == nil)
  }

  @Test func contentHasNoReferences() {
    Array("1 0 R".utf8).withUnsafeBufferPointer { bytes in
      var scanner = PDFScanner(bytes, hasReferences: false)
      #expect(scanner.value() == .integer(1))
      #expect(scanner.value() == .integer(0))
      #expect(scanner.value() == .other)
    }
  }
}
