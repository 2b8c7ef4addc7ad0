public import ReportCore

/// Reads tidy and wide tables of comma-separated values.
public struct CSVLoader: Loader {
  public static let manifest = PluginManifest(
    stage: .load, name: "csv", summary: "Reads CSV: a value a row, or a year a row and a month a column.",
    options: [
      OptionDeclaration(optional: "measure", .measure, help: "The measure of every value, where no column names it."),
      OptionDeclaration(optional: "member", .text, help: "The member of every value, where no column names it."),
      OptionDeclaration(
        "delimiter", .choice(["auto", "comma", "semicolon", "tab"]), default: "auto",
        help: "What stands between fields; auto takes the one that the header has most of."),
      OptionDeclaration(
        "decimal", .choice(["auto", "comma", "point"]), default: "auto",
        help: "What begins decimals; auto finds out from the values."),
    ])

  private let measure: String?
  private let member: String?
  private let delimiter: UInt8?
  private let decimalMark: NumberReader.DecimalMark?

  public init(options: Options) throws(Problems) {
    measure = options.optionalText("measure")
    member = options.optionalText("member")
    delimiter =
      ["comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t")][
        options.text("delimiter")]
    decimalMark = ["comma": .comma, "point": .point][options.text("decimal")]
  }

  public static func recognises(_ source: Source) -> Bool {
    if ["csv", "tsv"].contains(source.fileExtension) { return true }
    let head = String(decoding: source.bytes.prefix { $0 != 0x0A }.prefix(1000), as: UTF8.self).lowercased()
    guard !head.contains("<") else { return false }
    let names = head.split { ",;\t\r\u{FEFF}".contains($0) }
    let isWide = head.contains { ",;".contains($0) } && names.count { MonthReader.read($0) != nil } >= 3
    return isWide || (names.contains("period") && names.contains("value"))
  }

  public func load(_ source: Source, for definition: ReportDefinition) async throws(Problems) -> Loaded {
    let text = try SourceText(source, lineLimit: 1_000_000)
    let table = try CSVTable(text.text, source: source.name, delimiter: delimiter)
    let header = try Header(table.header, source: source.name)
    let reader = NumberReader(decimalMark: try mark(of: table, header), plainSpace: .groups)
    var cells = CellReader(definition, reader, defaultMeasure: measure, defaultMember: member)
    for row in table.rows {
      switch header {
      case .tidy(let columns): cells.read(tidy: row, columns)
      case .wide(let columns): cells.read(wide: row, columns)
      }
    }
    return try cells.loaded()
  }

  private func mark(of table: CSVTable, _ header: Header) throws(Problems) -> NumberReader.DecimalMark {
    if let decimalMark { return decimalMark }
    return try DecimalDetection(table.rows.flatMap { row in header.numberColumns.compactMap { row[$0] } }).mark()
  }
}
