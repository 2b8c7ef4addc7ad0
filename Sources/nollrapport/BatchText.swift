/// The lines that say how a batch goes.
enum BatchText {
  /// `[3/23] nollmissionen/2018-03`.
  static func line(_ number: Int, of count: Int, _ name: String) -> String { "[\(number)/\(count)] \(name)" }

  /// `[3/23] nollmissionen/2018-03 failed:`, before its problems.
  static func failure(_ number: Int, of count: Int, _ name: String) -> String {
    line(number, of: count, name) + " failed:"
  }

  /// A bar with what is done and the time left: `━━━━━───── 12 of 23, about 4 s left`.
  static func bar(finished: Int, of count: Int, after elapsed: Duration) -> String {
    let width = 24
    let filled = width * finished / max(1, count)
    let bar = String(repeating: "━", count: filled) + String(repeating: "─", count: width - filled)
    guard finished > 0, finished < count else { return "\(bar) \(finished) of \(count)" }
    let left = elapsed * (count - finished) / finished
    return "\(bar) \(finished) of \(count), about \(time(left)) left"
  }

  /// How many reports were made in which time, and the names of those that were not.
  static func summary(count: Int, failed: [String], after elapsed: Duration) -> String {
    if failed.isEmpty { return "made \(count) reports in \(time(elapsed))" }
    let head = "made \(count - failed.count) of \(count) reports in \(time(elapsed)); \(failed.count) failed:"
    return ([head] + failed.map { "  \($0)" }).joined(separator: "\n")
  }

  /// Whole seconds, rounded up, then minutes: `4 s`, `2 min 5 s`.
  static func time(_ duration: Duration) -> String {
    let parts = duration.components
    let seconds = parts.seconds + (parts.attoseconds > 0 ? 1 : 0)
    return seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
