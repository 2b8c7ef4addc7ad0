import ReportConfig
import ReportCore
import ReportDrawing
import ReportTestSupport
import Testing

@Suite struct StyleSheetTests {
  @Test(arguments: ["management", "greyscale", "dark-slides"])
  func everyStyleOfTheProgramIsSound(name: String) throws {
    let style = try RepositoryFiles.style(name)
    #expect(style.name == name)
    #expect(style.presets.map(\.name) == ["slide", "half", "third", "page"])
    #expect(style.pageColours.ground == Colour("#FFFFFF"))
  }

  @Test func aStyleHoldsWhatItsSheetSays() throws {
    let style = try RepositoryFiles.style()
    #expect(style.chartColours.thisYear == Colour("#12355B"))
    #expect(style.preset("slide")?.size == Size(960, 540))
    #expect(style.preset("slide")?.targetDash == [8, 6])
    #expect(style.page.body == TypeSize(10, line: 14.5))
    #expect(abs(style.page.contentWidth - 483.276) < 1e-9)
  }

  @Test func aSheetGivesOnlyWhatDiffers() throws {
    let style = try extending("extends: management\ncolours: {charts: {target: \"#7A1F3D\"}}\n")
    #expect(style.name == "mine")
    #expect(style.chartColours.target == Colour("#7A1F3D"))
    #expect(style.pageColours.target == Colour("#B4540A"))
  }

  @Test(arguments: [
    (
      "extends: management\ncolours: {charts: {faint: \"#9AA3AC\"}}\n",
      "mine.yaml:2:27: text in “faint” #9AA3AC on “ground” #FFFFFF has a contrast of 2.55 : 1\n"
        + "  hint: at least 4.5 : 1 is needed; take a darker colour"
    ),
    (
      "extends: management\npage: {margin-left: 56}\n",
      "mine.yaml:2:21: “56” does not fit “margin-left”\n  hint: it is a length such as 12 pt or 4 mm"
    ),
    (
      "extends: management\ncolours: {charts: {ink: blue}}\n",
      "mine.yaml:2:25: “blue” does not fit “ink”\n  hint: it is a colour such as #12355B"
    ),
    (
      "extends: management\npage: {margin-lift: 56 pt}\n",
      "mine.yaml:2:8: the page has no key “margin-lift”\n  hint: did you mean “margin-left” or “margin-right”?"
    ),
    (
      "extends: management\npage: {body: 10 pt}\n",
      "mine.yaml:2:14: “10 pt” does not fit “body”\n  hint: it is a size and a distance of lines such as 10 pt / 14.5 pt"
    ),
    (
      "extends: mine\n",
      "mine.yaml:1:1: styles extend each other in a circle: “mine” → “mine”\n  hint: remove one “extends”"
    ),
    (
      "extends: management\ncolours: {charts: {stack: [\"#12355B\"]}}\n",
      "mine.yaml:2:27: “stack” needs four colours, from the axis upward"
    ),
  ])
  func faultsOfASheetAreNamed(text: String, message: String) {
    #expect(messageOf { () throws(Problems) in _ = try extending(text) } == message)
  }

  private func extending(_ text: String) throws(Problems) -> Style {
    try StyleSheet.style(named: "mine") { name throws(Problems) in
      if name == "mine" { return Source(name: "mine.yaml", bytes: Array(text.utf8)) }
      return try RepositoryFiles.source("styles/\(name).yaml")
    }
  }
}
