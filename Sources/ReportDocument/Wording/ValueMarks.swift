public import ReportCore

/// Marks behind values, such as “r” and “*”, and what they mean.
public struct ValueMarks: Hashable, Sendable {
  public static let revised = "r"
  public static let preliminary = "p"

  public let language: Language
  public let footnotes: [Footnote]

  public init(_ language: Language, _ footnotes: [Footnote]) {
    self.language = language
    self.footnotes = footnotes
  }

  /// The marks of a fact: those of the source, then “r” where it was revised and “p” where it is preliminary.
  public static func marks(of fact: Fact) -> [String] {
    switch fact.standing {
    case .final: fact.marks
    case .preliminary: fact.marks + [preliminary]
    case .revised: fact.marks + [revised]
    }
  }

  /// What marks mean, each a sentence: declared ones in the order declared, then undeclared ones, then “p” and “r”.
  public func keys(_ marks: [String]) -> [String] {
    let standing = [Self.preliminary, Self.revised]
    let declared = footnotes.filter { marks.contains($0.mark) }
    let others = marks.filter { mark in !standing.contains(mark) && !declared.contains { $0.mark == mark } }
    return declared.map { "\($0.mark)\u{A0}\($0.text[language])" } + others.map(undeclared)
      + standing.filter { mark in marks.contains(mark) && !declared.contains { $0.mark == mark } }.map(standingKey)
  }

  private func undeclared(_ mark: String) -> String {
    language == .swedish ? "\(mark)\u{A0}Märkt så i källan." : "\(mark)\u{A0}Marked so in the source."
  }

  private func standingKey(_ mark: String) -> String {
    switch (mark, language) {
    case (Self.revised, .swedish): "r:\u{A0}ändrad sedan den först redovisades."
    case (Self.revised, .english): "r:\u{A0}revised since it was first reported."
    case (_, .swedish): "p:\u{A0}preliminär uppgift."
    case (_, .english): "p:\u{A0}preliminary figure."
    }
  }
}
