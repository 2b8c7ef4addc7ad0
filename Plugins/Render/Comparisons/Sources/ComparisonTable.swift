import ReportCore
import ReportDocument

/// A row a series: both periods, their ratio with its interval, the p value, the dispersion, and the verdict.
struct ComparisonTable {
  private let measure: Measure
  private let period: Period
  private let rows: [TestedRow]
  private let wording: Wording
  private var notes: TableNotes

  init(_ measure: Measure, _ period: Period, _ rows: [TestedRow], _ wording: Wording) {
    self.measure = measure
    self.period = period
    self.rows = rows
    self.wording = wording
    notes = TableNotes(wording.language, measure, footnotes: wording.definition.footnotes)
  }

  mutating func table() -> Table {
    var set: [Table.Row] = []
    for row in rows {
      set.append(Table.Row(cells(row), kind: row.isTotal && rows.count > 1 ? .total : .body))
    }
    return Table(
      id: "\(measure.id)-comparisons", caption: [.text(caption)], columns: columns, rows: set,
      keys: keys + notes.keys, data: notes.data)
  }

  private var columns: [Table.Column] {
    let breakdown = wording.definition.breakdown(of: measure.id)
    let first = breakdown.map { wording.letterCase.opening($0.singular[wording.language]) } ?? ""
    let span = wording.names.shortSpan(period)
    return [
      Table.Column(first, .left), Table.Column("\(span) \(period.lastYear.last.year)", .right),
      Table.Column(String(period.last.year), .right), Table.Column(wording.text(sv: "kvot", en: "ratio"), .right),
      Table.Column(wording.text(sv: "intervall", en: "interval"), .right), Table.Column("p", .right),
      Table.Column("φ", .right), Table.Column(wording.text(sv: "Slutsats", en: "Conclusion"), .left),
    ]
  }

  private mutating func cells(_ row: TestedRow) -> [Table.Cell] {
    [
      Table.Cell(row.name), notes.cell(row.earlier), notes.cell(row.later), optional(row.ratio, row),
      optional(row.interval, row), pValue(row), optional(row.dispersion, row, decimals: 1), Table.Cell(verdict(row)),
    ]
  }

  private mutating func optional(_ fact: Fact?, _ row: TestedRow, decimals: Int? = nil) -> Table.Cell {
    guard var fact else { return notes.missingCell(of: [row.earlier, row.later]) }
    fact.decimals = decimals ?? fact.decimals
    return notes.derivedCell(fact)
  }

  /// “< 0,001” below that.
  private mutating func pValue(_ row: TestedRow) -> Table.Cell {
    guard let fact = row.pValue else { return optional(nil, row) }
    let format = NumberFormat(wording.language)
    guard let p = fact.quantity.number else { return notes.derivedCell(fact) }
    let cell = notes.derivedCell(fact)
    let limit = Rational(1, over: 1000)
    let text = p < limit ? "<\u{A0}\(format.number(limit, decimals: 3))" : format.number(p, decimals: 3)
    return Table.Cell(text, fact: cell.fact)
  }

  private func verdict(_ row: TestedRow) -> String {
    switch row.verdict {
    case .clearRise: wording.text(sv: "säkerställd ökning", en: "clear increase")
    case .clearFall: wording.text(sv: "säkerställd minskning", en: "clear decrease")
    case .mayBeChance: wording.text(sv: "kan vara slump", en: "may be chance")
    case .fromZero: wording.text(sv: "från noll, ingen kvot", en: "from zero, no ratio")
    case .untested: wording.text(sv: "kan inte prövas", en: "cannot be tested")
    }
  }

  private var caption: String {
    let name = measure.names.indefinite[wording.language]
    let (now, then) = (wording.names.words(period), period.lastYear.last.year)
    let test = rows.lazy.compactMap(\.pValue).first?.derivation.map { ", " + $0[wording.language] } ?? ""
    return wording.text(
      sv: "\(name), \(now) mot samma tid \(then)\(test)",
      en: "\(name), \(now) against the same period of \(then)\(test)")
  }

  private var keys: [String] {
    [
      wording.text(
        sv: "p: hur sannolik en minst så stor skillnad är om inget har ändrats.",
        en: "p: how likely a difference at least so large is if nothing has changed."),
      wording.text(
        sv:
          "φ: hur många gånger mer månaderna varierar än slumpen ger; långt över 1 överskattar testet hur säkert det är.",
        en: "φ: how many times more months vary than chance gives; far above 1 the test overstates how sure it is."),
    ]
  }
}
