internal import ReportCore

/// Finds what the numbers of a paragraph are: figures of the periods that their sentences name, counts of things, or what follows from
/// other numbers of the paragraph.
struct NumberExplainer {
  private let figures: ReportFigures
  private let claims: PeriodClaims
  private let counts: CountedThings

  init(_ figures: ReportFigures, largestRatio: Double) {
    self.figures = figures
    claims = PeriodClaims(figures, largestRatio: largestRatio)
    counts = CountedThings(figures)
  }

  /// The explanation of each mention, nil where there is none; a sentence without a period speaks of that before it, or of now.
  func explain(_ sentences: [CheckedSentence]) -> [[Explanation?]] {
    var results: [[Explanation?]] = []
    var inherited: [Period] = []
    for sentence in sentences {
      let named = sentence.context.periods
      let periods = (named.isEmpty ? inherited + current : named) + [sentence.context.base].compactMap { $0 }
      results.append(sentence.mentions.map { explain($0, sentence, periods) })
      if !named.isEmpty { inherited = named }
    }
    return derived(sentences, results)
  }

  /// The claims that a number of the sentence could mean, for hints.
  func candidates(_ mention: NumberMention, _ sentence: CheckedSentence) -> [Claim] {
    let periods = sentence.context.periods.isEmpty ? current : sentence.context.periods
    return periods.flatMap { claims.claims($0, members: sentence.members, comparing: sentence.context.isCompared) }
      .filter {
        $0.kind == mention.kind && $0.quantity.number != nil && $0.fact?.figure != .difference
          && $0.fact?.figure != .target
      }
  }

  private var month: Month { figures.month }

  private var current: [Period] { [Period(month), Period(yearToDate: month)] }

  private func explain(_ mention: NumberMention, _ sentence: CheckedSentence, _ periods: [Period]) -> Explanation? {
    if let counted = counts.explanation(mention, sentence, periods) { return counted }
    let comparing = sentence.context.isCompared
    let all = periods.flatMap { claims.claims($0, members: sentence.members, comparing: comparing) }
    let fitting = all.filter { $0.agrees(with: mention, sentence.context) }
    // A number beats an interval in which it is possible.
    if let claim = fitting.first(where: { $0.quantity.number != nil }) ?? fitting.first {
      return overtaken(claim, sentence, comparing) ?? .holds(claim)
    }
    if let extreme = counts.extreme(mention, sentence, periods) { return .holds(extreme) }
    guard sentence.context.isToDate || sentence.context.periods.isEmpty else { return nil }
    return earlierToDate(mention, sentence)
  }

  /// The same figure of an earlier month's year to date.
  private func earlierToDate(_ mention: NumberMention, _ sentence: CheckedSentence) -> Explanation? {
    guard sentence.context.isToDate, month.number > 1 else { return nil }
    for back in 1..<month.number {
      let period = Period(yearToDate: month.advanced(by: -back))
      let fitting = claims.claims(period, members: sentence.members, comparing: sentence.context.isCompared)
        .filter { $0.quantity.number != nil && $0.agrees(with: mention, sentence.context) }
      if let claim = fitting.first { return overtaken(claim, sentence, sentence.context.isCompared) }
    }
    return nil
  }

  /// Whether a claim is of a year to date that has gone on since.
  private func overtaken(_ claim: Claim, _ sentence: CheckedSentence, _ comparing: Bool) -> Explanation? {
    guard let period = claim.period, period.isYearToDate, period.monthCount > 1, period.first.year == month.year,
      period.last < month
    else { return nil }
    return .overtaken(claim, months: period.last.distance(to: month), now: now(claim, period, sentence, comparing))
  }

  /// The same figure of the year to date now, or of the one before where the claim is of last year.
  private func now(_ claim: Claim, _ period: Period, _ sentence: CheckedSentence, _ comparing: Bool) -> Claim? {
    let current = Period(yearToDate: month)
    if let subject = claim.bounded { return claims.value(subject, current) }
    guard let old = claim.fact else { return nil }
    let name = FactName(
      old.measure, member: old.member, old.period == period ? current : current.lastYear, old.figure)
    return claims.claims(current, members: sentence.members, comparing: comparing).first { $0.fact == name }
  }

  /// What follows from numbers that are explained: a percentage between two of them, one changed by a percentage, the rest of a unit.
  private func derived(_ sentences: [CheckedSentence], _ results: [[Explanation?]]) -> [[Explanation?]] {
    var results = results
    let derivation = Derivation(figures.definition, sentences, results)
    for (index, sentence) in sentences.enumerated() {
      for (position, mention) in sentence.mentions.enumerated() where results[index][position] == nil {
        if derivation.explains(mention) { results[index][position] = .follows }
      }
    }
    return results
  }
}
