/// One or more problems, thrown together so that the user can mend them all at once.
public struct Problems: Error, Hashable, Sendable {
  /// Never empty.
  public let all: [Problem]

  public init(_ problem: Problem) { all = [problem] }

  /// All of the list, or nil where it is empty.
  public init?(_ problems: [Problem]) {
    guard !problems.isEmpty else { return nil }
    all = problems
  }

  /// Throws where the list has anything in it.
  public static func throwing(_ problems: [Problem]) throws(Problems) {
    if let problems = Problems(problems) { throw problems }
  }

  /// The same problems, each marked with the part of the run in which it arose, unless it already says so.
  public func arising(in stage: String) -> Problems {
    Problems(
      all.map { problem in
        var marked = problem
        marked.stage = problem.stage ?? stage
        return marked
      }) ?? self
  }
}

extension Problems: CustomStringConvertible {
  public var description: String { all.map(\.description).joined(separator: "\n") }
}
