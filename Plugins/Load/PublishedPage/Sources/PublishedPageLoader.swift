public import ReportCore

/// Reads the tables of a published page, from its text or its saved HTML, by their shape.
public struct PublishedPageLoader: Loader {
  public static let manifest = PluginManifest(
    stage: .load, name: "published-page",
    summary: "Reads the monthly tables of a web page, from its saved HTML or its copied text.",
    options: [
      OptionDeclaration(
        optional: "rate", .measure, help: "The measure of tables headed “per n”, where several are rates per n."),
      OptionDeclaration(
        optional: "count", .measure, help: "The measure of rows under names, where several counts have a breakdown."),
    ])

  private let choice: MeasureChoice

  public init(options: Options) throws(Problems) {
    choice = MeasureChoice(rate: options.optionalText("rate"), count: options.optionalText("count"))
  }

  public static func recognises(_ source: Source) -> Bool {
    if PageLine.isMarkup(source) { return true }
    // Bytes that are not UTF-8 are for `load` to name.
    let text = String(decoding: source.bytes.prefix(65_536), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).contains { line in
      TableHeader(PageLine(text: String(line), at: Place(source.name)))?.isCertain == true
    }
  }

  public func load(_ source: Source, for definition: ReportDefinition) async throws(Problems) -> Loaded {
    let lines = try PageLine.lines(of: source)
    let tables = try TableFinder(lines).tables(in: source.name)
    var reader = TableReader(definition, choice)
    for table in tables { reader.read(table) }
    return try reader.loaded()
  }
}
