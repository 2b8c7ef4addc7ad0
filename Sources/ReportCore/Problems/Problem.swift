/// One thing that is wrong, said so that the reader knows what to do.
public struct Problem: Hashable, Sendable, Error {
  /// What is to blame, which decides the exit code of the command.
  public enum Kind: Hashable, Sendable {
    /// The command line, the pipeline file or the style (exit code 64).
    case configuration
    /// The data or the text was refused (65).
    case data
    /// A fault of the program or of a plugin (70).
    case software
    /// A file could not be read or written (74).
    case files
  }

  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning, note

    /// The word used in files, such as `warning`.
    public var word: String { rawValue }
  }

  public var kind: Kind
  public var severity: Severity
  /// One clause that names the offender in quotes and what was expected.
  public var message: String
  public var place: Place?
  /// What to try, each a clause.
  public var hints: [String]
  /// The check that found it, as in `accepted:`, where a check did.
  public var check: String?
  /// Where in the run it arose, such as `load` or `aggregate: yearly-figures`; the engine fills it in.
  public var stage: String?

  public init(
    _ kind: Kind, _ message: String, at place: Place? = nil, hints: [String] = [], severity: Severity = .error,
    check: String? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.message = message
    self.place = place
    self.hints = hints
    self.check = check
  }
}

extension Problem: CustomStringConvertible {
  /// The text shown to people: stage, place and message on one line, each hint on its own.
  ///
  ///     load: agencies.csv:41:3: “12/2023x” is not a month
  ///       hint: months look like 2023-12
  public var description: String {
    let head = [stage, place?.description].compactMap { $0.map { "\($0): " } }.joined()
    let word =
      switch severity {
      case .error: ""
      case .warning: "warning: "
      case .note: "note: "
      }
    return ([head + word + message] + hints.map { "  hint: \($0)" }).joined(separator: "\n")
  }
}
