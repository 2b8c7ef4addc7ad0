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

  @Test func linesKeptDoNotGrowWithoutEnd() throws {
    let style = try RepositoryFiles.style()
    let typesetter = try Typesetter(fonts: FontSet(of: style, in: .system(home: nil)))
    let font = style.font(12, .regular)
    let first = try typesetter.line("0", in: font)
    for number in 1...1500 { _ = try typesetter.line("\(number)", in: font) }
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
