internal import ReportCore

/// The words that stand for a chart where it cannot be seen: what kind it is, what it shows, and what it says.
public enum AlternativeText {
  /// As long as screen readers read in one breath, and as the standard for alternative texts advises.
  public static let longest = AlternativeTextDeclaration.longest

  /// The clauses that fit, in order; one that does not fit is left out and so are those after it. The first is cut at a word at worst.
  public static func joined(_ clauses: [String]) -> String {
    var text = ""
    for clause in clauses where !clause.isEmpty {
      let longer = text.isEmpty ? clause : text + " " + clause
      guard longer.count <= longest else { return text.isEmpty ? cut(clause) : text }
      text = longer
    }
    return text
  }

  private static func cut(_ clause: String) -> String {
    let head = clause.prefix(longest - 1)
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return words + "…"
  }
}
