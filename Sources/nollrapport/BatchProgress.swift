import ReportCore
import ReportPipeline
import Synchronization

/// Says how a batch goes: a bar with the time left on a terminal, a line a report elsewhere, and in the end what failed.
final class BatchProgress: Sendable {
  private struct State {
    var finished = 0
    var failed = 0
  }

  private let count: Int
  private let console: Console
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(count: Int, console: Console) {
    self.count = count
    self.console = console
    if console.isTerminal { console.passing(BatchText.bar(finished: 0, of: count, after: .zero)) }
  }

  /// Takes in that a report is finished, from any thread.
  func take(_ outcome: Batch.Outcome) {
    // Under the lock, so that the lines of two reports do not mix.
    state.withLock { state in
      state.finished += 1
      if case .failure = outcome.result { state.failed += 1 }
      say(outcome, number: state.finished)
    }
  }

  /// Ends the bar and says how many were made and which were not.
  func end(failed: [String]) {
    if console.isTerminal { console.passing("") }
    let text = BatchText.summary(count: count, failed: failed, after: ContinuousClock.now - start)
    if failed.isEmpty { console.note(text) } else { console.insist(text) }
  }

  private func say(_ outcome: Batch.Outcome, number: Int) {
    let isBar = console.isTerminal
    let remarks = outcome.remarks.filter { console.shows($0) }
    switch outcome.result {
    case .success:
      if isBar && !remarks.isEmpty { console.passing("") }
      if !isBar { console.note(BatchText.line(number, of: count, outcome.name)) }
      if isBar && !remarks.isEmpty { console.insist("\(outcome.name):") }
    case .failure:
      if isBar { console.passing("") }
      console.insist(BatchText.failure(number, of: count, outcome.name))
    }
    for remark in remarks { console.report(remark) }
    if case .failure(let problems) = outcome.result { for problem in problems.all { console.show(problem) } }
    if isBar { console.passing(BatchText.bar(finished: number, of: count, after: ContinuousClock.now - start)) }
  }
}
