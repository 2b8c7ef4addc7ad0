internal import ReportCore

/// What follows by arithmetic from the figures that a paragraph states and that were found to be right.
struct Derivation {
  private let figures: [Rational]
  private let percentages: [Rational]
  /// What rates are per: a million.
  private let units: [Rational]

  init(_ definition: ReportDefinition, _ sentences: [CheckedSentence], _ results: [[Explanation?]]) {
    var figures: [Rational] = []
    var percentages: [Rational] = []
    for (sentence, explanations) in zip(sentences, results) {
      for (mention, explanation) in zip(sentence.mentions, explanations) {
        if mention.kind == .percent { percentages.append(mention.value) }
        if mention.kind == .plain, explanation?.isFigure == true { figures.append(mention.value) }
      }
    }
    self.figures = figures
    self.percentages = percentages
    units = definition.measures.compactMap { measure in
      if case .rate(let per) = measure.kind { Rational(per) } else { nil }
    }
  }

  /// Whether the number is a unit, the rest of a unit, a figure changed by a percentage of the text, or the percentage between two figures.
  func explains(_ mention: NumberMention) -> Bool {
    switch mention.kind {
    case .plain:
      return units.contains { unit in mention.value == unit || figures.contains { mention.agrees(with: unit - $0) } }
        || figures.contains { figure in changed(figure).contains { mention.agrees(with: $0) } }
    case .percent:
      return figures.contains { base in
        figures.contains { other in
          base != other && ((other - base) * Rational(100)).divided(by: base).map { mention.agrees(with: $0) } ?? false
        }
      }
    case .percentagePoints: return false
    }
  }

  private func changed(_ figure: Rational) -> [Rational] {
    percentages.flatMap { percent in
      [Rational(100) - percent, Rational(100) + percent].map { figure * $0 * Rational(1, over: 100) }
    }
  }
}

extension Explanation {
  /// Whether the number is a figure of the data.
  fileprivate var isFigure: Bool {
    switch self {
    case .holds(let claim), .overtaken(let claim, _, _): claim.kind == .plain
    case .remaining, .follows: false
    }
  }
}
