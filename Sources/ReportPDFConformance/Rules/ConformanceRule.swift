/// One thing that PDF/UA-1 or PDF/A-3a asks of a file and that a program can check.
public struct ConformanceRule: Sendable {
  /// Where a file breaks the rule, and how.
  public struct Violation: Hashable, Sendable {
    /// The page, counted from 0, where there is one.
    public var page: Int?
    /// The element, by its index, where there is one.
    public var element: Int?
    /// One clause.
    public var message: String

    public init(_ message: String, page: Int? = nil, element: Int? = nil) {
      self.page = page
      self.element = element
      self.message = message
    }
  }

  /// The name by which reports call it: `figure-alternative-text`.
  public let name: String
  /// The clause that asks for it: `ISO 14289-1, 7.3`.
  public let source: String
  /// What it asks for, a clause.
  public let meaning: String
  let violations: @Sendable (PDFInspection) -> [Violation]

  init(
    _ name: String, _ source: String, _ meaning: String,
    violations: @escaping @Sendable (PDFInspection) -> [Violation]
  ) {
    self.name = name
    self.source = source
    self.meaning = meaning
    self.violations = violations
  }

  /// A rule that holds for the file as a whole or not.
  init(
    _ name: String, _ source: String, _ meaning: String, otherwise message: String,
    holds: @escaping @Sendable (PDFInspection) -> Bool
  ) {
    self.init(name, source, meaning) { holds($0) ? [] : [Violation(message)] }
  }

  /// A rule that each element of some types keeps or breaks.
  init(
    _ name: String, _ source: String, _ meaning: String, types: Set<String>,
    violation: @escaping @Sendable (PDFInspection, Int) -> String?
  ) {
    self.init(name, source, meaning) { file in
      file.elements.indices.compactMap { index in
        guard let type = file.elements[index].type, types.contains(type) else { return nil }
        return violation(file, index).map { Violation($0, element: index) }
      }
    }
  }
}
