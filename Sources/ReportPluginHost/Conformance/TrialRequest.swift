internal import ReportCore
internal import ReportDocument
internal import ReportPluginKit

/// A request for a program on trial, with options as its manifest asks for them.
struct TrialRequest: Sendable {
  /// Stands where the path of the source is to come.
  private static let path = "/trial-source-path/"

  var bytes: [UInt8]
  /// The file of a loader.
  var source: Source?

  init(bytes: [UInt8], source: Source?) {
    self.bytes = bytes
    self.source = source
  }

  init(
    _ description: PluginDescription, _ data: TrialData, _ language: Language, _ file: Source?,
    _ given: [String: String]
  ) throws(Problems) {
    let manifest = description.manifest
    let definition = data.definition
    let options = OptionValues(try Self.options(manifest, given, definition), declared: manifest.options)
    let (month, analysis) = (TrialData.month, data.analysis)
    switch manifest.stage {
    case .load:
      let source = Self.source(data, file)
      self.source = source
      bytes = PluginRequest.load(source.name, at: Self.path, definition, options, version: 1).bytes
    case .validate:
      let input = ValidationInput(
        definition: definition, dataset: data.dataset, month: month,
        analysis: description.runsAfterAggregation ? analysis : nil)
      bytes = PluginRequest.validate(input, options, version: 1).bytes
    case .aggregate:
      let input = AggregationInput(definition: definition, dataset: data.dataset, month: month, analysis: analysis)
      bytes = PluginRequest.aggregate(input, options, version: 1).bytes
    case .render:
      let input = ReportInput(
        definition: definition, dataset: data.dataset, analysis: analysis, checks: [], commentary: nil,
        language: language, month: month)
      bytes = PluginRequest.render(input, options, version: 1).bytes
    }
  }

  /// The request with the path of the copy of its source.
  func bytes(withSourceAt path: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let range = text.firstRange(of: Self.path) else { return bytes }
    return Array((text[..<range.lowerBound] + path + text[range.upperBound...]).utf8)
  }

  /// The usual options and those given; those that must be given get a value of their kind, and so do measures, other than those of a
  /// loader only where they have a default.
  ///
  /// Throws where one that is given does not fit.
  static func options(
    _ manifest: PluginManifest, _ given: [String: String], _ definition: ReportDefinition
  ) throws(Problems) -> Options {
    let place = Place("--option")
    let measures = definition.measures.map(\.id)
    let needed = manifest.options.filter { option in
      if given[option.name] != nil { return false }
      // A default that only the reports of its author declare would leave nothing to try.
      let isMeasure = option.kind == .measure && (manifest.stage == .load || option.defaultText != nil)
      return option.isRequired || isMeasure
    }
    // What a loader reads may be split, so that its measure is one that is.
    let split = definition.measures.first { $0.breakdown != nil }?.id
    let measure = manifest.stage == .load ? split ?? measures[0] : measures[0]
    let needs = needed.map { ($0.name, value($0.kind, measure)) }
    let values = needs + given.sorted { $0.key < $1.key }.map { ($0.key, .scalar($0.value)) }
    let entries = values.map { name, value in
      ConfigurationNode.Entry(key: name, keyPlace: place, value: ConfigurationNode(value, at: place))
    }
    do throws(Problems) {
      return try Options(
        ConfigurationNode(.mapping(entries), at: place), declared: manifest.options, plugin: manifest.name,
        measures: measures)
    } catch {
      let isMeasure = manifest.options.contains { $0.kind == .measure && given[$0.name] != nil }
      throw isMeasure ? otherMeasures(error) : error
    }
  }

  private static func value(_ kind: OptionDeclaration.Kind, _ measure: String) -> ConfigurationNode.Content {
    switch kind {
    case .text: .scalar("text")
    case .integer(let range): .scalar(String(range.lowerBound))
    case .decimal(let range): .scalar(Rational(approximating: range.lowerBound).rounded(toDecimals: 2).description)
    case .choice(let words): .scalar(words[0])
    case .measure: .scalar(measure)
    case .month: .scalar(TrialData.month.description)
    case .list: .list([ConfigurationNode(.scalar("text"), at: Place("trial"))])
    case .localized: .scalar("text")
    }
  }

  /// What a loader is given: its own file, or one that is no data.
  static func source(_ data: TrialData, _ file: Source?) -> Source { data == .usual ? file ?? odd(.empty) : odd(data) }

  /// Files that are no data.
  private static func odd(_ data: TrialData) -> Source {
    switch data {
    case .usual, .empty: Source(name: "empty.csv", bytes: [])
    case .hostile:
      Source(name: "strange $(name) å.xlsx", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) })
    case .large: Source(name: "large.csv", bytes: [UInt8](repeating: UInt8(ascii: "9"), count: 12_000_000))
    }
  }
}

private func otherMeasures(_ problems: Problems) -> Problems {
  let all = problems.all.map { problem in
    var problem = problem
    problem.hints.append("plugins are tried with a small report of the kit's own, not with yours")
    return problem
  }
  return Problems(all) ?? problems
}
