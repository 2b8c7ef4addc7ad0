internal import ReportCore

/// Compares numbers that files show with the data files that they come from.
struct ValueCheck: Sendable {
  let facts: FactTable
  let language: Language

  /// What is wrong with a text that shows a fact; nil where the fact's value is in it, rounded as far as it is shown.
  func fault(of shown: String, fact name: String) -> String? {
    guard let entry = facts.entries[name] else {
      return "“\(shown)” shows “\(name)”, which is in no data file"
    }
    if entry.written.isShown(by: shown, in: language, fact: name) { return nil }
    return "“\(shown)” does not show “\(name)”, which is \(entry.written) in \(entry.place)"
  }
}
