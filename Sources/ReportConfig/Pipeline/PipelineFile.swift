public import ReportCore

/// Reads pipeline files.
public enum PipelineFile {
  /// What a pipeline file declares.
  ///
  /// Throws every problem of the file together, each with line and column: unknown keys, wrong kinds, references to things that are not
  /// declared. Options of plugins are checked later, by the plugins' own declarations.
  ///
  /// Of a file with markets it is the common part; `ReportMatrix` reads the whole.
  public static func definition(from source: Source) throws(Problems) -> ReportDefinition {
    try definition(from: YAMLReader().node(of: source))
  }

  static func definition(from node: ConfigurationNode) throws(Problems) -> ReportDefinition {
    var fields = Fields(node, of: "pipeline file")
    // The matrix makes several files of one and is read before.
    _ = fields.optional("matrix")
    var definition = head(&fields)
    declare(&definition, &fields)
    plan(&definition, &fields)
    let problems = fields.finished()
    try Problems.throwing(problems + (problems.isEmpty ? ReferenceCheck(definition, node).problems : []))
    return definition
  }

  /// Who reports what, in which language and style.
  private static func head(_ fields: inout Fields) -> ReportDefinition {
    var report = fields.required("report").map { Fields($0, of: "report") }
    var definition = ReportDefinition(
      id: report?.value("id", "lower-case letters, digits and hyphens", identifier) ?? "",
      title: report?.localized("title") ?? LocalizedText(""),
      organisation: report?.localized("organisation") ?? LocalizedText(""),
      market: report?.localized("market") ?? LocalizedText(""))
    definition.published = report?.optionalValue("published", "a day such as 2019-12-06") { CalendarDate($0) }
    if let report { fields.add(report.finished()) }
    definition.language = fields.choice(
      "language", ["sv": Language.swedish, "en": .english], default: .swedish)
    definition.style = fields.optionalText("style") ?? "management"
    if let output = fields.optional("output") { definition.output = self.output(output, &fields) }
    return definition
  }

  private static func output(_ node: ConfigurationNode, _ outer: inout Fields) -> OutputRequest {
    var fields = Fields(node, of: "output")
    var request = OutputRequest()
    if node["presets"] != nil { request.presets = fields.texts("presets") } else { _ = fields.optional("presets") }
    let formats = fields.list("formats")
    if node["formats"] != nil {
      request.formats = formats.compactMap { item in
        let format = item.scalar.flatMap { OutputRequest.Format(rawValue: $0) }
        if format == nil { fields.add([unknownFormat(item)]) }
        return format
      }
    }
    request.pngScale = fields.choice("png-scale", ["1": 1, "2": 2], default: 1)
    request.background = fields.choice(
      "background", ["white": OutputRequest.Background.white, "transparent": .transparent], default: .white)
    outer.add(fields.finished())
    return request
  }

  /// Measures, members, targets, events and footnotes.
  private static func declare(_ definition: inout ReportDefinition, _ fields: inout Fields) {
    definition.measures = fields.each("measures", DeclarationReader.measure)
    definition.breakdowns = fields.each("breakdowns", DeclarationReader.breakdown)
    definition.targets = fields.each("targets", DeclarationReader.target)
    definition.events = fields.each("events", DeclarationReader.event)
    definition.footnotes = fields.each("footnotes", DeclarationReader.footnote)
  }

  /// Sources, checks, aggregates and blocks, in order.
  private static func plan(_ definition: inout ReportDefinition, _ fields: inout Fields) {
    definition.sources = fields.each("sources", StepReader.source)
    definition.checks = fields.each("checks", StepReader.check)
    definition.accepted = fields.each("accepted", StepReader.acceptance)
    definition.aggregates = fields.each("aggregates", StepReader.step)
    definition.blocks = fields.each("blocks", StepReader.step)
    definition.alternativeTexts = fields.each("alternative-texts", DeclarationReader.alternativeText)
    definition.commentary = fields.optionalText("commentary")
  }

  /// The text, where it can name a file or a thing: lower-case letters, digits and hyphens.
  static func identifier(_ text: String) -> String? {
    let isFit = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    return isFit && text.utf8.count <= 80 && text.utf8.first != 45 ? text : nil
  }
}

extension Fields {
  /// Every item of a list, read by a function that says what was wrong with it.
  mutating func each<Value>(_ key: String, _ read: (ConfigurationNode) -> (Value?, [Problem])) -> [Value] {
    list(key).compactMap { item in
      let (value, problems) = read(item)
      add(problems)
      return value
    }
  }
}

private func unknownFormat(_ node: ConfigurationNode) -> Problem {
  Problem(
    .configuration, "“\(node.scalar ?? "")” is not a format of charts", at: node.place,
    hints: NearMiss.hint(for: node.scalar ?? "", in: OutputRequest.Format.allCases.map(\.rawValue)))
}
