import CPango
import ReportCore
import ReportDrawing
import ReportTestSupport
import Testing

@testable import ReportCanvas

/// Lines end where Pango would end them, which shapes each several times for that; more than one space hangs over as one does.
@Suite struct LineBreaksTests {
  @Test(arguments: 0..<40)
  func linesAreTheOnesOfPango(seed: UInt64) throws {
    let typesetter = try Typesetter(fonts: FontSet(families: ["Inter"], in: .system(home: nil)))
    var numbers = SeededRandom(seed)
    let text = Self.text(&numbers)
    let font = CanvasFixture.font(10, seed % 2 == 0 ? .regular : .semibold)
    let paragraph = try typesetter.paragraph(StyledText(text, font: font))
    for width in [31.5, 60, 88.25, 120, 240, 1000] {
      let ranges = paragraph.lineRanges(width: width)
      #expect(ranges == Self.linesOfPango(paragraph, width: width), "“\(text)” in \(width)")
    }
  }

  @Test func aParagraphIsShapedOnceForAllWidths() throws {
    let typesetter = try Typesetter(fonts: FontSet(families: ["Inter"], in: .system(home: nil)))
    let text = StyledText("Klagomålen per miljon köp sjönk till 17 i november", font: CanvasFixture.font(24))
    let counts = try [100.0, 200, 300, 1000].map { try typesetter.paragraph(text).lineRanges(width: $0).count }
    #expect(counts == counts.sorted(by: >) && Set(counts).count > 2)
    #expect(typesetter.paragraphCount == 1)
  }

  @Test func spaceHangsOverTheEndOfALine() throws {
    let typesetter = try Typesetter(fonts: FontSet(families: ["Inter"], in: .system(home: nil)))
    let font = CanvasFixture.font(10)
    let width = try typesetter.line("aa", in: font).width
    let paragraph = try typesetter.paragraph(StyledText("aa   aa aa\naa ", font: font))
    #expect(paragraph.lineRanges(width: width) == [0..<5, 5..<8, 8..<10, 11..<14])
  }

  @Test func aWordWiderThanTheRoomIsParted() throws {
    let typesetter = try Typesetter(fonts: FontSet(families: ["Inter"], in: .system(home: nil)))
    let paragraph = try typesetter.paragraph(StyledText("AeE\u{301}", font: CanvasFixture.font(10)))
    // No letter fits: each has a line, with its accent.
    #expect(paragraph.lineRanges(width: 1) == [0..<1, 1..<2, 2..<5])
    #expect(paragraph.lineRanges(width: -1) == [0..<1, 1..<2, 2..<5])
    #expect(try typesetter.paragraph(StyledText("", font: CanvasFixture.font(10))).lineRanges(width: 10) == [0..<0])
  }

  /// The lines of the same text with a width set, so that Pango breaks it.
  private static func linesOfPango(_ paragraph: TextLayout, width: Double) -> [Range<Int>] {
    guard let layout = pango_layout_copy(paragraph.pointer) else { return [] }
    defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_width(layout, Int32((width * Double(PANGO_SCALE)).rounded(.up)) + 1)
    return (0..<pango_layout_get_line_count(layout)).compactMap { index in
      pango_layout_get_line_readonly(layout, index).map { line in
        Int(line.pointee.start_index)..<Int(line.pointee.start_index + line.pointee.length)
      }
    }
  }

  private static func text(_ numbers: inout SeededRandom) -> String {
    let words = [
      "klagomål", "per", "miljon", "köp", "i", "november", "januari–november", "2019,", "1\u{A0}234,5", "(+30\u{A0}%)",
      "myndigheterna", "complaints-per-million.csv", "Allmänna", "reklamationsnämnden:", "år", "–", "och/eller", "AVA",
      "i\u{2060} \u{2060}fjol", "e\u{301}t", "mot\nsamma", "tid.", "https://example.org/a/b?c=d", "\u{2212}9",
    ]
    return (0..<(3 + Int(numbers.next() % 30))).map { _ in words[Int(numbers.next() % UInt64(words.count))] }
      .joined(separator: " ")
  }
}
