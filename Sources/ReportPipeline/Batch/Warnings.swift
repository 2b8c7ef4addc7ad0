internal import ReportCore
internal import Synchronization

/// Keeps the warnings of one report until it is finished, so that those of two reports do not mix.
final class Warnings: Sendable {
  private let kept = Mutex<[Problem]>([])

  /// In the order in which they came.
  var all: [Problem] { kept.withLock { $0 } }

  /// Keeps a warning; other progress is dropped.
  func take(_ progress: Progress) {
    if case .warning(let problem) = progress { kept.withLock { $0.append(problem) } }
  }
}
