internal import ReportCore
internal import Synchronization

/// Keeps what is remarked while one report is made, until it is finished, so that lines of two reports do not mix.
final class Remarks: Sendable {
  private let kept = Mutex<[Progress]>([])

  /// In the order in which they came.
  var all: [Progress] { kept.withLock { $0 } }

  /// Keeps a warning or a line of a log; how far the report has come is dropped.
  func take(_ progress: Progress) {
    switch progress {
    case .warning, .log: kept.withLock { $0.append(progress) }
    case .stage, .verified: break
    }
  }
}
