import Glibc
import ReportCore
import ReportPipeline

/// What the command says: paths on standard output, all else on standard error.
struct Console: Sendable {
  /// Whether progress is left out.
  var isQuiet: Bool
  /// Whether standard error is a terminal that shows colour.
  private let hasColour: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    hasColour = isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR") == nil
  }

  /// A line on standard output.
  func result(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  /// A line on standard error that `--quiet` leaves out.
  func note(_ text: String) { if !isQuiet { write(text + "\n", to: STDERR_FILENO) } }

  func report(_ progress: Progress) {
    switch progress {
    case .stage(let number, let count, let name, let plugins):
      let list = plugins.isEmpty ? "" : ": " + plugins.joined(separator: ", ")
      note(coloured("[\(number)/\(count)]", "2") + " \(name)\(list)")
    case .warning(let problem):
      show(problem)
    case .log(let plugin, let line):
      if shows(progress) { insist(coloured("\(plugin): \(line)", line.hasPrefix("error:") ? "31" : "2")) }
    case .verified(let summary):
      note(summary)
    }
  }

  /// Whether progress is shown: `--quiet` leaves all out but warnings and what programs call errors in their logs.
  func shows(_ progress: Progress) -> Bool {
    switch progress {
    case .warning: true
    case .log(_, let line): !isQuiet || line.hasPrefix("error:")
    case .stage, .verified: !isQuiet
    }
  }

  /// Whether standard error is a terminal on which a line can be written over.
  var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A line on standard error that the next one replaces; only for terminals. `--quiet` leaves it out.
  func passing(_ text: String) { if !isQuiet { write("\r\u{1B}[K" + text, to: STDERR_FILENO) } }

  /// A line on standard error that `--quiet` does not leave out.
  func insist(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// A problem, in full, on standard error.
  func show(_ problem: Problem) {
    let text = problem.description
    write(
      (problem.severity == .error ? coloured("error: ", "1;31") + text : coloured(text, "33")) + "\n", to: STDERR_FILENO
    )
  }

  private func coloured(_ text: String, _ code: String) -> String {
    hasColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// Ends the program where standard output takes no more: who reads only a part must not take it for the whole.
  private func stop(_ code: Int32) -> Never {
    show(Problem(.files, "could not write to standard output: \(String(cString: strerror(code)))"))
    exit(74)
  }

  private func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      if written <= 0 {
        if descriptor == STDOUT_FILENO { stop(errno) }
        return
      }
      bytes = bytes.dropFirst(written)
    }
  }
}
