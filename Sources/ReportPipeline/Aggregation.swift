internal import ReportCore

extension Pipeline {
  /// Runs the aggregators in the order of the pipeline file, each on what the earlier ones found.
  func aggregate(
    _ checked: Examination, _ steps: PreparedSteps, _ request: RunRequest
  ) async throws(Problems) -> Examination {
    begin(3, "aggregate", steps.aggregators.map { type(of: $0).manifest.name })
    var result = checked
    result.commentary = try commentary(request, month: checked.month)
    let periods = requestedPeriods(result)
    for aggregator in steps.aggregators {
      let input = AggregationInput(
        definition: result.definition, dataset: result.dataset, month: result.month, analysis: result.analysis,
        requestedPeriods: periods)
      do {
        result.analysis = try await aggregator.aggregate(input)
      } catch {
        throw error.arising(in: "aggregate: \(type(of: aggregator).manifest.name)")
      }
    }
    return result
  }

  /// The commentary of the month and language; a warning where the folder has none.
  private func commentary(_ request: RunRequest, month: Month) throws(Problems) -> Source? {
    guard let folder = request.definition.commentary else { return nil }
    let name = PathName.join(folder, "\(month).\(request.language.code).md")
    let path = PathName.join(request.folder, name)
    guard FileReading().exists(path) else {
      progress(.warning(noCommentary(name)))
      return nil
    }
    return try FileReading().source(at: path, named: name)
  }

  /// The periods that commentary and targets name beyond the usual ones, without repeats, in order.
  private func requestedPeriods(_ examined: Examination) -> [Period] {
    let named = examined.commentary.map { FactMention.all(in: String(decoding: $0.bytes, as: UTF8.self)) } ?? []
    let mentioned = named.map { $0.name(in: examined.month).period }
    var seen: Set<Period> = []
    return (mentioned + examined.definition.targets.map(\.period)).filter { seen.insert($0).inserted }
  }
}

private func noCommentary(_ name: String) -> Problem {
  Problem(
    .data, "there is no commentary “\(name)”; the report has none", hints: ["write the file in Markdown"],
    severity: .warning)
}
