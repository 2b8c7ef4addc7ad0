public import ReportCore

/// A step that begins, or something that the user should hear of.
public enum Progress: Hashable, Sendable {
  /// Stage `number` of `count` begins with these plugins: `[3/6] aggregate: per-million-rate`.
  case stage(number: Int, count: Int, name: String, plugins: [String])
  case warning(Problem)
  /// A line that a program wrote to its log while it ran.
  case log(plugin: String, line: String)
  /// All files agree, said in one line: “412 values in 21 files agree”.
  case verified(String)
}
