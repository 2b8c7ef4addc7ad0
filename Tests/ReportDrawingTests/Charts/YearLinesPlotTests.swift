import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

@Suite struct YearLinesPlotTests {
  @Test func everyImportantValueIsWrittenWithItsName() throws {
    let chart = try layOut("slide", thisYear: Self.thisYear.map { $0 })
    #expect(chart.scene.texts(.latestValue) == ["17"])
    #expect(chart.scene.runs([.latestValue]).first?.value == "faults@2031-11.value")
    #expect(Set(chart.scene.texts(.lineName)) == ["2030", "2031"])
    #expect(chart.scene.texts(.targetLabel) == ["Mål helår 2031: högst 36"])
    #expect(chart.scene.texts(.monthLabel).first == "jan")
    #expect(chart.scene.runs([.valueLabel]).allSatisfy { $0.value != nil })
  }

  @Test(arguments: ["half", "third"]) func narrowChartsHaveLettersAndFewValues(preset: String) throws {
    let scene = try layOut(preset, thisYear: Self.thisYear.map { $0 }).scene
    #expect(scene.texts(.monthLabel).joined() == "jfmamjjasond")
    #expect(Set(scene.texts(.valueLabel)).isSubset(of: ["79", "45", "26"]))
    #expect(scene.texts(.latestValue) == ["17"])
  }

  @Test func missingMonthBreaksTheLineAndSaysSo() throws {
    var values = Self.thisYear.map { Optional($0) }
    values[4] = nil
    let scene = try layOut("slide", thisYear: values).scene
    #expect(scene.texts(.missing) == ["saknas"])
    let zero = try #require(scene.segments(.zeroLine).first).from.y
    let lines = scene.marks(.line)
    // Two runs this year and one last year, none of which comes down to zero.
    #expect(lines.count == 3)
    #expect(scene.segments(.line).allSatisfy { $0.to.y < zero - 1 })
  }

  @Test func neighboursWithoutValuesShareTheWord() throws {
    var values = Self.thisYear.map { Optional($0) }
    (values[4], values[5]) = (nil, nil)
    let scene = try layOut("slide", thisYear: values).scene
    #expect(scene.texts(.missing) == ["saknas"])
    #expect(scene.marks(.missing).count == 5)
  }

  @Test func wordForMissingIsInTheChartsLanguage() throws {
    var values = Self.thisYear.map { Optional($0) }
    values[4] = nil
    #expect(try layOut("slide", thisYear: values, language: .english).scene.texts(.missing) == ["missing"])
  }

  @Test func breakCutsTheLineAndIsExplained() throws {
    let month = try SampleReport.month("2031-06")
    let event = ChartEvent(number: 1, months: month...month, isBreak: true, text: "Nytt sätt att räkna.")
    let scene = try layOut("slide", thisYear: Self.thisYear.map { $0 }, events: [event]).scene
    #expect(scene.marks(.line).count == 3)
    #expect(scene.texts(.eventLabel) == ["1"])
    #expect(scene.texts(.eventNote).contains("Nytt sätt att räkna."))
  }

  @Test(arguments: ["half", "third"]) func targetWithoutAPlaceAtItsLineIsNotedBelow(preset: String) throws {
    let label = "Mål för felen per tusen leveranser hela året 2031 enligt styrelsens beslut: högst 36"
    let scene = try layOut(preset, thisYear: Self.thisYear.map { $0 }, target: label).scene
    let runs = scene.runs([.targetLabel])
    let zero = try #require(scene.segments(.zeroLine).first).from.y
    #expect(runs.map(\.text).joined(separator: " ") == label)
    #expect(runs.allSatisfy { $0.origin.y > zero && $0.origin.x + $0.width <= scene.size.width })
    #expect(scene.segments(.legend).count == 1)
  }

  @Test func axisCountsMillionsInMillions() throws {
    let values = Self.thisYear.map { Optional($0 * 1_000_000) }
    #expect(try layOut("slide", thisYear: values).scene.texts(.axisLabel).last?.hasSuffix("\u{A0}milj.") == true)
    let english = try layOut("slide", thisYear: values, language: .english).scene.texts(.axisLabel)
    #expect(english.first == "0")
    #expect(english.dropFirst().allSatisfy { $0.hasSuffix("m") })
  }

  @Test func aValueAwayFromItsPointIsLedToIt() {
    let box = Rectangle(x: 95, y: 140, width: 20, height: 12)
    let leader = ValueLeader.segment(from: Point(100, 100), radius: 4, to: box, unit: 18)
    #expect(leader?.from == Point(100, 105.5))
    #expect(leader?.to == Point(100, 138.5))
    #expect(ValueLeader.segment(from: Point(100, 120), radius: 4, to: box, unit: 18) == nil)
  }

  @Test func gridIsCutBehindText() throws {
    let scene = try layOut("page", thisYear: Self.thisYear.map { $0 }).scene
    let boxes = scene.runs([.valueLabel, .targetLabel, .latestValue, .lineName]).map(\.box)
    for line in scene.segments(.grid) {
      #expect(!boxes.contains { line.meets($0) })
    }
  }

  @Test func boundedValueIsABarWithCaps() throws {
    var lines = try lines(Self.thisYear.map { $0 })
    lines.years[0].points[2].quantity = .interval(low: Rational(34), high: Rational(41))
    let scene = try layOut("slide", lines).scene
    #expect(scene.marks(.interval).count == 3)
    #expect(scene.texts(.valueLabel).contains("34–41"))
  }

  @Test func boundsOnAnOutcomeAreABarRightOfTheMonths() throws {
    let scene = try layOut("slide", outcome: .interval(low: Rational(297, over: 10), high: Rational(382, over: 10)))
      .scene
    #expect(scene.texts(.outcomeLabel) == ["jan–nov"])
    #expect(scene.texts(.valueLabel).contains("29,7–38,2"))
    #expect(scene.runs([.valueLabel]).contains { $0.value == "faults@2031-01/2031-11.value" })
    let bar = try #require(scene.segments(.interval).first { $0.from.x == $0.to.x })
    let right = try #require(scene.runs([.monthLabel, .lineName]).map(\.box.right).max())
    #expect(bar.from.x > right)
    let target = try #require(scene.segments(.targetLine).first)
    // The target lies within: its line crosses the bar, and the bar's ends lie where the axis has them.
    #expect(target.crosses(bar))
    let zero = try #require(scene.segments(.zeroLine).first).from.y
    let unit = (zero - target.from.y) / 36
    #expect(abs((zero - bar.from.y) / unit - 29.7) < 1e-6)
    #expect(abs((zero - bar.to.y) / unit - 38.2) < 1e-6)
  }

  @Test func aKnownOutcomeIsADotRightOfTheMonths() throws {
    let scene = try layOut("half", outcome: .number(Rational(331, over: 10))).scene
    #expect(scene.marks(.interval).isEmpty)
    #expect(scene.texts(.valueLabel).contains("33,1"))
    let name = try #require(scene.runs([.outcomeLabel]).first)
    #expect(scene.discs(.marker).contains { abs($0.centre.x - name.box.centre.x) < 0.01 })
  }

  @Test func theScaleReachesAnOutcomeAboveAllMonths() throws {
    let scene = try layOut("slide", outcome: .interval(low: Rational(90), high: Rational(130))).scene
    let bar = try #require(scene.segments(.interval).first { $0.from.x == $0.to.x })
    #expect(bar.to.y > (scene.runs([.axisLabel]).map(\.box.top).min() ?? 0))
  }

  @Test func anOutcomeGivesWayToTheLettersOfTheMonths() throws {
    let chart = try layOut("third", outcome: .number(Rational(33)))
    #expect(chart.scene.texts(.outcomeLabel).isEmpty)
    #expect(chart.droppedLabels.contains("faults@2031-01/2031-11.value"))
    #expect(chart.scene.texts(.monthLabel).joined() == "jfmamjjasond")
  }

  @Test func titleTooLongForThePresetGivesWayToTheShortOne() throws {
    let scene = try layOut("third", thisYear: Self.thisYear.map { $0 }).scene
    #expect(scene.texts(.title).joined(separator: " ") == "17 fel i november")
  }

  @Test func sameChartGivesTheSameScene() throws {
    let values = Self.thisYear.map { Optional($0) }
    #expect(try layOut("slide", thisYear: values).scene == layOut("slide", thisYear: values).scene)
  }

  private static let lastYear = [57, 77, 69, 79, 63, 35, 52, 27, 31, 28, 26, 22]
  private static let thisYear = [45, 42, 38, 29, 38, 40, 43, 23, 30, 31, 17]

  private func lines(_ thisYear: [Int?]) throws -> YearLines {
    func year(_ year: Int, _ values: [Int?]) throws -> YearLines.Year {
      let january = try SampleReport.month("\(year)-01")
      return YearLines.Year(
        year: year,
        points: values.enumerated().map { index, value in
          let month = january.advanced(by: index)
          let quantity = value.map { Quantity.number(Rational($0)) } ?? .absent(.missing, because: nil)
          return ChartPoint(month: month, quantity: quantity, value: "faults@\(month).value")
        })
    }
    return YearLines(
      month: try SampleReport.month("2031-11"), years: [try year(2031, thisYear), try year(2030, Self.lastYear)],
      target: YearLines.Target(
        value: Rational(36), label: "Mål helår 2031: högst 36", name: "faults@2031.target"))
  }

  private func layOut(
    _ preset: String, thisYear: [Int?], language: Language = .swedish, events: [ChartEvent] = [], target: String? = nil
  ) throws -> LaidOutChart {
    var lines = try lines(thisYear)
    if let target { lines.target?.label = target }
    return try layOut(preset, lines, language: language, events: events)
  }

  private func layOut(_ preset: String, outcome: Quantity) throws -> LaidOutChart {
    var lines = try lines(Self.thisYear.map { $0 })
    let point = ChartPoint(month: lines.month, quantity: outcome, value: "faults@2031-01/2031-11.value")
    lines.target?.outcome = YearLines.Outcome(label: "jan–nov", point: point, decimals: 1)
    return try layOut(preset, lines)
  }

  private func layOut(
    _ name: String, _ lines: YearLines, language: Language = .swedish, events: [ChartEvent] = []
  ) throws -> LaidOutChart {
    let style = try RepositoryFiles.style()
    let preset = try #require(style.preset(name))
    let specification = ChartSpecification(
      id: "faults", language: language,
      texts: ChartTexts(
        title: "Felen per miljon leveranser från alla kontoren och lagren sjönk tydligt till 17 i november",
        shortTitle: "17 fel i november", subtitle: "Fel på kontor och i lager, Norden", shortSubtitle: "Fel, Norden",
        source: "Källa: Exempelbolaget", shortSource: "Källa: Exempelbolaget", alternative: ""),
      unit: .rate(per: 1_000_000), body: .yearLines(lines), events: events, data: [])
    return try ChartLayout(style: style, palette: style.chartColours, measurer: FixedWidthMeasurer())
      .chart(specification, at: preset)
  }
}
