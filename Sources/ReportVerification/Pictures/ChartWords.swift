internal import ReportCore

/// What a chart file says in words, whatever its format, to be compared with the same chart in other formats.
struct ChartWords: Sendable {
  /// A text that shows a fact.
  struct Value: Sendable, Hashable {
    var fact: String
    var shown: String
    /// The line in a file that has lines.
    var line: Int?
  }

  var title: String?
  var alternative: String?
  var language: String?
  var values: [Value] = []
  /// Everything drawn as text, in order; nil where the format does not keep it.
  var drawn: String?
}
