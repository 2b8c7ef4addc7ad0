import ReportCore

/// The skeleton of a plugin in Swift: a type that conforms to its stage's protocol, and a line that makes it a program.
struct SwiftTemplate {
  private let plugin: PluginTemplate

  init(_ plugin: PluginTemplate) { self.plugin = plugin }

  var files: [PluginTemplate.File] {
    [
      PluginTemplate.File(path: "Package.swift", text: package),
      PluginTemplate.File(path: "Sources/\(type).swift", text: source),
      PluginTemplate.File(path: "Sources/\(typeStem)Program.swift", text: program),
      PluginTemplate.File(path: ".gitignore", text: ".build\n"),
    ]
  }

  /// `crm-export` gives `CrmExport`.
  private var typeStem: String {
    let words = plugin.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    return words.first?.isNumber == true ? "Plugin" + words : words
  }

  private var type: String {
    switch plugin.stage {
    case .load: typeStem + "Loader"
    case .validate: typeStem + "Validator"
    case .aggregate: typeStem + "Aggregator"
    case .render: typeStem + "Renderer"
    }
  }

  private var package: String {
    """
    // swift-tools-version: 6.1
    import PackageDescription

    let package = Package(
      name: "\(plugin.name)",
      // Where the source of Nollrapport is: this folder, or url: and from: instead of path:.
      dependencies: [.package(name: "nollrapport", path: "\(plugin.package)")],
      targets: [
        .executableTarget(
          name: "\(plugin.program)", dependencies: [.product(name: "ReportPluginKit", package: "nollrapport")],
          path: "Sources")
      ])

    """
  }

  private var program: String {
    let extensions = plugin.stage == .load ? "\n  static let fileExtensions = [\"csv\"]" : ""
    return """
      import ReportPluginKit

      /// The plugin as a program.
      @main struct \(typeStem)Program: PluginProgram {
        typealias Plugin = \(type)\(extensions)
      }

      """
  }

  private var source: String {
    """
    import ReportCore
    \(plugin.stage == .render ? "import ReportDocument\n" : "")
    /// \(PluginTemplate.summary(of: plugin.stage))
    struct \(type): \(type.dropFirst(typeStem.count)) {
      static let manifest = PluginManifest(
        stage: .\(plugin.stage.rawValue), name: "\(plugin.name)", summary: "\(PluginTemplate.summary(of: plugin.stage))"\(options))

    \(work)
    }

    """
  }

  private var options: String {
    switch plugin.stage {
    case .load:
      ",\n    options: [OptionDeclaration(required: \"measure\", .measure, help: \"The measure of the values.\")]"
    case .validate:
      ",\n    options: [\n      OptionDeclaration(\n        \"limit\", .decimal(0...1_000_000_000), default: \"1000000\", help: \"The greatest value that is let pass.\")\n    ]"
    case .aggregate, .render: ""
    }
  }

  private var work: String {
    switch plugin.stage {
    case .load:
      #"""
        private let measure: String

        init(options: Options) throws(Problems) { measure = options.text("measure") }

        static func recognises(_ source: Source) -> Bool { source.fileExtension == "csv" }

        func load(_ source: Source, for definition: ReportDefinition) async throws(Problems) -> Loaded {
          var dataset = Dataset()
          var problems: [Problem] = []
          let lines = String(decoding: source.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
          for (index, line) in lines.enumerated().dropFirst() {
            let place = Place(source.name, line: index + 1)
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 2, let month = Month(fields[0]) else {
              problems.append(Problem(.data, "no month begins this line", at: place, hints: ["months look like 2024-06"]))
              continue
            }
            let value = ExactDecimal(fields[1])
            if value == nil, !fields[1].isEmpty { problems.append(Problem(.data, "no number ends this line", at: place)) }
            dataset.observations.append(
              Observation(
                measure: measure, period: Period(month), cell: value.map { .value($0) } ?? .absent(.missing), place: place))
          }
          try Problems.throwing(problems)
          return Loaded(dataset: dataset)
        }
      """#
    case .validate:
      #"""
        private let limit: Rational

        init(options: Options) throws(Problems) { limit = options.decimal("limit")?.rational ?? .zero }

        func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
          let findings = input.dataset.observations.compactMap { cell -> Finding? in
            guard let value = cell.cell.value, value.rational > limit else { return nil }
            return Finding(
              check: Self.manifest.name, level: .warning, measure: cell.measure, member: cell.member, month: cell.period.month,
              message: LocalizedText("\(value) > \(limit)"), place: cell.place)
          }
          return CheckResult(
            check: Self.manifest.name,
            assurance: LocalizedText(sv: "Inget värde är över gränsen", en: "No value is above the limit"),
            examined: input.dataset.observations.count, examinedSingular: LocalizedText(sv: "värde", en: "value"),
            examinedPlural: LocalizedText(sv: "värden", en: "values"), findings: findings)
        }
      """#
    case .aggregate:
      #"""
        init(options: Options) throws(Problems) {}

        func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
          var analysis = input.analysis
          for measure in input.definition.measures {
            let cells = input.dataset.observations.filter {
              $0.measure == measure.id && $0.period.month == input.month && $0.cell.value != nil
            }
            try analysis.add(
              Fact(
                FactName(measure.id, Period(input.month), Figure(rawValue: "cells")), .number(Rational(cells.count)),
                unit: .count, status: .exact))
          }
          return analysis
        }
      """#
    case .render:
      #"""
        init(options: Options) throws(Problems) {}

        func render(_ input: ReportInput) async throws(Problems) -> [Block] {
          let count = input.dataset.observations.count
          let text = LocalizedText(
            sv: "Rapporten bygger på \(count) värden.", en: "The report is made from \(count) values.")
          return [.paragraph([.text(text[input.language])])]
        }
      """#
    }
  }
}
