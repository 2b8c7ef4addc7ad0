import ReportCore
import ReportDocument

/// The table of revised values, in the order of the sources.
struct RevisionTable {
  private let input: ReportInput
  private let wording: Wording

  init(_ input: ReportInput, _ wording: Wording) {
    self.input = input
    self.wording = wording
  }

  var table: Table {
    let caption = wording.text(
      sv: "Värden som en senare källa har ändrat", en: "Values that a later source has revised")
    return Table(
      id: "revised-values", caption: [.text(caption)], columns: columns, rows: input.dataset.revisions.map(row),
      data: input.dataset.revisions.map(fact))
  }

  private var columns: [Table.Column] {
    [
      Table.Column(wording.text(sv: "Uppgift", en: "Figure"), .left),
      Table.Column(wording.text(sv: "Period", en: "Period"), .left),
      Table.Column(wording.text(sv: "var", en: "was"), .right), Table.Column(wording.text(sv: "är", en: "is"), .right),
      Table.Column(wording.text(sv: "skillnad", en: "difference"), .right),
      Table.Column(wording.text(sv: "Källa", en: "Source"), .left),
    ]
  }

  private func row(_ revision: Revision) -> Table.Row {
    Table.Row([
      Table.Cell(subject(revision)), Table.Cell(wording.names.words(revision.period)), Table.Cell(text(revision.was)),
      Table.Cell(text(revision.isNow), fact: fact(revision).name.description), Table.Cell(difference(revision)),
      Table.Cell("\(revision.isAt)"),
    ])
  }

  /// The value as it is, with what it was in its standing.
  private func fact(_ revision: Revision) -> Fact {
    let quantity: Quantity =
      switch revision.isNow {
      case .value(let value): .number(value.rational)
      case .absent(let absence): .absent(absence, because: nil)
      }
    return Fact(
      FactName(revision.measure, member: revision.member, revision.period, .value), quantity,
      unit: input.definition.measure(revision.measure)?.unit ?? .count, decimals: revision.isNow.value?.scale ?? 0,
      status: .published, standing: .revised(from: revision.was, at: revision.wasAt), places: [revision.isAt])
  }

  private func subject(_ revision: Revision) -> String {
    let measure = input.definition.measure(revision.measure)?.names.indefinite[wording.language] ?? revision.measure
    guard let id = revision.member else { return measure }
    let breakdown = input.definition.breakdown(of: revision.measure)
    let found = breakdown.flatMap { input.dataset.foundMembers[$0.id] } ?? []
    let member = breakdown?.member(id) ?? found.first { $0.id == id }
    let name = member?.name(in: wording.month)[wording.language] ?? id
    return isOnlySplit ? name : "\(measure), \(name)"
  }

  /// Whether a member's name alone says which figure is meant.
  private var isOnlySplit: Bool { input.definition.measures.count { $0.breakdown != nil } == 1 }

  private func text(_ cell: Cell) -> String {
    switch cell {
    case .value(let value): NumberFormat(wording.language).text(value)
    case .absent(let absence): wording.facts.text(absence)
    }
  }

  private func difference(_ revision: Revision) -> String {
    guard let was = revision.was.value, let now = revision.isNow.value else { return "" }
    return NumberFormat(wording.language).signed(now.rational - was.rational, decimals: max(was.scale, now.scale))
  }
}
