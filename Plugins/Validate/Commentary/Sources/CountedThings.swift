internal import ReportCore

/// Numbers that count members, months or years, and the highest and lowest month.
struct CountedThings {
  private let figures: ReportFigures

  init(_ figures: ReportFigures) { self.figures = figures }

  /// What a number before a noun such as “myndigheterna” or “månader” counts; nil where it counts no such thing, or another number.
  func explanation(_ mention: NumberMention, _ sentence: CheckedSentence, _ periods: [Period]) -> Explanation? {
    guard mention.kind == .plain, let count = whole(mention.value) else { return nil }
    let following = sentence.tokens[mention.tokens.upperBound...].prefix(3).map(\.lower)
    if let breakdown = figures.definition.breakdowns.first(where: { names($0).contains(where: following.contains) }) {
      return members(breakdown).contains(count) ? .holds(claim(count, breakdown)) : nil
    }
    if following.contains(where: Self.months.contains) {
      return sentence.context.isRemaining ? remaining(count) : months(count, periods)
    }
    if following.contains(where: Self.years.contains) { return years(count) }
    return nil
  }

  /// The highest or lowest month of a period, or since the figures began, where the sentence speaks of one.
  func extreme(_ mention: NumberMention, _ sentence: CheckedSentence, _ periods: [Period]) -> Claim? {
    let words = sentence.tokens.map(\.lower)
    guard mention.kind == .plain, words.contains(where: Self.extremes.contains) else { return nil }
    let subjects = figures.definition.measures.map { FactSubject(measure: $0, member: nil) } + sentence.members
    let spans = sentence.context.periods.isEmpty ? periods + since : sentence.context.periods
    for subject in subjects {
      for period in spans {
        let known = period.months.filter { $0 <= figures.month }.map {
          figures.value(subject.measure.id, member: subject.member, $0)
        }.filter { $0.quantity.number != nil }
        let sorted = known.sorted { ($0.quantity.number ?? .zero) < ($1.quantity.number ?? .zero) }
        for fact in [sorted.first, sorted.last].compactMap({ $0 })
        where mention.agrees(with: fact.quantity.number ?? .zero) {
          return Claim(
            quantity: fact.quantity, kind: .plain, fact: fact.name, period: nil,
            meaning: ClaimNames(figures.definition).value(subject, fact.name.period))
        }
      }
    }
    return nil
  }

  private var since: [Period] {
    let first = figures.definition.measures.compactMap { figures.firstMonth($0.id) }.min()
    return first.flatMap { Period($0, through: figures.month) }.map { [$0] } ?? []
  }

  private func whole(_ value: Rational) -> Int? {
    value.isWhole && value < Rational(100_000) ? Int(value.numerator) : nil
  }

  private func names(_ breakdown: Breakdown) -> Set<String> {
    let texts = [breakdown.singular, breakdown.plural, breakdown.definitePlural]
    let words = texts.flatMap { [$0.swedish, $0.english] }.flatMap {
      $0.lowercased().split(separator: " ").map(String.init)
    }
    return Set(words).subtracting(["the", "de", "a", "of"])
  }

  /// How many members there are, and how many the report names for their contribution.
  private func members(_ breakdown: Breakdown) -> [Int] {
    let measures = figures.definition.measures.filter { $0.breakdown == breakdown.id }
    let all = measures.map { measure in
      Set(figures.analysis.series.filter { $0.name.measure == measure.id }.compactMap(\.name.member)).count
    }
    let contributors = figures.analysis.insights.filter { insight in
      insight.rule == .contribution && measures.contains { $0.id == insight.measure }
    }
    return all + contributors.map(\.members.count)
  }

  private func claim(_ count: Int, _ breakdown: Breakdown) -> Claim {
    Claim(
      quantity: .number(Rational(count)), kind: .plain, fact: nil, period: nil,
      meaning: LocalizedText(
        sv: "antalet \(breakdown.plural.swedish)", en: "the number of \(breakdown.plural.english)"))
  }

  /// The months that remain of the year: now, or once before.
  private func remaining(_ count: Int) -> Explanation? {
    let now = 12 - figures.month.number
    if count == now {
      return .holds(
        Claim(
          quantity: .number(Rational(count)), kind: .plain, fact: nil, period: nil,
          meaning: LocalizedText(sv: "månaderna som återstår", en: "the months that remain")))
    }
    guard count > now, count < 12 else { return nil }
    return .remaining(after: figures.month.advanced(by: now - count), now: now)
  }

  /// The length of a period that the sentence names, or the months that have figures.
  private func months(_ count: Int, _ periods: [Period]) -> Explanation? {
    let known = figures.definition.measures.map { measure in
      figures.analysis.series(measure.id)?.points.count { $0.month <= figures.month && $0.quantity.absence == nil } ?? 0
    }
    guard (periods.map(\.monthCount) + known).contains(count) else { return nil }
    return .holds(
      Claim(
        quantity: .number(Rational(count)), kind: .plain, fact: nil, period: nil,
        meaning: LocalizedText(sv: "antalet månader", en: "the number of months")))
  }

  private func years(_ count: Int) -> Explanation? {
    guard let all = since.first, all.last.year - all.first.year + 1 == count else { return nil }
    return .holds(
      Claim(
        quantity: .number(Rational(count)), kind: .plain, fact: nil, period: nil,
        meaning: LocalizedText(sv: "antalet år", en: "the number of years")))
  }

  private static let months: Set<String> = [
    "månad", "månader", "månaderna", "månadsvärden", "month", "months", "monthly",
  ]
  private static let years: Set<String> = ["år", "åren", "years"]
  private static let extremes: Set<String> = [
    "högsta", "lägsta", "högst", "lägst", "flest", "minst", "mest", "toppen", "bottnen", "rekord", "highest", "lowest",
    "most", "fewest", "least", "peak", "record", "peaked",
  ]
}
