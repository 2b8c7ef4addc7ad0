internal import ReportCore
internal import ReportDrawing

/// Turns a merged style sheet into a style.
struct StyleReader {
  private let node: ConfigurationNode
  private let name: String

  init(_ node: ConfigurationNode, name: String) {
    self.node = node
    self.name = name
  }

  func style() throws(Problems) -> Style {
    var fields = Fields(node, of: "style")
    _ = fields.optional("extends")
    var font = fields.required("font").map { Fields($0, of: "font") }
    let family = font?.text("family") ?? ""
    let fallbacks = font?.texts("fallback") ?? []
    if let font { fields.add(font.finished()) }
    var colours = fields.required("colours").map { Fields($0, of: "colours") }
    let charts = palette("charts", &colours)
    let pages = palette("pages", &colours)
    if let colours { fields.add(colours.finished()) }
    let page = fields.required("page").flatMap { PageStyleReader.page($0, &fields) }
    let presets = PresetReader.presets(&fields)
    try Problems.throwing(fields.finished())
    guard let charts, let pages, let page else { throw Problems(incomplete(node.place)) }
    let problems =
      ContrastCheck(charts, node["colours"]?["charts"] ?? node).problems
      + ContrastCheck(pages, node["colours"]?["pages"] ?? node).problems
    try Problems.throwing(problems)
    return Style(
      name: name, fontFamily: family, fallbackFamilies: fallbacks, chartColours: charts, pageColours: pages,
      page: page, presets: presets)
  }

  private func palette(_ key: String, _ outer: inout Fields?) -> Palette? {
    guard let node = outer?.required(key) else { return nil }
    var fields = Fields(node, of: "\(key) colours")
    var isComplete = true
    func colour(_ key: String) -> Colour {
      let colour = fields.value(key, "a colour such as #12355B") { Colour($0) }
      if colour == nil { isComplete = false }
      return colour ?? Colour(red: 0, green: 0, blue: 0)
    }
    let palette = Palette(
      ground: colour("ground"), ink: colour("ink"), secondary: colour("secondary"), faint: colour("faint"),
      grid: colour("grid"), zeroLine: colour("zero-line"), thisYear: colour("this-year"),
      lastYear: colour("last-year"), lastYearText: colour("last-year-text"), olderYear: colour("older-year"),
      olderYearText: colour("older-year-text"), target: colour("target"), better: colour("better"),
      worse: colour("worse"), tint: colour("tint"), limitBand: colour("limit-band"), rule: colour("rule"),
      stack: stack(&fields), stackFifth: colour("stack-fifth"), stackOutline: colour("stack-outline"))
    outer?.add(fields.finished())
    return isComplete && palette.stack.count == 4 ? palette : nil
  }

  private func stack(_ fields: inout Fields) -> [Colour] {
    guard let node = fields.required("stack") else { return [] }
    let colours = (node.items ?? []).compactMap { item -> Colour? in
      let colour = item.scalar.flatMap { Colour($0) }
      if colour == nil { fields.add([notAColour(item)]) }
      return colour
    }
    if node.items?.count != 4 { fields.add([notFour(node)]) }
    return colours
  }
}

private func incomplete(_ place: Place) -> Problem { Problem(.configuration, "the style is not complete", at: place) }

private func notAColour(_ node: ConfigurationNode) -> Problem {
  Problem(
    .configuration, "“\(node.scalar ?? "")” does not fit “stack”", at: node.place,
    hints: ["it is a colour such as #12355B"])
}

private func notFour(_ node: ConfigurationNode) -> Problem {
  Problem(.configuration, "“stack” needs four colours, from the axis upward", at: node.place)
}
