import Glibc
import ReportCanvas
import ReportCore
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct PNGExporterTests {
  private func export(
    _ scene: Scene, scale: Int = 1, background: PictureBackground = .colour(CanvasFixture.white)
  ) throws -> [UInt8] {
    try PNGExporter(measurer: CanvasFixture.measurer()).draw(
      scene, scale: scale, background: background, description: CanvasFixture.description
    ).bytes()
  }

  private func scene() throws -> Scene { try CanvasFixture.scene(CanvasFixture.measurer()) }

  @Test func sameSceneGivesSameBytes() throws {
    #expect(try export(scene()) == export(scene()))
  }

  @Test(arguments: [(1, 400, 200), (2, 800, 400)])
  func scaleIsTwoPixelsAPoint(scale: Int, width: Int, height: Int) throws {
    let picture = try #require(Picture(png: try export(scene(), scale: scale)))
    #expect((picture.width, picture.height) == (width, height))
  }

  @Test func comparerTellsSameFromDifferent() throws {
    let picture = try #require(Picture(png: try export(scene())))
    #expect(picture.difference(from: picture) == 0)
    var other = try scene()
    other.items[5] = SceneItem(.fill(.circle(centre: Point(20, 40), radius: 3), CanvasFixture.line), role: .marker)
    let moved = try #require(Picture(png: try export(other)))
    #expect(moved.difference(from: picture) > 0.0005)
  }

  @Test func textIsDrawnWhereItIsMeasured() throws {
    let measurer = try CanvasFixture.measurer()
    let font = CanvasFixture.font(40, .semibold)
    let width = try measurer.width(of: "HH", in: font)
    var scene = Scene(size: Size(200, 60))
    scene.add(
      .text(TextRun("HH", at: Point(20, 50), width: width, font: font, colour: CanvasFixture.ink)), as: .title)
    let picture = try #require(Picture(png: try export(scene)))
    let inked = (0..<picture.width).filter { x in (0..<picture.height).contains { picture.colour(x: x, y: $0)[0] < 128 }
    }
    #expect(try #require(inked.first) > 40)
    #expect(Double(try #require(inked.last)) < 40 + 2 * width)
    #expect(Double(try #require(inked.last)) > 40 + 2 * width - 12)
  }

  @Test(arguments: [PictureBackground.colour(CanvasFixture.white), .transparent])
  func bandsOfPixelsMeetWithoutASeam(background: PictureBackground) throws {
    var scene = Scene(size: Size(30, 150))
    scene.add(.fill(.rectangle(Rectangle(x: 5.3, y: 0, width: 20.2, height: 150)), CanvasFixture.ink), as: .bar)
    scene.add(
      .stroke(.polyline([Point(12.7, -10), Point(12.7, 160)]), Stroke(CanvasFixture.line, width: 1.1)), as: .line)
    let picture = try #require(Picture(png: try export(scene, background: background)))
    for x in 0..<picture.width {
      let column = Set((0..<picture.height).map { picture.colour(x: x, y: $0) })
      #expect(column.count == 1, "column \(x)")
    }
  }

  @Test func transparentPictureHasNoGround() throws {
    let picture = try #require(Picture(png: try export(scene(), background: .transparent)))
    #expect(picture.colour(x: 399, y: 0) == [0, 0, 0, 0])
    #expect(picture.colour(x: 280, y: 70) == [18, 53, 91, 255])
    let opaque = try #require(Picture(png: try export(scene())))
    #expect(opaque.colour(x: 399, y: 0) == [255, 255, 255, 255])
  }

  @Test(arguments: [(1, 5669), (2, 11339)])
  func resolutionIsWritten(scale: Int, perMetre: Int) throws {
    let chunk = try #require(chunk("pHYs", of: try export(scene(), scale: scale)))
    #expect(
      chunk == [
        0, 0, UInt8(perMetre >> 8), UInt8(perMetre & 255), 0, 0, UInt8(perMetre >> 8), UInt8(perMetre & 255), 1,
      ])
  }

  @Test(arguments: [
    ("Title", "Ärendena ökade till 31 i maj"), ("Description", "Linjediagram: ärenden per månad, 31 i maj."),
    ("Language", "sv"),
  ])
  func wordsAreInside(key: String, text: String) throws {
    let bytes = try export(scene())
    let wanted = Array(key.utf8) + [0, 0, 0] + Array("sv".utf8) + [0, 0] + Array(text.utf8)
    #expect(chunks(of: bytes).contains { $0.name == "iTXt" && $0.data == wanted })
  }

  @Test func longLineLooksTheSameInRuns() throws {
    var whole = Scene(size: Size(480, 100))
    let points = (0..<200).map { Point(10 + Double($0) * 2.3, 50 + 35 * sin(Double($0 * $0))) }
    whole.add(.stroke(.polyline(points), Stroke(CanvasFixture.line, width: 2, cap: .round)), as: .line)
    var cut = Scene(size: whole.size)
    for start in stride(from: 0, to: 199, by: 48) {
      let part = Array(points[start...min(start + 48, 199)])
      cut.add(.stroke(.polyline(part), Stroke(CanvasFixture.line, width: 2, cap: .round)), as: .line)
    }
    let first = try #require(Picture(png: try export(whole)))
    let second = try #require(Picture(png: try export(cut)))
    #expect(first.difference(from: second, tolerance: 40) < 0.002)
  }

  @Test func pictureTooLargeIsRefused() throws {
    let problem = #expect(throws: Problems.self) { try export(Scene(size: Size(20_000, 10))) }
    #expect(problem?.all.first?.message == "a picture of “40000 × 20” pixels is not between 1 and 32767 a side")
  }

  private func chunk(_ name: String, of png: [UInt8]) -> [UInt8]? { chunks(of: png).first { $0.name == name }?.data }

  private func chunks(of png: [UInt8]) -> [(name: String, data: [UInt8])] {
    var found: [(name: String, data: [UInt8])] = []
    var start = 8
    while start + 12 <= png.count {
      let length = png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: png[start + 4..<start + 8], as: UTF8.self)
      found.append((name, Array(png[start + 8..<start + 8 + length])))
      start += 12 + length
    }
    return found
  }
}
