internal import ReportCore
internal import ReportDocument

extension Pipeline {
  /// Asks each renderer for its blocks, in the order of the pipeline file.
  func render(
    _ examined: Examination, _ steps: PreparedSteps, _ request: RunRequest
  ) async throws(Problems) -> [Block] {
    begin(4, "render", steps.renderers.map(\.work.manifest.name))
    let input = ReportInput(
      definition: examined.definition, dataset: examined.dataset, analysis: examined.analysis,
      checks: examined.checks, commentary: examined.commentary, language: request.language, month: examined.month)
    var blocks: [Block] = []
    var problems: [Problem] = []
    for (renderer, step) in steps.renderers {
      do {
        let rendered = try await renderer.work(input)
        blocks += selected(rendered, of: [step.plugin, renderer.manifest.name], request)
      } catch {
        problems += error.arising(in: "render: \(step.plugin)").all
      }
    }
    try Problems.throwing(problems)
    try AuthorsWords(examined.definition, request).put(into: &blocks)
    if let only = request.only, blocks.isEmpty { throw Problems(nothingNamed(only, steps)) }
    return blocks
  }

  /// All blocks of a renderer, or those that `--only` names: by the plugin's name all, by a chart's or table's id that one.
  private func selected(_ blocks: [Block], of names: [String], _ request: RunRequest) -> [Block] {
    guard let only = request.only, !names.contains(only) else { return blocks }
    return blocks.filter { block in
      switch block {
      case .figure(let figure): figure.id == only
      case .table(let table): table.id == only
      default: false
      }
    }
  }
}

private func nothingNamed(_ only: String, _ steps: PreparedSteps) -> Problem {
  Problem(
    .configuration, "the report has no block, chart or table “\(only)”",
    hints: NearMiss.hint(for: only, in: steps.renderers.map(\.step.plugin)))
}
