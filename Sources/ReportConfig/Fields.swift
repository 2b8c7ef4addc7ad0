internal import ReportCore

/// Reads the keys of a mapping one by one, collects what is wrong, and knows which keys nobody asked for.
struct Fields {
  let node: ConfigurationNode
  /// What the mapping is, as messages call it: “measure”.
  let subject: String
  private(set) var problems: [Problem] = []
  private var known: [String] = []

  init(_ node: ConfigurationNode, of subject: String) {
    self.node = node
    self.subject = subject
    if case .mapping = node.content {} else { problems.append(notAMapping(subject, node.place)) }
  }

  var place: Place { node.place }

  /// The value of a key, where it is given.
  mutating func optional(_ key: String) -> ConfigurationNode? {
    known.append(key)
    return node[key]
  }

  /// The value of a key that must be given.
  mutating func required(_ key: String) -> ConfigurationNode? {
    let value = optional(key)
    if value == nil, case .mapping = node.content { problems.append(missing(key, subject, node.place)) }
    return value
  }

  /// A text that must be given and not be empty; empty where it is not.
  mutating func text(_ key: String) -> String { required(key).map { scalar($0, key) } ?? "" }

  mutating func optionalText(_ key: String) -> String? { optional(key).map { scalar($0, key) } }

  /// A text in each language, or one text for all.
  mutating func localized(_ key: String) -> LocalizedText {
    required(key).map { localized($0, key) } ?? LocalizedText("")
  }

  mutating func optionalLocalized(_ key: String) -> LocalizedText? { optional(key).map { localized($0, key) } }

  /// A value that `parse` understands; `form` says what it looks like.
  mutating func value<Value>(_ key: String, _ form: String, _ parse: (String) -> Value?) -> Value? {
    required(key).flatMap { parsed($0, key, form, parse) }
  }

  mutating func optionalValue<Value>(_ key: String, _ form: String, _ parse: (String) -> Value?) -> Value? {
    optional(key).flatMap { parsed($0, key, form, parse) }
  }

  /// One of the words.
  mutating func choice<Value>(_ key: String, _ words: KeyValuePairs<String, Value>, default value: Value) -> Value {
    guard let node = optional(key) else { return value }
    let text = scalar(node, key)
    if let found = words.first(where: { $0.key == text }) { return found.value }
    problems.append(unknownWord(text, key, words.map(\.key), node.place))
    return value
  }

  /// The items of a list that may be left out.
  mutating func list(_ key: String) -> [ConfigurationNode] {
    guard let node = optional(key) else { return [] }
    if let items = node.items { return items }
    problems.append(notAList(key, node.place))
    return []
  }

  /// The texts of a list that may be left out.
  mutating func texts(_ key: String) -> [String] { list(key).map { scalar($0, key) } }

  mutating func add(_ more: [Problem]) { problems += more }

  /// All that was wrong, with every key that nobody asked for.
  func finished() -> [Problem] {
    problems + node.entries.filter { !known.contains($0.key) }.map { unknownKey($0, subject, known) }
  }

  private mutating func scalar(_ node: ConfigurationNode, _ key: String) -> String {
    guard let text = node.scalar, !text.isEmpty else {
      problems.append(node.scalar == nil ? notAText(key, node.place) : emptyText(key, node.place))
      return ""
    }
    if let strange = TextSafety.firstUnsafe(in: text) { problems.append(unsafe(strange, key, node.place)) }
    return text
  }

  private mutating func localized(_ node: ConfigurationNode, _ key: String) -> LocalizedText {
    if node.scalar != nil { return LocalizedText(scalar(node, key)) }
    var fields = Fields(node, of: key)
    let text = LocalizedText(sv: fields.text("sv"), en: fields.text("en"))
    problems += fields.finished()
    return text
  }

  private mutating func parsed<Value>(
    _ node: ConfigurationNode, _ key: String, _ form: String, _ parse: (String) -> Value?
  ) -> Value? {
    let text = scalar(node, key)
    if text.isEmpty { return nil }
    let value = parse(text)
    if value == nil { problems.append(unreadable(text, key, form, node.place)) }
    return value
  }
}

private func notAMapping(_ subject: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "the \(subject) is not a mapping of keys to values", at: place, hints: ["write it as key: value"])
}

private func missing(_ key: String, _ subject: String, _ place: Place) -> Problem {
  Problem(.configuration, "the \(subject) lacks “\(key)”", at: place)
}

private func unknownKey(_ entry: ConfigurationNode.Entry, _ subject: String, _ known: [String]) -> Problem {
  Problem(
    .configuration, "the \(subject) has no key “\(entry.key)”", at: entry.keyPlace,
    hints: NearMiss.hint(for: entry.key, in: known))
}

private func notAText(_ key: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(key)” is not a text", at: place, hints: ["write it as \(key): text"])
}

private func emptyText(_ key: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(key)” is empty", at: place, hints: ["write a text after the colon"])
}

private func notAList(_ key: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(key)” is not a list", at: place, hints: ["write each item on a line after “- ”"])
}

private func unsafe(_ scalar: Unicode.Scalar, _ key: String, _ place: Place) -> Problem {
  Problem(
    .configuration,
    "“\(key)” holds the character \(TextSafety.name(of: scalar)), which does not belong into a line of text", at: place)
}

private func unreadable(_ text: String, _ key: String, _ form: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(text)” does not fit “\(key)”", at: place, hints: ["it is \(form)"])
}

private func unknownWord(_ text: String, _ key: String, _ words: [String], _ place: Place) -> Problem {
  Problem(
    .configuration, "“\(text)” does not fit “\(key)”", at: place, hints: NearMiss.hint(for: text, in: words))
}
