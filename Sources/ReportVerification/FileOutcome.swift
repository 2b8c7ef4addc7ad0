internal import ReportCore

/// What was found in one file.
struct FileOutcome: Sendable {
  var path: String
  /// How many values were compared with the data.
  var valueCount = 0
  var problems: [Problem] = []
  /// What a chart file says in words.
  var words: ChartWords?
  /// The alternative texts of a report's figures, by their ids.
  var figures: [String: String] = [:]

  init(_ path: String) { self.path = path }

  mutating func add(_ check: String, _ message: String, line: Int? = nil) {
    problems.append(Problem(.data, "\(message) [\(check)]", at: Place(path, line: line), check: check))
  }

  /// Compares what a chart file shows with its data.
  mutating func compare(_ values: [ChartWords.Value], with check: ValueCheck) {
    for value in values {
      valueCount += 1
      if let fault = check.fault(of: value.shown, fact: value.fact) { add("values-agree", fault, line: value.line) }
    }
  }
}
