public import ReportCore
public import ReportDrawing

/// Reads style sheets.
public enum StyleSheet {
  /// The style of a name, from its sheet and those that it extends, each opened by `open`.
  ///
  /// A sheet gives the values in which it differs from the one that it `extends`. Throws every problem together: unknown keys,
  /// lengths without a unit, unreadable colours, text whose contrast is under 4.5 : 1, sheets that extend each other in a circle.
  public static func style(
    named name: String, open: (String) throws(Problems) -> Source
  ) throws(Problems) -> Style {
    var trees: [ConfigurationNode] = []
    var names: [String] = []
    var next: String? = name
    while let current = next {
      guard !names.contains(current) else { throw Problems(circle(names + [current], trees.last?.place)) }
      names.append(current)
      let tree = try YAMLReader().node(of: open(current))
      trees.append(tree)
      next = tree["extends"]?.scalar
    }
    let merged = trees.dropFirst().reduce(trees[0]) { specific, general in general.overridden(by: specific) }
    return try StyleReader(merged, name: baseName(name)).style()
  }

  private static func baseName(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
  }
}

extension ConfigurationNode {
  /// The same tree with the values of another in place of its own; mappings are merged, all else is replaced.
  fileprivate func overridden(by specific: ConfigurationNode) -> ConfigurationNode {
    guard case .mapping(let mine) = content, case .mapping(let theirs) = specific.content else { return specific }
    let merged = mine.map { entry in
      guard let other = theirs.first(where: { $0.key == entry.key }) else { return entry }
      return Entry(key: other.key, keyPlace: other.keyPlace, value: entry.value.overridden(by: other.value))
    }
    let added = theirs.filter { entry in !mine.contains { $0.key == entry.key } }
    return ConfigurationNode(.mapping(merged + added), at: specific.place)
  }
}

private func circle(_ names: [String], _ place: Place?) -> Problem {
  Problem(
    .configuration, "styles extend each other in a circle: " + names.map { "“\($0)”" }.joined(separator: " → "),
    at: place, hints: ["remove one “extends”"])
}
