import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

/// What holds for the labels of every chart of year lines, tried on thousands.
@Suite struct LabelFreedomTests {
  private static let labels: Set<SceneRole> = [
    .valueLabel, .latestValue, .lineName, .targetLabel, .missing, .axisLabel, .monthLabel, .outcomeLabel,
  ]
  private static let chartsPerSeed = 25

  private struct Laid {
    var lines: YearLines
    var chart: LaidOutChart
    var preset: ChartPreset
  }

  private func charts(_ seed: UInt64) throws -> [Laid] {
    let style = try RepositoryFiles.style()
    let layout = ChartLayout(style: style, palette: style.chartColours, measurer: FixedWidthMeasurer())
    var random = RandomLines(seed: seed)
    return try (0..<Self.chartsPerSeed).compactMap { index in
      let preset = style.presets[index % style.presets.count]
      guard let specification = random.specification(), case .yearLines(let lines) = specification.body else {
        return nil
      }
      let chart =
        preset.margin == 0
        ? try layout.plot(specification, at: preset, size: preset.size) : try layout.chart(specification, at: preset)
      return Laid(lines: lines, chart: chart, preset: preset)
    }
  }

  @Test(arguments: 0..<UInt64(80)) func labelsMeetNothing(seed: UInt64) throws {
    for laid in try charts(seed) {
      let scene = laid.chart.scene
      let runs = scene.runs(Self.labels)
      let segments = scene.segments(.line) + scene.segments(.targetLine) + scene.segments(.interval)
      let whole = Rectangle(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
      for (index, run) in runs.enumerated() {
        let box = run.box
        let others = runs[(index + 1)...].filter { $0.box.inset(by: 0.01).intersects(box) }
        #expect(others.isEmpty, "“\(run.text)” meets “\(others.first?.text ?? "")” at \(laid.preset.name)")
        let crossed = segments.contains { $0.meets(box.inset(by: 0.01 - $0.halfWidth)) }
        #expect(!crossed, "a line runs through “\(run.text)” at \(laid.preset.name)")
        let dotted = scene.discs(.marker).contains {
          box.squaredDistance(to: $0.centre) < $0.radius * $0.radius - 0.01
        }
        #expect(!dotted, "a dot stands in “\(run.text)” at \(laid.preset.name)")
        #expect(whole.contains(box.inset(by: 0.05)), "“\(run.text)” leaves the chart at \(laid.preset.name)")
      }
    }
  }

  @Test(arguments: 0..<UInt64(80)) func labelsThatMayNeverGoAreThere(seed: UInt64) throws {
    for laid in try charts(seed) {
      let (scene, lines) = (laid.chart.scene, laid.lines)
      let known = lines.years.filter { $0.points.contains { $0.quantity.number != nil } }
      #expect(scene.texts(.lineName).sorted() == known.map { String($0.year) }.sorted())
      let latest = lines.years[0].points.last { $0.month == lines.month && $0.quantity.number != nil }
      #expect(scene.runs([.latestValue]).map(\.value) == [latest?.value].filter { $0 != nil })
      let target = scene.texts(.targetLabel).joined(separator: " ")
      #expect(target == lines.target?.label ?? "")
      let unsaid = laid.chart.droppedLabels.filter { $0 == latest?.value }
      #expect(unsaid.isEmpty)
    }
  }

  @Test(arguments: 0..<UInt64(40)) func noLabelGoesThatHadAPlace(seed: UInt64) throws {
    for laid in try charts(seed) where !laid.chart.droppedLabels.isEmpty {
      guard let target = laid.lines.target, let field = Field(laid.chart.scene, target) else { continue }
      let obstacles = field.obstacles(laid.lines, laid.preset)
      for (year, style) in zip(laid.lines.years, ["this", "last"]) {
        for point in year.points where laid.chart.droppedLabels.contains(point.value) {
          guard let value = point.height, let words = field.words(point, laid.preset) else { continue }
          for side in [ValuePlaces.Side.above, .below] {
            let box = ValuePlacer.place(words, at: field.place(point.month, value), side, among: obstacles)
            #expect(box == nil, "\(point.value) of \(style) year had a place at \(laid.preset.name)")
          }
        }
      }
    }
  }
}

/// Where values lie in a scene, read from its target line and its months.
private struct Field {
  let scene: Scene
  let zero: Double
  let unit: Double
  let centres: [Double]

  init?(_ scene: Scene, _ target: YearLines.Target) {
    guard let zero = scene.segments(.zeroLine).first?.from.y, let line = scene.segments(.targetLine).first else {
      return nil
    }
    self.scene = scene
    self.zero = zero
    unit = (zero - line.from.y) / target.value.approximation
    centres = scene.runs([.monthLabel]).map { $0.origin.x + $0.width / 2 }
    guard centres.count == 12 else { return nil }
  }

  func place(_ month: Month, _ value: Double) -> Point { Point(centres[month.number - 1], zero - unit * value) }

  func words(_ point: ChartPoint, _ preset: ChartPreset) -> MeasuredText? {
    guard let number = point.quantity.number else { return nil }
    let words = NumberFormat(.swedish).number(number) + point.marks
    let font = Font(family: "Inter", size: preset.labelSize)
    return MeasuredText(
      text: words, font: font, colour: Colour(red: 0, green: 0, blue: 0),
      width: Double(words.count) * 0.5 * font.size, rise: 0.73 * font.size, drop: 0)
  }

  /// At least what stood in the way when the labels were placed: whole lines, and a dot on every point.
  func obstacles(_ lines: YearLines, _ preset: ChartPreset) -> LabelObstacles {
    let right = scene.segments(.zeroLine).first?.to.x ?? 0
    var obstacles = LabelObstacles(
      bounds: Rectangle(x: preset.margin, y: 0, width: right - preset.margin, height: zero - 1.5),
      labelSize: preset.labelSize)
    obstacles.bounds.y = (scene.runs([.axisLabel]).map(\.box.top).min() ?? 0)
    obstacles.bounds.height = zero - 1.5 - obstacles.bounds.y
    obstacles.boxes = scene.runs([.valueLabel, .latestValue, .lineName, .targetLabel, .missing, .axisLabel]).map {
      LabelObstacles.Box(box: $0.box.grown(dx: 0, dy: 0.21 * $0.font.size), isLineName: true)
    }
    obstacles.segments = scene.segments(.targetLine) + scene.segments(.leader)
    for (index, year) in lines.years.enumerated() {
      let width = index == 0 ? preset.thisYearWidth : index == 1 ? preset.lastYearWidth : preset.olderYearWidth
      let places = year.points.map { point in point.height.map { place(point.month, $0) } }
      for (first, second) in zip(places, places.dropFirst()) {
        guard let first, let second else { continue }
        obstacles.segments.append(Segment(from: first, to: second, halfWidth: width / 2))
      }
      let known = places.compactMap { $0 }
      obstacles.points += known
      obstacles.discs += known.map { LabelObstacles.Disc(centre: $0, radius: (index == 0 ? 1.6 : 1) * width) }
      obstacles.discs += year.points.filter { $0.quantity.absence != nil }.map {
        LabelObstacles.Disc(centre: place($0.month, 0), radius: 0.3 * preset.labelSize)
      }
    }
    return obstacles
  }
}
