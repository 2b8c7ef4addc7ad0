public import ReportCore

/// The members of a breakdown that have figures, under the names valid in the report's month.
public struct MemberNames: Hashable, Sendable {
  public let measure: Measure
  public let breakdown: Breakdown
  private let all: [Member]
  private let wording: Wording

  /// Declared members in the order declared, then those found in sources.
  public init(_ measure: Measure, _ breakdown: Breakdown, _ input: ReportInput) {
    self.measure = measure
    self.breakdown = breakdown
    let found = input.dataset.foundMembers[breakdown.id] ?? []
    all = breakdown.members + found.filter { breakdown.member($0.id) == nil }
    wording = Wording(input)
  }

  /// The members that have a series and could have a figure in one of the months.
  public func shown(_ months: ClosedRange<Month>) -> [Member] {
    all.filter { member in
      guard wording.figures.analysis.series(measure.id, member: member.id) != nil else { return false }
      return months.contains { wording.figures.value(measure.id, member: member.id, $0).quantity.absence.isPossible }
    }
  }

  /// The members whose figure of the report's month is known, be it that it is hidden here.
  public var known: [Member] {
    shown(wording.month...wording.month).filter { member in
      let absence = wording.figures.value(measure.id, member: member.id, wording.month).quantity.absence
      return absence == nil || absence == .suppressed
    }
  }

  public func name(_ member: Member) -> String { member.name(in: wording.month)[wording.language] }

  /// The name inside a sentence: “the Consumer Agency”.
  public func definite(_ member: Member) -> String { member.definiteName(in: wording.month)[wording.language] }

  public func shortName(_ member: Member) -> String { member.shortName(in: wording.month)[wording.language] }

  /// “ARN: Allmänna reklamationsnämnden.”: short names spelt out, a sentence each, where they hold a word that the name has not.
  public func explanations(_ members: [Member]) -> [String] {
    members.filter { member in
      let words = name(member).split(separator: " ")
      return !shortName(member).split(separator: " ").allSatisfy(words.contains)
    }.map { "\(shortName($0)): \(name($0))." }
  }

  /// “De fyra myndigheterna”, or the only member by its name: who a sentence is about.
  public func subject(_ members: [Member]) -> String {
    guard members.count > 1 else { return members.first.map { wording.letterCase.opening(definite($0)) } ?? collective }
    let count = wording.numbers.text(members.count)
    return wording.text(
      sv: "De \(count) \(breakdown.definitePlural[wording.language])",
      en: "The \(count) \(breakdown.plural[wording.language])")
  }

  /// “Myndigheterna”: all of them, as the beginning of a sentence.
  public var collective: String { wording.letterCase.opening(breakdown.definitePlural[wording.language]) }
}

extension Absence? {
  /// Whether a figure is there, or could be.
  fileprivate var isPossible: Bool { self != .notApplicable && self != .notYet }
}
