import CCairo
import CPango
import ReportDrawing
import ReportTestSupport
import Testing

@testable import ReportCanvas

/// A line is drawn from its glyphs alone, and to the last bit as a layout of Pango's would draw it.
@Suite struct ShapedTextTests {
  @Test(arguments: [
    "Klagomål", "AVA TO 1234,5 %", "januari–november 2019 ", " 1\u{A0}234", "shalom שלום 12 שלום", "Привет и “fi” → 3",
    "",
  ])
  func linesAreDrawnAsALayoutWould(text: String) throws {
    let fonts = try FontSet(families: ["Inter", "DejaVu Sans"], in: .system(home: nil))
    let pango = try PangoObjects(fonts)
    for font in [font(9), font(9, tabular: true), font(30, .semibold)] {
      let attributes = try AttributeList()
      attributes.insert(font, families: fonts.families, bytes: 0..<Int(Int32.max))
      let shaped = try ShapedText(text, attributes: attributes, context: pango.context)
      let layout = try TextLayout(text, attributes: attributes, context: pango.context, isSingleLine: true)
      let line = pango_layout_get_line_readonly(layout.pointer, 0)
      var logical = PangoRectangle()
      pango_layout_line_get_extents(line, nil, &logical)
      #expect(shaped.width == Double(logical.width) / Double(PANGO_SCALE))
      #expect(shaped.unknown == layout.unknown)
      let traced = path { shaped.trace(on: $0, from: Point(10.3, 20.7)) }
      let expected = path { context in
        cairo_move_to(context, 10.3, 20.7)
        pango_cairo_layout_line_path(context, line)
      }
      #expect(traced == expected)
      #expect(text.isEmpty || traced.count > 50)
    }
  }

  @Test func linesOutliveTheFontsOfTheirTypesetter() throws {
    let line = try CanvasFixture.measurer().typesetter.line("Klagomål", in: font(12))
    #expect(line.width > 40)
    #expect(path { line.trace(on: $0, from: Point(0, 0)) }.count > 50)
  }

  private func font(_ size: Double, _ weight: Font.Weight = .regular, tabular: Bool = false) -> Font {
    CanvasFixture.font(size, weight, tabular: tabular)
  }

  /// The numbers of a path: all that is not a mere change of place.
  private func path(_ draw: (OpaquePointer) -> Void) -> [Double] {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), let context = cairo_create(surface),
      let path = {
        draw(context)
        return cairo_copy_path(context)
      }()
    else { return [] }
    defer {
      cairo_path_destroy(path)
      cairo_destroy(context)
      cairo_surface_destroy(surface)
    }
    var numbers: [Double] = []
    var index = 0
    while index < Int(path.pointee.num_data) {
      let header = path.pointee.data[index].header
      for part in 1..<max(1, Int(header.length)) where header.type != CAIRO_PATH_MOVE_TO {
        let point = path.pointee.data[index + part].point
        numbers += [point.x, point.y]
      }
      index += Int(header.length)
    }
    return numbers
  }
}
