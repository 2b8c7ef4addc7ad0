public import ReportCore

/// Enumerations: “april, maj och juni”, “April, May and June”.
public struct WordList: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The words with commas and an “och” or “and” before the last.
  public func text(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let conjunction = language == .swedish ? " och " : " and "
    return words.dropLast().joined(separator: ", ") + conjunction + last
  }
}
