import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

@Suite struct MonthBarsPlotTests {
  @Test func everyBarHasItsTotalOnTop() throws {
    let scene = try layOut("slide").scene
    #expect(scene.texts(.total).count == 23)
    #expect(scene.texts(.total).last == "45")
    #expect(scene.texts(.yearLabel) == ["2030", "2031"])
    #expect(scene.runs([.total]).allSatisfy { $0.value != nil })
  }

  @Test func namesStandAtTheLastBarWhereTheyHaveRoom() throws {
    let scene = try layOut("slide").scene
    #expect(scene.texts(.lineName) == ["Nord", "Syd", "Öst", "Väst"])
    #expect(scene.texts(.segmentValue) == ["21", "9", "6", "9"])
    #expect(scene.texts(.legend).isEmpty)
  }

  @Test func longNamesMoveToALegend() throws {
    let scene = try layOut("third", names: ["Norrkontoret", "Sydkontoret", "Allmänna östkontoret", "Väst"]).scene
    #expect(scene.texts(.lineName).isEmpty)
    #expect(scene.texts(.legend).contains("Allmänna östkontoret"))
  }

  @Test(arguments: ["slide", "half", "third", "page"]) func latestTotalIsNeverLeftOut(preset: String) throws {
    #expect(try layOut(preset, missing: [4, 19]).scene.texts(.total).contains("45"))
  }

  @Test func missingMonthIsOutlinedAndSaysSo() throws {
    let scene = try layOut("slide", missing: [4]).scene
    #expect(scene.texts(.missing) == ["saknas"])
    #expect(scene.marks(.missing).count == 2)
    #expect(scene.texts(.total).count == 22)
  }

  @Test func whatIsHiddenOfATotalIsHatchedAsOne() throws {
    var bars = try Self.bars()
    for index in [1, 2] { bars.series[index].points[4].quantity = .absent(.suppressed, because: nil) }
    let scene = try layOut("slide", bars).scene
    #expect(scene.texts(.total).count == 23)
    let hatch = scene.marks(.hidden).compactMap { if case .stroke(.rectangle(let box), _) = $0 { box } else { nil } }
    #expect(hatch.count == 1)
    #expect(scene.marks(.hidden).count > 1)
    #expect(scene.texts(.missing).isEmpty)
  }

  @Test func aHiddenBarAmongOthersIsADiamondOnTheAxis() throws {
    var bars = try Self.bars()
    bars.arrangement = .grouped
    bars.series[1].points[4].quantity = .absent(.suppressed, because: nil)
    let scene = try layOut("slide", bars).scene
    #expect(scene.marks(.hidden).count == 2)
    #expect(scene.marks(.missing).isEmpty)
  }

  @Test func aHiddenTotalIsOutlinedAndSaysSo() throws {
    var bars = try Self.bars()
    for index in bars.series.indices { bars.series[index].points[4].quantity = .absent(.suppressed, because: nil) }
    bars.totals[4].quantity = .absent(.suppressed, because: nil)
    let scene = try layOut("slide", bars).scene
    #expect(scene.texts(.missing) == ["dold"])
    #expect(scene.marks(.hidden).isEmpty)
  }

  @Test(arguments: ["slide", "half", "page"]) func outlinesOfMissingMonthsAreLowAndEquallyHigh(preset: String) throws {
    let scene = try layOut(preset, missing: [4, 16]).scene
    let heights = scene.marks(.missing).compactMap { mark -> Double? in
      guard case .stroke(.polyline(let points), _) = mark else { return nil }
      return (points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0)
    }
    let style = try RepositoryFiles.style()
    let size = try #require(style.preset(preset)).labelSize
    #expect(heights.count == 2)
    #expect(heights.allSatisfy { abs($0 - 0.7 * size) < 0.01 })
  }

  @Test func aFewBarsAreNoWiderThanIsWellSeenAndTheirNamesStandBeside() throws {
    var bars = try Self.bars()
    bars.months = [bars.months[22]]
    for index in bars.series.indices { bars.series[index].points = [bars.series[index].points[22]] }
    bars.totals = [bars.totals[22]]
    let scene = try layOut("slide", bars).scene
    let boxes = scene.bars
    #expect(boxes.allSatisfy { $0.width < 100 })
    let right = boxes.map(\.right).max() ?? 0
    #expect(scene.runs([.segmentValue]).filter { $0.origin.x > right }.allSatisfy { $0.origin.x < right + 60 })
  }

  @Test(arguments: ["half", "third"]) func latestTotalStandsClearOfAHigherBarBeside(preset: String) throws {
    var bars = try Self.bars()
    bars.totals[21].quantity = .number(Rational(190))
    bars.totals[22].quantity = .number(Rational(101))
    bars.series[0].points[21].quantity = .number(Rational(167))
    bars.series[0].points[22].quantity = .number(Rational(77))
    let scene = try layOut(preset, bars).scene
    let latest = try #require(scene.runs([.total]).first { $0.text == "101" })
    #expect(!scene.bars.contains { $0.inset(by: 0.1).intersects(latest.box) })
    #expect(latest.box.right <= scene.size.width)
  }

  @Test func aLegendBreaksNamesThatAreWiderThanThePlot() throws {
    let names = ["Förvaltningen för allmänna frågor i norr", "Syd", "Öst", "Väst"]
    let scene = try layOut("third", names: names).scene
    #expect(scene.runs([.legend]).allSatisfy { $0.origin.x + $0.width <= scene.size.width - 12 + 0.01 })
    #expect(scene.texts(.legend).joined(separator: " ").contains(names[0]))
  }

  @Test func zeroIsAFigure() throws {
    var bars = try Self.bars()
    bars.totals[3].quantity = .number(.zero)
    for index in bars.series.indices { bars.series[index].points[3].quantity = .number(.zero) }
    let scene = try layOut("slide", bars).scene
    #expect(scene.texts(.total)[3] == "0")
    #expect(scene.texts(.missing).isEmpty)
  }

  @Test(arguments: ["slide", "half", "third", "page"]) func totalsMeetNothing(preset: String) throws {
    let scene = try layOut(preset, missing: [4, 19]).scene
    let boxes = scene.runs([.total, .missing, .lineName, .legend, .axisLabel]).map(\.box)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.inset(by: 0.1).intersects(box) })
    }
  }

  @Test func wordsAreShortenedBeforeAPlotIsTooLow() throws {
    let style = try RepositoryFiles.style()
    let preset = try #require(style.preset("third"))
    let long = String(repeating: "Ett ganska långt ord om felen. ", count: 4)
    let month = try SampleReport.month("2031-03")
    let specification = ChartSpecification(
      id: "faults", language: .swedish,
      texts: ChartTexts(
        title: "Felen på alla kontoren i norr och söder sjönk tydligt i november i år", shortTitle: "45 fel",
        subtitle: "Antal fel per månad på kontor och i lager, Norden", shortSubtitle: "Fel", source: long,
        shortSource: "Källa: Provet", alternative: ""), unit: .count,
      body: .bars(try Self.bars(names: ["Norrkontoret", "Sydkontoret", "Östkontoret", "Västkontoret"])),
      events: [ChartEvent(number: 1, months: month...month, isBreak: false, text: String(long.prefix(60)))], data: [])
    let chart = try ChartLayout(style: style, palette: style.chartColours, measurer: FixedWidthMeasurer())
      .chart(specification, at: preset)
    #expect(chart.isLegible)
    #expect(chart.scene.texts(.title) == ["45 fel"])
    #expect(chart.scene.texts(.subtitle) == ["Fel"])
  }

  @Test func barsTooNarrowToReadAreWarnedOfByPreset() throws {
    var bars = try Self.bars()
    bars.arrangement = .grouped
    let warnings = try layOut("third", bars).warnings
    #expect(
      warnings.map(\.message) == ["the chart “faults” has 23 months, too many for the preset “third”"])
    #expect(warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func whatIsLeftOverTakesThePalestFill() throws {
    var bars = try Self.bars()
    bars.series.removeLast()
    bars.series[2].id = "others"
    let style = try RepositoryFiles.style()
    let scene = try layOut("slide", bars).scene
    let fills = scene.marks(.bar).compactMap { if case .fill(_, let colour) = $0 { colour } else { nil } }
    #expect(Set(fills) == [style.chartColours.stack[0], style.chartColours.stack[1], style.chartColours.stack[3]])
  }

  private static let values = [
    [14, 9, 12, 11, 14, 8, 20, 14, 39, 33, 35, 12, 19, 17, 27, 15, 33, 19, 24, 22, 15, 23, 21],
    [4, 4, 7, 4, 0, 8, 5, 1, 7, 9, 5, 5, 15, 4, 14, 21, 18, 9, 13, 4, 5, 11, 9],
    [3, 2, 5, 6, 2, 2, 10, 8, 6, 3, 6, 2, 8, 4, 3, 4, 13, 9, 5, 4, 3, 5, 6],
    [10, 11, 8, 7, 8, 2, 11, 3, 4, 6, 6, 5, 8, 9, 6, 6, 13, 6, 11, 6, 5, 7, 9],
  ]

  private static func bars(
    missing: Set<Int> = [], names: [String] = ["Nord", "Syd", "Öst", "Väst"]
  ) throws -> MonthBars {
    let first = try SampleReport.month("2030-01")
    func points(_ id: String, _ values: [Int]) -> [ChartPoint] {
      values.enumerated().map { index, value in
        let month = first.advanced(by: index)
        let quantity: Quantity =
          missing.contains(index) ? .absent(.missing, because: nil) : .number(Rational(value))
        return ChartPoint(month: month, quantity: quantity, value: "faults\(id)@\(month).value")
      }
    }
    let totals = (0..<23).map { index in values.reduce(0) { $0 + $1[index] } }
    return MonthBars(
      month: first.advanced(by: 22), arrangement: .stacked, months: (0..<23).map { first.advanced(by: $0) },
      series: zip(names, values).map { name, values in
        MonthBars.Series(id: name, name: name, shortName: name, points: points("/\(name)", values))
      }, totals: points("", totals))
  }

  private func layOut(
    _ preset: String, missing: Set<Int> = [], names: [String] = ["Nord", "Syd", "Öst", "Väst"]
  ) throws -> LaidOutChart {
    try layOut(preset, Self.bars(missing: missing, names: names))
  }

  private func layOut(_ name: String, _ bars: MonthBars) throws -> LaidOutChart {
    try ChartFixture.layOut(.bars(bars), preset: name)
  }
}
