import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

@testable import ReportCanvas

/// Work is counted, not timed: a text is shaped once, however often it is measured and drawn.
@Suite struct TypesettingCostTests {
  @Test func aTextIsShapedOnceHoweverOftenItIsUsed() throws {
    let style = try RepositoryFiles.style()
    let typesetter = try Typesetter(fonts: FontSet(of: style, in: .system(home: nil)))
    let font = style.font(12, .regular)
    let first = try typesetter.line("Klagomål", in: font)
    #expect(try typesetter.line("Klagomål", in: font) === first)
    #expect(try typesetter.line("Klagomål", in: style.font(13, .regular)) !== first)
    #expect(try typesetter.line("Klagomålen", in: font) !== first)
  }

  @Test(arguments: [
    "Klagomål", "Färre än 40 klagomål i november 2018", "januari–november 2019 ", "AVA TO", " 1\u{A0}234", "",
  ])
  func textThatFitsIsSetAsAParagraphWould(text: String) throws {
    let measurer = try PangoMeasurer(fonts: FontSet(of: RepositoryFiles.style(), in: .system(home: nil)))
    let style = try RepositoryFiles.style()
    for font in [style.font(9, .regular), style.font(30, .semibold)] {
      let styled = StyledText(text, font: font)
      let natural = try measurer.width(of: text, in: font)
      for width in [natural - 1, natural, natural + 1, natural + 2.5, natural + 10, 2 * natural] {
        let paragraph = try measurer.typesetter.paragraph(Spans.joined(styled, .phrases))
          .lineRanges(width: width).count
        let lines = try measurer.lines(of: styled, width: width)
        #expect(lines.count == paragraph, "“\(text)” in \(width)")
      }
    }
  }

  @Test func textThatFitsIsShapedOnlyAsItIsDrawn() throws {
    let measurer = try PangoMeasurer(fonts: FontSet(of: RepositoryFiles.style(), in: .system(home: nil)))
    let font = try RepositoryFiles.style().font(9, .regular)
    _ = try measurer.lines(of: StyledText("Klagomål", font: font), width: 200)
    #expect(measurer.typesetter.paragraphCount == 0)
    _ = try measurer.lines(of: StyledText("Klagomål till fyra myndigheter", font: font), width: 60)
    #expect(measurer.typesetter.paragraphCount == 1)
  }

  @Test func whatIsUsedOftenIsKept() throws {
    let style = try RepositoryFiles.style()
    let typesetter = try Typesetter(fonts: FontSet(of: style, in: .system(home: nil)))
    let font = style.font(12, .regular)
    let first = try typesetter.line("total", in: font)
    typesetter.limit = 500
    for number in 1...1500 {
      _ = try typesetter.line("\(number)", in: font)
      if number % 100 == 0 { #expect(try typesetter.line("total", in: font) === first) }
    }
    #expect(typesetter.shapedLineCount == 1501)
  }

  @Test func whatWasMeasuredOfALongTableIsNotShapedAgainToBeDrawn() throws {
    let measurer = try CanvasFixture.measurer()
    let table = Table(
      id: "long", caption: [.text("Faults")], columns: (0..<5).map { Table.Column("Office \($0)", .left) },
      rows: (0..<1400).map { row in Table.Row((0..<5).map { Table.Cell("\(row)–\($0)") }) })
    let document = Document(
      title: "Faults", author: "", subject: "", language: .english, date: CalendarDate(firstOf: .first),
      runningHead: "Faults", footerLeft: "", footerCentre: "", blocks: [.table(table)])
    let pages = try DocumentLayout(style: RepositoryFiles.style(), measurer: measurer).layOut(document).document
    let count = measurer.typesetter.shapedLineCount
    #expect((7000..<7200).contains(count), "\(count)")
    _ = try PDFExporter(measurer: measurer).export(TaggedDocument(pages))
    #expect(measurer.typesetter.shapedLineCount == count)
  }

  @Test func linesKeptDoNotGrowWithoutEnd() throws {
    let style = try RepositoryFiles.style()
    let typesetter = try Typesetter(fonts: FontSet(of: style, in: .system(home: nil)))
    let font = style.font(12, .regular)
    let first = try typesetter.line("0", in: font)
    typesetter.limit = 500
    for number in 1...1000 { _ = try typesetter.line("\(number)", in: font) }
    #expect(try typesetter.line("0", in: font) !== first)
  }

  @Test func measurersAreLentAgain() throws {
    let pool = MeasurerPool(fonts: try FontSet(of: RepositoryFiles.style(), in: .system(home: nil)))
    let first = try pool.withMeasurer { measurer in ObjectIdentifier(measurer) }
    let font = try RepositoryFiles.style().font(12, .regular)
    do {
      let lent = try pool.measurer()
      #expect(try lent.width(of: "Klagomål", in: font) > 0)
      let second = try pool.withMeasurer { measurer in ObjectIdentifier(measurer) }
      #expect(second != first)
    }
    let third = try pool.withMeasurer { measurer in ObjectIdentifier(measurer) }
    #expect(third == first)
  }
}
