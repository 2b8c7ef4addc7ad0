internal import ReportCore

/// Reads what a pipeline file declares of its figures.
enum DeclarationReader {
  static func measure(_ node: ConfigurationNode) -> (Measure?, [Problem]) {
    var fields = Fields(node, of: "measure")
    let id = fields.value("id", identifierForm, PipelineFile.identifier) ?? ""
    let isRate = fields.choice("kind", ["count": false, "rate": true], default: false)
    let per =
      isRate
      ? fields.value("per", "a whole number such as 1000000") {
        Int($0).flatMap { (1...1_000_000_000).contains($0) ? $0 : nil }
      } ?? 1
      : 1
    let measure = Measure(
      id: id, kind: isRate ? .rate(per: per) : .count, numerator: fields.optionalText("counts"),
      exposure: fields.optionalText("exposure"),
      direction: fields.choice(
        "better", ["lower": Measure.Direction.lowerIsBetter, "higher": .higherIsBetter, "neither": .neither],
        default: .lowerIsBetter),
      breakdown: fields.optionalText("breakdown"), names: names(&fields), unitSingular: LocalizedText(""),
      unitPlural: LocalizedText(""))
    return (withUnit(measure, &fields), fields.finished())
  }

  private static func names(_ outer: inout Fields) -> Measure.Names {
    var fields = outer.required("names").map { Fields($0, of: "names") }
    let empty = LocalizedText("")
    let indefinite = fields?.localized("indefinite") ?? empty
    let names = Measure.Names(
      indefinite: indefinite, definite: fields?.localized("definite") ?? empty,
      short: fields?.optionalLocalized("short") ?? indefinite,
      description: fields?.optionalLocalized("description") ?? indefinite)
    if let fields { outer.add(fields.finished()) }
    return names
  }

  private static func withUnit(_ measure: Measure, _ outer: inout Fields) -> Measure {
    var fields = outer.required("unit").map { Fields($0, of: "unit") }
    var measure = measure
    measure.unitSingular = fields?.localized("singular") ?? LocalizedText("")
    measure.unitPlural = fields?.localized("plural") ?? LocalizedText("")
    if let fields { outer.add(fields.finished()) }
    return measure
  }

  static func breakdown(_ node: ConfigurationNode) -> (Breakdown?, [Problem]) {
    var fields = Fields(node, of: "breakdown")
    let breakdown = Breakdown(
      id: fields.value("id", identifierForm, PipelineFile.identifier) ?? "", singular: fields.localized("singular"),
      plural: fields.localized("plural"), definitePlural: fields.localized("definite-plural"),
      members: fields.each("members", member))
    return (breakdown, fields.finished())
  }

  private static func member(_ node: ConfigurationNode) -> (Member?, [Problem]) {
    var fields = Fields(node, of: "member")
    let id = fields.value("id", identifierForm, PipelineFile.identifier) ?? ""
    let first = datedName(&fields, from: nil)
    let later = fields.each("renamed") { node -> (Member.DatedName?, [Problem]) in
      var fields = Fields(node, of: "renamed")
      let from = fields.value("from", monthForm) { Month($0) }
      return (datedName(&fields, from: from), fields.finished())
    }
    let member = Member(
      id: id, names: [first] + later.sorted { ($0.from ?? .first) < ($1.from ?? .first) },
      aliases: fields.texts("aliases"), from: fields.optionalValue("from", monthForm) { Month($0) },
      to: fields.optionalValue("to", monthForm) { Month($0) })
    return (member, fields.finished())
  }

  private static func datedName(_ fields: inout Fields, from: Month?) -> Member.DatedName {
    let name = fields.localized("name")
    return Member.DatedName(
      from: from, name: name, short: fields.optionalLocalized("short") ?? name,
      definite: fields.optionalLocalized("definite"))
  }

  static func target(_ node: ConfigurationNode) -> (Target?, [Problem]) {
    var fields = Fields(node, of: "target")
    let measure = fields.text("measure")
    let period = fields.value("period", periodForm) { Period($0) }
    let value = fields.value("value", "a number such as 36 or 36.5") { ExactDecimal($0) }
    let label = fields.localized("label")
    let explanation = fields.optionalLocalized("explanation")
    guard let period, let value else { return (nil, fields.finished()) }
    let target = Target(
      measure: measure, period: period, value: value, label: label, explanation: explanation, place: node.place)
    return (target, fields.finished())
  }

  static func event(_ node: ConfigurationNode) -> (Event?, [Problem]) {
    var fields = Fields(node, of: "event")
    let period = fields.value("period", periodForm) { Period($0) }
    let kind = fields.choice("kind", ["note": Event.Kind.note, "break": .break], default: .note)
    let text = fields.localized("text")
    let measures = fields.texts("measures")
    let event = period.map { Event(period: $0, kind: kind, text: text, measures: measures) }
    return (event, fields.finished())
  }

  static func alternativeText(_ node: ConfigurationNode) -> (AlternativeTextDeclaration?, [Problem]) {
    var fields = Fields(node, of: "alternative text")
    let declaration = AlternativeTextDeclaration(
      chart: fields.value("chart", identifierForm, PipelineFile.identifier) ?? "", text: fields.localized("text"),
      place: node.place)
    let texts = [declaration.text.swedish, declaration.text.english]
    let longest = texts.map(\.count).max() ?? 0
    let tooLong = longest > AlternativeTextDeclaration.longest ? [alternativeTooLong(longest, node.place)] : []
    return (declaration, fields.finished() + tooLong)
  }

  static func footnote(_ node: ConfigurationNode) -> (Footnote?, [Problem]) {
    var fields = Fields(node, of: "footnote")
    let footnote = Footnote(mark: fields.text("mark"), text: fields.localized("text"))
    return (footnote, fields.finished())
  }

  static let identifierForm = "lower-case letters, digits and hyphens"
  static let monthForm = "a month such as 2019-11"
  static let periodForm = "a month, a year or a run of months: 2019-11, 2019 or 2019-01/2019-09"
}

private func alternativeTooLong(_ count: Int, _ place: Place) -> Problem {
  Problem(
    .configuration,
    "the alternative text has \(count) characters; at most \(AlternativeTextDeclaration.longest) are read",
    at: place, hints: ["say the most important number, and leave the rest to the table of values"])
}
