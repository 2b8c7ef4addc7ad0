import ReportCore
import ReportDocument

/// What counts cannot say, and members that were not declared or have changed their names.
struct CountNotes {
  private let input: ReportInput
  private let wording: Wording

  init(_ input: ReportInput, _ wording: Wording) {
    self.input = input
    self.wording = wording
  }

  var sentences: [Sentence] { [caution, renamed, undeclared, rounding] }

  /// Counts that stand beside a rate whose exposure is not known.
  private var caution: Sentence {
    let exposures = input.definition.measures.compactMap(\.exposure)
    let counts = input.definition.measures.filter {
      !$0.isRate && !exposures.contains($0.id) && wording.figures.firstMonth($0.id) != nil
    }
    let rate = input.definition.measures.first { rate in
      rate.exposure.map { wording.figures.analysis.series($0) == nil } ?? false
    }
    guard let count = counts.first, let exposure = rate?.exposure.flatMap({ input.definition.measure($0) }) else {
      return Sentence([])
    }
    let name = wording.letterCase.opening(count.names.indefinite[wording.language])
    let (many, one) = (exposure.unitPlural[wording.language], exposure.unitSingular[wording.language])
    let noun = count.unitPlural[wording.language]
    return wording.sentence(
      sv:
        "\(name): antalen är inte ställda mot antalet \(many). Att antalet ökar behöver inte betyda fler \(noun) per \(one).",
      en:
        "\(name): the counts are not set against the number of \(many). A rising number need not mean more \(noun) per \(one)."
    )
  }

  private var members: [(breakdown: Breakdown, member: Member)] {
    input.definition.breakdowns.flatMap { breakdown in breakdown.members.map { (breakdown, $0) } }
  }

  private var renamed: Sentence {
    let language = wording.language
    let notes = members.compactMap { _, member -> Sentence? in
      guard let index = member.names.lastIndex(where: { ($0.from ?? wording.month) <= wording.month }), index > 0,
        let from = member.names[index].from, isKnown(member, before: from)
      else { return nil }
      let (now, before) = (member.names[index].name[language], member.names[index - 1].name[language])
      let month = wording.names.withYear(from)
      return wording.sentence(
        sv: "\(now) hette \(before) före \(month); serien är densamma.",
        en: "\(now) was called \(before) before \(month); the series is the same.")
    }
    return Sentence.joined(notes)
  }

  /// Whether the series of a member has figures from the time of its earlier name.
  private func isKnown(_ member: Member, before month: Month) -> Bool {
    wording.figures.analysis.series.contains { series in
      series.name.member == member.id && series.points.contains { $0.month < month && $0.quantity.absence == nil }
    }
  }

  private var undeclared: Sentence {
    let notes = input.dataset.foundMembers.keys.sorted().compactMap { id -> Sentence? in
      guard let found = input.dataset.foundMembers[id], !found.isEmpty, let breakdown = input.definition.breakdown(id),
        !breakdown.members.isEmpty
      else { return nil }
      let names = wording.list.text(found.map { $0.name(in: wording.month)[wording.language] })
      let (them, it) = found.count == 1 ? ("namnet", "it") : ("namnen", "them")
      return wording.sentence(
        sv:
          "\(names) finns inte bland de deklarerade \(breakdown.definitePlural[.swedish]) och redovisas så som källan skriver \(them).",
        en: "\(names): not among the declared \(breakdown.plural[.english]), and shown as the source writes \(it).")
    }
    return Sentence.joined(notes)
  }

  private var rounding: Sentence {
    let hasChanges = wording.figures.analysis.facts.contains { $0.name.figure == .change && $0.quantity.number != nil }
    guard hasChanges else { return Sentence([]) }
    return wording.sentence(
      sv: "Förändringar är beräknade på oavrundade tal och avrundade en gång.",
      en: "Changes are computed from unrounded numbers and rounded once.")
  }
}
