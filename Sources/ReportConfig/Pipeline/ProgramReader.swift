internal import ReportCore

/// Reads the long form of a step, which says how a program runs:
///
///     exec: ["./loaders/crm.py", "--region", "SE"]     # or: plugin: crm
///     options: {sheet: Complaints}
///     environment: [CRM_TOKEN]
///     time-limit: 120
///     output-limit: 200
enum ProgramReader {
  static func step(_ node: ConfigurationNode) -> (StageStep?, [Problem]) {
    var fields = Fields(node, of: "program")
    let step = step(&fields)
    return (step, fields.finished())
  }

  static func check(_ node: ConfigurationNode) -> (CheckDeclaration?, [Problem]) {
    var fields = Fields(node, of: "program")
    let step = step(&fields)
    let (level, problems) = fields.optional("level").map(StepReader.level) ?? (nil, [])
    return (step.map { CheckDeclaration(step: $0, level: level) }, fields.finished() + problems)
  }

  private static func step(_ fields: inout Fields) -> StageStep? {
    let command = fields.texts("exec")
    let name = fields.optionalText("plugin")
    let options = fields.optional("options")
    let program = ProgramUse(
      command: command, environment: fields.texts("environment"),
      timeLimit: limit("time-limit", 1...86_400, "whole seconds, 1 to 86400", &fields) ?? ProgramUse.usualTimeLimit,
      outputLimit: limit("output-limit", 1...4000, "whole megabytes, 1 to 4000", &fields)
        ?? ProgramUse.usualOutputLimit)
    if name != nil, fields.node["exec"] != nil {
      fields.add([bothNamed(fields.place)])
      return nil
    }
    if name == nil, command.isEmpty {
      fields.add([noProgram(fields.node["exec"]?.place ?? fields.place)])
      return nil
    }
    return StageStep(
      plugin: name ?? fileName(command[0]), options: options ?? StepReader.none(fields.place), place: fields.place,
      program: program)
  }

  private static func limit(
    _ key: String, _ range: ClosedRange<Int>, _ form: String, _ fields: inout Fields
  ) -> Int? {
    fields.optionalValue(key, form) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

private func bothNamed(_ place: Place) -> Problem {
  Problem(
    .configuration, "this names both a program and an installed plugin", at: place,
    hints: ["keep “exec” for a program of your own, or “plugin” for an installed one"])
}

private func noProgram(_ place: Place) -> Problem {
  Problem(
    .configuration, "“exec” names no program", at: place,
    hints: ["write the program and its arguments as a list: exec: [\"./loaders/crm.py\", \"--region\", \"SE\"]"])
}
