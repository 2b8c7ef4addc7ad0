/// The options of one use of a plugin, checked against what the plugin declares.
public struct Options: Hashable, Sendable {
  private var values: [String: ConfigurationNode] = [:]

  /// Checks a mapping of options against their declarations and fills in defaults.
  ///
  /// Throws a `Problem` of kind configuration for every unknown key, wrong kind, value out of range and missing required option, each
  /// with its place; `measures` are the ids that an option of kind `measure` may name.
  public init(
    _ given: ConfigurationNode, declared: [OptionDeclaration], plugin: String, measures: [String]
  ) throws(Problems) {
    var problems: [Problem] = []
    if case .mapping = given.content {} else { problems.append(notAMapping(plugin, at: given.place)) }
    for entry in given.entries {
      guard let declaration = declared.first(where: { $0.name == entry.key }) else {
        problems.append(unknown(entry, plugin, declared))
        continue
      }
      values[entry.key] = entry.value
      problems += Self.problems(of: entry.value, declaration, measures)
    }
    for declaration in declared where values[declaration.name] == nil {
      if declaration.isRequired {
        problems.append(missing(declaration, plugin, at: given.place))
      } else if let text = declaration.defaultText {
        values[declaration.name] = Self.node(text, declaration.kind, at: given.place)
      }
    }
    try Problems.throwing(problems)
  }

  /// The text of an option, empty where it has none.
  public func text(_ name: String) -> String { values[name]?.scalar ?? "" }

  /// The text of an option that may be left out.
  public func optionalText(_ name: String) -> String? { values[name]?.scalar }

  /// The whole number of an option; 0 where it has none.
  public func integer(_ name: String) -> Int { optionalText(name).flatMap { Int($0) } ?? 0 }

  /// The exact number of an option, where it has one.
  public func decimal(_ name: String) -> ExactDecimal? { optionalText(name).flatMap { ExactDecimal($0) } }

  /// The month of an option, where it has one.
  public func month(_ name: String) -> Month? { optionalText(name).flatMap { Month($0) } }

  /// The texts of a list, or of a single text; empty where it has none.
  public func list(_ name: String) -> [String] {
    guard let node = values[name] else { return [] }
    return node.items?.compactMap(\.scalar) ?? [node.scalar].compactMap { $0 }
  }

  /// The wording of an option, where it has one.
  public func localized(_ name: String) -> LocalizedText? {
    guard let node = values[name] else { return nil }
    if let text = node.scalar { return LocalizedText(text) }
    guard let swedish = node["sv"]?.scalar, let english = node["en"]?.scalar else { return nil }
    return LocalizedText(sv: swedish, en: english)
  }

  /// Where an option was given.
  public func place(of name: String) -> Place? { values[name]?.place }

  private static func node(_ text: String, _ kind: OptionDeclaration.Kind, at place: Place) -> ConfigurationNode {
    guard kind == .list else { return ConfigurationNode(.scalar(text), at: place) }
    let items = text.split(separator: ",").map { String($0.drop(while: { $0 == " " })) }
    return ConfigurationNode(.list(items.map { ConfigurationNode(.scalar($0), at: place) }), at: place)
  }

  private static func problems(
    of node: ConfigurationNode, _ declaration: OptionDeclaration, _ measures: [String]
  ) -> [Problem] {
    switch declaration.kind {
    case .list:
      let isList = node.scalar != nil || node.items?.allSatisfy { $0.scalar != nil } == true
      return isList ? [] : [wrongKind(declaration, node)]
    case .localized:
      let keys = Set(node.entries.map(\.key))
      return node.scalar != nil || keys == Set(Language.allCases.map(\.code)) ? [] : [wrongKind(declaration, node)]
    default:
      guard let text = node.scalar else { return [wrongKind(declaration, node)] }
      if case .measure = declaration.kind {
        return measures.contains(text) ? [] : [unknownMeasure(text, node.place, measures)]
      }
      return accepts(text, declaration.kind) ? [] : [wrongKind(declaration, node)]
    }
  }

  private static func accepts(_ text: String, _ kind: OptionDeclaration.Kind) -> Bool {
    switch kind {
    case .text, .measure, .list, .localized: true
    case .integer(let range): Int(text).map { range.contains($0) } ?? false
    case .decimal(let range): ExactDecimal(text).map { range.contains($0.rational.approximation) } ?? false
    case .choice(let words): words.contains(text)
    case .month: Month(text) != nil
    }
  }
}

private func notAMapping(_ plugin: String, at place: Place) -> Problem {
  Problem(.configuration, "the options of “\(plugin)” are not a mapping of names to values", at: place)
}

private func unknown(_ entry: ConfigurationNode.Entry, _ plugin: String, _ declared: [OptionDeclaration]) -> Problem {
  let hints =
    declared.isEmpty ? ["“\(plugin)” has no options"] : NearMiss.hint(for: entry.key, in: declared.map(\.name))
  return Problem(.configuration, "“\(plugin)” has no option “\(entry.key)”", at: entry.keyPlace, hints: hints)
}

private func missing(_ declaration: OptionDeclaration, _ plugin: String, at place: Place) -> Problem {
  Problem(
    .configuration, "“\(plugin)” needs the option “\(declaration.name)” (\(declaration.kind.summary))", at: place,
    hints: [declaration.help])
}

private func wrongKind(_ declaration: OptionDeclaration, _ node: ConfigurationNode) -> Problem {
  let value = node.scalar.map { "“\($0)”" } ?? "the value"
  return Problem(
    .configuration, "\(value) does not fit the option “\(declaration.name)”", at: node.place,
    hints: ["it is \(declaration.kind.phrase)"])
}

private func unknownMeasure(_ text: String, _ place: Place, _ measures: [String]) -> Problem {
  Problem(
    .configuration, "“\(text)” is not a declared measure", at: place, hints: NearMiss.hint(for: text, in: measures))
}
