internal import ReportCore

/// Reads which plugins a pipeline file names, with their options.
enum StepReader {
  /// A plugin's name alone, a mapping of its name to its options, or a mapping that says how a program runs.
  static func step(_ node: ConfigurationNode) -> (StageStep?, [Problem]) {
    if node["exec"] != nil || node["plugin"] != nil { return ProgramReader.step(node) }
    if let name = node.scalar { return (StageStep(plugin: name, options: none(node.place), place: node.place), []) }
    guard let entry = node.entries.first, node.entries.count == 1 else { return (nil, [notAStep(node.place)]) }
    let isEmpty = entry.value.scalar?.isEmpty == true
    let options = isEmpty ? none(entry.value.place) : entry.value
    return (StageStep(plugin: entry.key, options: options, place: entry.keyPlace), [])
  }

  /// A step whose options can hold `level`, which is the engine's; of a program, `level` stands beside the options.
  static func check(_ node: ConfigurationNode) -> (CheckDeclaration?, [Problem]) {
    if node["exec"] != nil || node["plugin"] != nil { return ProgramReader.check(node) }
    let (step, problems) = step(node)
    guard var step else { return (nil, problems) }
    guard let level = step.options["level"] else { return (CheckDeclaration(step: step), problems) }
    step.options = ConfigurationNode(
      .mapping(step.options.entries.filter { $0.key != "level" }), at: step.options.place)
    let (severity, more) = self.level(level)
    return (CheckDeclaration(step: step, level: severity), problems + more)
  }

  static func level(_ node: ConfigurationNode) -> (Problem.Severity?, [Problem]) {
    let severity = node.scalar.flatMap { Problem.Severity(rawValue: $0) }
    return (severity, severity == nil ? [notALevel(node)] : [])
  }

  static func source(_ node: ConfigurationNode) -> (SourceDeclaration?, [Problem]) {
    var fields = Fields(node, of: "source")
    let loader = fields.required("loader").map(step)
    let readsNoFile = loader?.0?.program != nil && node["file"] == nil
    let path = readsNoFile ? fields.optionalText("file") ?? "" : fields.text("file")
    fields.add(loader?.1 ?? [])
    let revises = fields.choice("revises", ["true": true, "false": false], default: false)
    let months = fields.each("preliminary", month)
    guard let loader = loader?.0 else { return (nil, fields.finished()) }
    return (
      SourceDeclaration(path: path, loader: loader, revises: revises, preliminary: months), fields.finished()
    )
  }

  static func acceptance(_ node: ConfigurationNode) -> (Acceptance?, [Problem]) {
    var fields = Fields(node, of: "acceptance")
    let acceptance = Acceptance(
      check: fields.text("check"), member: fields.optionalText("member"),
      month: fields.optionalValue("month", DeclarationReader.monthForm) { Month($0) },
      because: fields.text("because"), place: node.place)
    return (acceptance, fields.finished())
  }

  private static func month(_ node: ConfigurationNode) -> (Month?, [Problem]) {
    let month = node.scalar.flatMap { Month($0) }
    return (month, month == nil ? [notAMonth(node)] : [])
  }

  static func none(_ place: Place) -> ConfigurationNode { ConfigurationNode(.mapping([]), at: place) }
}

private func notAStep(_ place: Place) -> Problem {
  Problem(
    .configuration, "this does not name one plugin", at: place,
    hints: ["write “- name”, “- name: {option: value}”, or “- exec: [./program]” with “options: {option: value}”"])
}

private func notALevel(_ node: ConfigurationNode) -> Problem {
  Problem(
    .configuration, "“\(node.scalar ?? "")” is not a level", at: node.place,
    hints: NearMiss.hint(for: node.scalar ?? "", in: Problem.Severity.allCases.map(\.rawValue)))
}

private func notAMonth(_ node: ConfigurationNode) -> Problem {
  Problem(
    .configuration, "“\(node.scalar ?? "")” is not a month", at: node.place, hints: ["months look like 2019-11"])
}
