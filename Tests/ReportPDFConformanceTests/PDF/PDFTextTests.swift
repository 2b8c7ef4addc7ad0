import Testing

@testable import ReportPDFConformance

@Suite struct PDFTextTests {
  private func text(_ value: PDFValue, numbers: [Int] = []) -> String {
    var text = PDFText(numbers)
    text.add(value)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (PDFValue.null, "null"), (.boolean(true), "true"), (.integer(-17), "-17"), (.real(595.275574), "595.275574"),
    (.real(-0.5), "-0.5"), (.real(0.0000001), "0"), (.real(3), "3"), (.real(0.05), "0.05"), (.name("Type"), "/Type"),
    (.name("text/csv"), "/text#2Fcsv"), (.name("å #"), "/#C3#A5#20#23"), (.text("a (b) \\ c"), "(a \\(b\\) \\\\ c)"),
    (.text("å"), "<FEFF00E5>"), (.array([.integer(1), .name("A")]), "[1 /A]"),
    (.dictionary(["A": .integer(1), "B": .array([])]), "<</A 1/B []>>"),
  ])
  func valueIsWritten(value: PDFValue, expected: String) { #expect(text(value) == expected) }

  @Test func objectsGetTheirNewNumbers() {
    let value = PDFValue.array([.reference(1), .reference(2), .reference(3)])
    #expect(text(value, numbers: [0, 0, 5]) == "[null 5 0 R null]")
  }

  @Test(arguments: [
    PDFValue.text("names with ( ) \\ ' å, 漢"), .name("a/b c#d()<>[]{}%å"), .string(Array(0...255)),
    .array([.real(-841.889764), .dictionary(["A": .null])]),
  ])
  func whatIsWrittenIsRead(value: PDFValue) {
    #expect(Array(text(value).utf8).withUnsafeBufferPointer { PDFScanner.value(in: $0) } == value)
  }
}
