internal import ReportCore
internal import ReportDrawing

/// Reads the page of a style sheet.
enum PageStyleReader {
  static func page(_ node: ConfigurationNode, _ outer: inout Fields) -> PageStyle? {
    var fields = Fields(node, of: "page")
    let page = PageStyle(
      size: Size(fields.length("width"), fields.length("height")), marginLeft: fields.length("margin-left"),
      marginRight: fields.length("margin-right"), marginTop: fields.length("margin-top"),
      marginBottom: fields.length("margin-bottom"), title: fields.type("title"), lead: fields.type("lead"),
      heading2: fields.type("heading-2"), heading3: fields.type("heading-3"), body: fields.type("body"),
      small: fields.type("small"), furniture: fields.type("furniture"), textWidth: fields.length("text-width"),
      gutter: fields.length("gutter"), paragraphGap: fields.length("paragraph-gap"),
      blockGap: fields.length("block-gap"), heading2Above: fields.length("heading-2-above"),
      heading2Below: fields.length("heading-2-below"), tableRow: fields.length("table-row"),
      keyFigureSize: Size(fields.length("key-figure-width"), fields.length("key-figure-height")),
      keyFigureInset: fields.length("key-figure-inset"), keyFigureNumber: fields.length("key-figure-number"))
    if fields.finished().isEmpty, page.contentWidth < 100 { fields.add([tooNarrow(node.place)]) }
    outer.add(fields.finished())
    return page
  }
}

/// Reads the presets of a style sheet.
enum PresetReader {
  /// In the order of the sheet.
  static func presets(_ outer: inout Fields) -> [ChartPreset] {
    guard let node = outer.required("presets") else { return [] }
    return node.entries.map { preset($0.key, $0.value, &outer) }
  }

  private static func preset(_ name: String, _ node: ConfigurationNode, _ outer: inout Fields) -> ChartPreset {
    var fields = Fields(node, of: "preset “\(name)”")
    let dash = fields.each("target-dash") { node in
      let length = node.scalar.flatMap { Length.points($0) }
      return (length, length == nil ? [notALength(node.scalar ?? "", "target-dash", node.place)] : [])
    }
    let least = fields.value("plot-least-proportion", "a number such as 1.5") { ExactDecimal($0) }
    let greatest = fields.value("plot-greatest-proportion", "a number such as 3") { ExactDecimal($0) }
    let low = least?.rational.approximation ?? 1
    let preset = ChartPreset(
      name: name, size: Size(fields.length("width"), fields.length("height")), margin: fields.length("margin"),
      titleSize: fields.length("title"), subtitleSize: fields.length("subtitle"), labelSize: fields.length("label"),
      sourceSize: fields.length("source"),
      titleLines: fields.value("title-lines", "a whole number from 1 to 5") {
        Int($0).flatMap { (1...5).contains($0) ? $0 : nil }
      } ?? 1,
      thisYearWidth: fields.length("this-year-line"), lastYearWidth: fields.length("last-year-line"),
      olderYearWidth: fields.length("older-year-line"), gridWidth: fields.length("grid-line"),
      gridGap: fields.length("grid-gap"), targetDash: dash, segmentGap: fields.length("segment-gap"),
      outlineWidth: fields.length("outline"),
      plotProportions: low...max(low, greatest?.rational.approximation ?? low),
      labelsOtherValues: fields.choice("other-values", ["labelled": true, "unlabelled": false], default: true))
    outer.add(fields.finished())
    return preset
  }
}

/// Lengths as style sheets write them.
enum Length {
  /// The points of `12 pt`, `1.5 mm` or `0 pt`, from 0 to 10 000; nil for anything else.
  static func points(_ text: String) -> Double? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let number = ExactDecimal(parts[0])?.rational.approximation else { return nil }
    let points: Double? =
      switch parts[1] {
      case "pt": number
      case "mm": number * 72 / 25.4
      case "cm": number * 720 / 25.4
      default: nil
      }
    return points.flatMap { (0...10_000).contains($0) ? $0 : nil }
  }
}

extension Fields {
  /// A length in points; 0 where it is not given or not readable, which is a problem.
  mutating func length(_ key: String) -> Double { value(key, "a length such as 12 pt or 4 mm", Length.points) ?? 0 }

  /// A size and a distance between baselines, written `10 pt / 14.5 pt`.
  mutating func type(_ key: String) -> TypeSize {
    value(key, "a size and a distance of lines such as 10 pt / 14.5 pt") { text -> TypeSize? in
      let parts = text.split(separator: "/").map { $0.split(separator: " ").joined(separator: " ") }
      guard parts.count == 2, let size = Length.points(parts[0]), let line = Length.points(parts[1]), size > 0,
        line > 0
      else { return nil }
      return TypeSize(size, line: line)
    } ?? TypeSize(10, line: 14)
  }
}

private func notALength(_ text: String, _ key: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "“\(text)” does not fit “\(key)”", at: place, hints: ["it is a length such as 12 pt or 4 mm"])
}

private func tooNarrow(_ place: Place) -> Problem {
  Problem(.configuration, "the margins leave less than 100 points for text", at: place)
}
