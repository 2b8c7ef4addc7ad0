import ReportCore

/// Counts the rows of all files on several tasks.
struct Counting {
  private let question: Question
  private let input: StreamInput

  init(_ question: Question, _ input: StreamInput) {
    self.question = question
    self.input = input
  }

  func tally() async throws(Problems) -> Tally {
    let rows = RowStream(input.streams, question.settings)
    let labels = LabelRegistry(question.breakdown)
    let ids = DistinctIDs()
    let results = await withTaskGroup(of: Result<Tally, Problems>.self) { group in
      for _ in 0..<input.workers {
        group.addTask { [question] in await Self.work(on: rows, question, labels, ids) }
      }
      var results: [Result<Tally, Problems>] = []
      for await result in group { results.append(result) }
      return results
    }
    var tally = Tally(question.settings)
    for result in results { tally.merge(try result.get()) }
    tally.groups = labels.groups
    if case .distinct = question.settings.amount { tally.replaceRows(with: ids.counts()) }
    return tally
  }

  private static func work(
    on rows: RowStream, _ question: Question, _ labels: LabelRegistry, _ ids: DistinctIDs
  ) async -> Result<Tally, Problems> {
    var counter = RowCounter(question, labels, ids)
    var spare: [UInt8] = []
    do throws(Problems) {
      while let block = try await rows.next(reusing: spare) {
        spare = []
        try counter.count(block)
        spare = block.bytes
      }
      return .success(counter.finished())
    } catch {
      return .failure(error)
    }
  }
}
