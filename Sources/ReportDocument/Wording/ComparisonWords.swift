public import ReportCore

/// What a figure is, compared with last year, in words.
public struct ComparisonWords: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// The word behind a difference: “färre” and “fler” for counts, “bättre” and “sämre” for rates, “lägre” and “högre” where neither is good.
  public func verdict(_ comparison: YearComparison) -> String {
    guard let movement = comparison.movement, movement != .unchanged else {
      return language == .swedish ? "oförändrat" : "unchanged"
    }
    if comparison.isSignUndecided { return language == .swedish ? "i stort sett oförändrat" : "largely unchanged" }
    guard comparison.measure.isRate else { return comparative(movement, isCounted: true) }
    switch (comparison.isGood, language) {
    case (true?, .swedish): return "bättre"
    case (true?, .english): return "better"
    case (false?, .swedish): return "sämre"
    case (false?, .english): return "worse"
    case (nil, _): return comparative(movement, isCounted: false)
    }
  }

  /// “nio färre än i november 2018”, “30 % fler än under samma tid i fjol”, “lika många som …”; nil where they cannot be compared.
  ///
  /// In per cent where `inPercent` says so and the change is known; else as a difference. `other` is the time compared with.
  public func phrase(_ comparison: YearComparison, inPercent: Bool, with other: String) -> Sentence? {
    guard let difference = comparison.difference, let movement = comparison.movement else { return nil }
    let isCounted = difference.decimals == 0
    guard movement != .unchanged else { return same(isCounted, other) }
    if comparison.isSignUndecided {
      return language == .swedish
        ? "i stort sett oförändrat jämfört med \(other)" : "much the same as \(other)"
    }
    let than = language == .swedish ? "än" : "than"
    if inPercent, let change = comparison.change {
      let size = Inline.value(FactWords(language).size(change), fact: change.name.description)
      return "\(size) \(comparative(movement, isCounted: !comparison.measure.isRate)) \(than) \(other)"
    }
    return "\(size(difference)) \(comparative(movement, isCounted: isCounted)) \(than) \(other)"
  }

  /// Why there is no comparison, a sentence: a break, or no figure for last year. Nil where there is one.
  public func reason(_ comparison: YearComparison) -> Sentence? {
    let period = PeriodWords(language, month: comparison.current.name.period.last)
    guard comparison.difference == nil, comparison.current.quantity.absence == nil else { return nil }
    let label = MonthNames(language).words(comparison.earlier.name.period)
    if let event = comparison.brokenBy {
      let start = period.inMonth(event.period.first)
      switch language {
      case .swedish: return "Det går inte att jämföra med \(label), för serien har ett brott \(start)."
      case .english: return "It cannot be compared with \(label), for the series has a break \(start)."
      }
    }
    guard comparison.earlier.quantity.absence != nil else { return nil }
    switch language {
    case .swedish: return "Det finns ingen uppgift för \(label) att jämföra med."
    case .english: return "There is no figure for \(label) to compare with."
    }
  }

  /// “färre”, “fler”, “lägre”, “högre” and their English likes.
  public func comparative(_ movement: Movement, isCounted: Bool) -> String {
    switch (movement, isCounted, language) {
    case (.fell, true, .swedish): "färre"
    case (.fell, true, .english): "fewer"
    case (.fell, false, .swedish): "lägre"
    case (.fell, false, .english): "lower"
    case (.rose, true, .swedish): "fler"
    case (.rose, true, .english): "more"
    case (.rose, false, .swedish): "högre"
    case (.rose, false, .english): "higher"
    case (.unchanged, _, .swedish): "oförändrat"
    case (.unchanged, _, .english): "unchanged"
    }
  }

  private func size(_ difference: Fact) -> Sentence {
    let words = FactWords(language)
    let number = difference.quantity.number ?? .zero
    let inWords = NumberWords(language).text(number, decimals: difference.decimals)
    guard !difference.isApproximate, inWords.first?.isLetter == true else {
      return "\(Inline.value(words.size(difference), fact: difference.name.description))"
    }
    return "\(inWords)"
  }

  private func same(_ isCounted: Bool, _ other: String) -> Sentence {
    switch (language, isCounted) {
    case (.swedish, true): "lika många som \(other)"
    case (.swedish, false): "lika mycket som \(other)"
    case (.english, true): "as many as \(other)"
    case (.english, false): "the same as \(other)"
    }
  }
}
