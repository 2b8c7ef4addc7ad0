public import ReportCore

/// Marks behind values, such as “r” and “*”, and what they mean.
public struct ValueMarks: Hashable, Sendable {
  public static let revised = "r"
  public static let preliminary = "p"
  /// Of a figure that rests on an assumption.
  public static let assumed = "a"

  public let language: Language
  public let footnotes: [Footnote]

  public init(_ language: Language, _ footnotes: [Footnote]) {
    self.language = language
    self.footnotes = footnotes
  }

  /// The marks of a fact: those of the source, then “a” where a figure itself rests on an assumption, “r” where it was revised and “p”
  /// where it is preliminary. Limits, intervals and forecasts are assumptions by their nature and have no mark.
  public static func marks(of fact: Fact) -> [String] {
    var marks = fact.marks
    if case .assumed = fact.status, fact.name.figure == .value, fact.quantity.absence == nil { marks.append(assumed) }
    switch fact.standing {
    case .final: return marks
    case .preliminary: return marks + [preliminary]
    case .revised: return marks + [revised]
    }
  }

  /// What marks mean, each a sentence: declared ones in the order declared, then undeclared ones, then “a”, “p” and “r”.
  public func keys(_ marks: [String]) -> [String] {
    let standing = [Self.assumed, Self.preliminary, Self.revised]
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
    case (Self.assumed, .swedish): "a:\u{A0}vilar på ett antagande, som står under Om siffrorna."
    case (Self.assumed, .english): "a:\u{A0}rests on an assumption, named under About the figures."
    case (Self.revised, .swedish): "r:\u{A0}ändrad sedan den först redovisades."
    case (Self.revised, .english): "r:\u{A0}revised since it was first reported."
    case (_, .swedish): "p:\u{A0}preliminär uppgift."
    case (_, .english): "p:\u{A0}preliminary figure."
    }
  }
}
