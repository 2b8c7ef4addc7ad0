import ReportCore
import ReportDocument

/// Which monthly figures are missing, by series.
struct MissingNotes {
  /// A list that nobody reads to its end says how many more there are.
  private static let limit = 8

  private let input: ReportInput
  private let wording: Wording

  init(_ input: ReportInput, _ wording: Wording) {
    self.input = input
    self.wording = wording
  }

  /// “Uppgifter som saknas: fel per miljon leveranser, september 2018; Norrkontoret, juli 2018.”
  var sentence: Sentence {
    let parts = input.definition.measures.flatMap(series)
    guard !parts.isEmpty else { return Sentence([]) }
    let more = parts.count - Self.limit
    let rest = more > 0 ? [wording.text(sv: "ytterligare \(more) serier", en: "\(more) more series")] : []
    let list = (parts.prefix(Self.limit) + rest).joined(separator: "; ")
    return wording.sentence(sv: "Uppgifter som saknas: \(list).", en: "Figures that are missing: \(list).")
  }

  /// The series of a measure, or of its members, that lack months, each with them.
  private func series(_ measure: Measure) -> [String] {
    guard let first = wording.figures.firstMonth(measure.id), first <= wording.month else { return [] }
    let months = first...wording.month
    guard let breakdown = input.definition.breakdown(of: measure.id) else {
      let name = wording.letterCase.inside(measure.names.indefinite[wording.language])
      return [part(name, missing(measure, nil, months))].compactMap { $0 }
    }
    let names = MemberNames(measure, breakdown, input)
    return names.shown(months).compactMap { part(names.name($0), missing(measure, $0.id, months)) }
  }

  private func missing(_ measure: Measure, _ member: String?, _ months: ClosedRange<Month>) -> [Month] {
    months.filter { wording.figures.value(measure.id, member: member, $0).quantity.absence == .missing }
  }

  private func part(_ name: String, _ months: [Month]) -> String? {
    guard !months.isEmpty else { return nil }
    return "\(name), \(wording.list.text(MonthRuns.periods(of: months).map(wording.names.words)))"
  }
}
