import ReportCore
import ReportTestSupport
import Testing

@testable import ReportDrawing

@Suite struct SmallMultiplesPlotTests {
  @Test func allPanelsHaveOneScale() throws {
    let scene = try layOut("slide", count: 4).scene
    #expect(scene.texts(.panelTitle) == ["Kontor 1", "Kontor 2", "Kontor 3", "Kontor 4"])
    let figures = scene.texts(.axisLabel)
    #expect(figures.count % 4 == 0)
    let first = Array(figures.prefix(figures.count / 4))
    #expect(figures == first + first + first + first)
  }

  @Test func latestValueIsWrittenInEveryPanelAndYearsInTheFirst() throws {
    let scene = try layOut("slide", count: 4).scene
    #expect(scene.texts(.latestValue) == ["3", "6", "9", "12"])
    #expect(scene.texts(.lineName).sorted() == ["2030", "2031"])
  }

  @Test(arguments: ["slide", "half", "third", "page"]) func yearsAreAlwaysNamed(preset: String) throws {
    for factor in [1, 3, 40] {
      let scene = try layOut(preset, count: 4, factor: factor).scene
      #expect(scene.texts(.lineName).sorted() == ["2030", "2031"])
    }
  }

  @Test func aBreakStandsInEveryPanel() throws {
    let month = try SampleReport.month("2031-06")
    let event = ChartEvent(number: 1, months: month...month, isBreak: true, text: "Nytt (från juni 2031)")
    let scene = try layOut("slide", count: 4, events: [event]).scene
    #expect(scene.texts(.eventLabel) == ["1", "1", "1", "1"])
    #expect(scene.texts(.eventNote).contains("Nytt (från juni 2031)"))
  }

  @Test func rowsAreAsHighAsTheirOwnWordsNeed() throws {
    let scene = try layOut("third", count: 4, names: ["Nord", "Syd", "Allmänna östkontoret i norr", "Väst"]).scene
    let zeros = Set(scene.segments(.zeroLine).map { ($0.from.y * 10).rounded() }).sorted()
    let titles = scene.runs([.panelTitle]).map(\.origin.y).sorted()
    let tops = scene.runs([.axisLabel]).filter { $0.text != "0" }.map(\.origin.y)
    #expect(zeros.count == 2)
    // The name in two lines pushes the second row alone.
    #expect((tops.min() ?? 0) - titles[0] < (tops.filter { $0 > titles[4] }.min() ?? 0) - titles[2])
  }

  @Test func manyPanelsStandFourARowWhereTheyAreTooLowElse() throws {
    let titles = try layOut("slide", count: 8).scene.runs([.panelTitle])
    #expect(Set(titles.map(\.origin.x)).count == 4)
  }

  @Test func fourStandTwoARowAndSixThree() throws {
    func columns(_ count: Int) throws -> Int {
      Set(try layOut("slide", count: count).scene.runs([.panelTitle]).map(\.origin.x)).count
    }
    #expect(try columns(4) == 2)
    #expect(try columns(6) == 3)
  }

  @Test func lowPanelsGiveUpWordsBeforeHeight() throws {
    let scene = try layOut("third", count: 4).scene
    #expect(scene.texts(.panelSubtitle).isEmpty)
    #expect(scene.texts(.latestValue).count == 4)
  }

  @Test func tooManyPanelsAreWarnedOfByPreset() throws {
    #expect(
      try layOut("third", count: 12).warnings.map(\.message) == [
        "the chart “faults” has 12 small charts, too many for the preset “third”"
      ])
  }

  private func layOut(
    _ preset: String, count: Int, factor: Int = 1, names: [String] = [], events: [ChartEvent] = []
  ) throws -> LaidOutChart {
    let panels = try (1...count).map { number in
      let size = factor * number
      let thisYear = try ChartFixture.points(2031, [5, 4, 7, 2, 6, 3, 8, 4, 5, 6, 3].map { $0 * size })
      let lastYear = try ChartFixture.points(2030, [6, 5, 5, 8, 7, 4, 6, 5, 4, 3, 5, 6].map { $0 * size })
      return SmallMultiples.Panel(
        id: "office-\(number)", title: names.isEmpty ? "Kontor \(number)" : names[number - 1],
        subtitle: "53 januari–november, 58 samma tid 2030",
        years: [YearLines.Year(year: 2031, points: thisYear), YearLines.Year(year: 2030, points: lastYear)])
    }
    let month = try SampleReport.month("2031-11")
    return try ChartFixture.layOut(
      .smallMultiples(SmallMultiples(month: month, panels: panels)), preset: preset, events: events)
  }
}
