internal import ReportCore

/// Facts that a text mentions as `{{authority-complaints@year-to-date.change}}`.
enum FactMention {
  /// The references of all mentions that have the form of one, in order.
  static func all(in text: String) -> [FactReference] {
    var references: [FactReference] = []
    var rest = text[...]
    while let start = rest.firstRange(ofCharacters: "{{") {
      rest = rest[start...].dropFirst(2)
      guard let end = rest.firstRange(ofCharacters: "}}") else { break }
      if let reference = CommentaryMark(rest[..<end])?.reference { references.append(reference) }
      rest = rest[end...].dropFirst(2)
    }
    return references
  }
}

extension Substring {
  /// Where two equal or unequal characters stand one after the other.
  fileprivate func firstRange(ofCharacters pair: String) -> Index? {
    indices.first { self[$0...].hasPrefix(pair) }
  }
}
