/// Facts and observations as comma-separated values: RFC 4180 in UTF-8, with LF line ends and decimal points.
public enum CSVText {
  /// The values drawn in a chart or set in a table: `measure,member,period,value,low,high,unit,status,standing,note`.
  ///
  /// A figure other than the value itself stands behind the measure: `complaints-per-million.target`. Numbers that are not shown exactly
  /// by nine decimals are rounded there.
  public static func data(_ facts: [Fact]) -> String {
    table(columns, facts.map(row))
  }

  /// All facts of an analysis, each after the name by which commentary calls it.
  public static func facts(_ analysis: Analysis) -> String {
    table(["name"] + columns, analysis.facts.map { [$0.name.description] + row($0) })
  }

  /// What the report has to tell, the heaviest first: `rule,form,measure,member,period,weight,facts`, facts by name with spaces between.
  public static func insights(_ analysis: Analysis) -> String {
    table(
      ["rule", "form", "measure", "member", "period", "weight", "facts"],
      analysis.insights.map { insight in
        [
          insight.rule.rawValue, insight.form, insight.measure, insight.member ?? "", insight.period.description,
          String(insight.weight), insight.parts.map(\.fact.description).joined(separator: " "),
        ]
      })
  }

  /// Everything loaded, in a form that can be loaded again; `*` is the member of a stated total.
  public static func observations(_ dataset: Dataset) -> String {
    let loaded = dataset.observations.map { row($0, member: $0.member ?? "") }
    let stated = dataset.stated.map { row($0, member: $0.member ?? "*") }
    return table(["period", "measure", "member", "value", "exposure", "standing", "note"], loaded + stated)
  }

  private static let columns = [
    "measure", "member", "period", "value", "low", "high", "unit", "status", "standing", "note",
  ]

  private static func row(_ fact: Fact) -> [String] {
    let figure = fact.name.figure == .value ? "" : ".\(fact.name.figure.rawValue)"
    let (value, low, high) = numbers(fact.quantity)
    return [
      fact.name.measure + figure, fact.name.member ?? "", fact.name.period.description, value, low, high,
      fact.unit.word, fact.status.word, fact.standing.word, note(fact),
    ]
  }

  private static func row(_ observation: Observation, member: String) -> [String] {
    let value: String =
      switch observation.cell {
      case .value(let value): value.description
      case .absent(.missing): ""
      case .absent(let absence): absence.rawValue
      }
    return [
      observation.period.description, observation.measure, member, value, observation.exposure?.description ?? "",
      observation.standing.word, observation.marks.joined(separator: " "),
    ]
  }

  private static func numbers(_ quantity: Quantity) -> (String, String, String) {
    switch quantity {
    case .number(let number): (number.written.description, "", "")
    case .interval(let low, let high): ("", low.written.description, high.written.description)
    case .absent: ("", "", "")
    }
  }

  private static func note(_ fact: Fact) -> String {
    var notes = fact.marks
    if case .absent(let absence, let reason) = fact.quantity {
      notes.append(absence.rawValue + (reason.map { ": \($0.english)" } ?? ""))
    }
    if fact.isApproximate { notes.append("computed from rounded figures") }
    if case .assumed(let assumption) = fact.status { notes.append(assumption.english) }
    return notes.joined(separator: "; ")
  }

  private static func table(_ header: [String], _ rows: [[String]]) -> String {
    var text = ""
    for row in [header] + rows {
      for (index, field) in row.enumerated() {
        if index > 0 { text += "," }
        text += quoted(field)
      }
      text += "\n"
    }
    return text
  }

  private static func quoted(_ field: String) -> String {
    var copy = field
    let isPlain = copy.withUTF8 { !$0.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 } }
    if isPlain { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
