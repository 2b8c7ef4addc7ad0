internal import ReportCore

extension Pipeline {
  /// Runs the aggregators in the order of the pipeline file, each on what the earlier ones found.
  func aggregate(_ shown: Examination, _ steps: PreparedSteps) async throws(Problems) -> Examination {
    begin(3, "aggregate", steps.aggregators.map(\.work.manifest.name))
    var result = shown
    let periods = requestedPeriods(result)
    for aggregator in steps.aggregators {
      let input = AggregationInput(
        definition: result.definition, dataset: result.dataset, month: result.month, analysis: result.analysis,
        requestedPeriods: periods)
      do {
        result.analysis = try await aggregator.work.work(input)
      } catch {
        throw error.arising(in: "aggregate: \(aggregator.work.manifest.name)")
      }
    }
    return result
  }

  /// The periods that commentary and targets name beyond the usual ones, without repeats, in order.
  func requestedPeriods(_ examined: Examination) -> [Period] {
    let named = examined.checkedTexts.flatMap { FactMention.all(in: String(decoding: $0.source.bytes, as: UTF8.self)) }
    let mentioned = named.map { $0.name(in: examined.month).period }
    var seen: Set<Period> = []
    return (mentioned + examined.definition.targets.map(\.period)).filter { seen.insert($0).inserted }
  }
}
