import ReportCore
import ReportDocument

/// The table of a rate, year by year.
struct RateTable {
  private let measure: Measure
  private let wording: Wording
  private let years: [Int]
  private let first: Month
  private var notes: TableNotes

  init(_ measure: Measure, _ wording: Wording, first: Month, yearCount: Int) {
    self.measure = measure
    self.wording = wording
    self.first = first
    let year = wording.month.year
    years = (max(first.year, year - yearCount + 1)...year).reversed()
    notes = TableNotes(wording.language, measure, footnotes: wording.definition.footnotes)
  }

  mutating func table() -> Table {
    var rows = years.map { row($0) }
    if years.count > 1 { rows.append(difference()) }
    let caption = [
      measure.names.indefinite[wording.language], wording.definition.market[wording.language],
      wording.list.text(years.map(String.init)),
    ].filter { !$0.isEmpty }.joined(separator: ", ")
    return Table(
      id: "\(measure.id)-table", caption: [.text(caption)], columns: columns, rows: rows, keys: notes.keys + start,
      data: notes.data)
  }

  private var columns: [Table.Column] {
    let months = (1...12).map { number in
      Table.Column(wording.names.short(number: number), .right, isHighlighted: number == wording.month.number)
    }
    return [Table.Column(wording.text(sv: "År", en: "Year"), .left)] + months
      + [Table.Column(wording.text(sv: "helår", en: "full year"), .right, isApart: true)]
  }

  private mutating func row(_ year: Int) -> Table.Row {
    let cells = months(of: year).map { month in
      month < first ? Table.Cell("") : notes.cell(wording.figures.value(measure.id, month))
    }
    let whole = Period(year: year).map { notes.cell(valueOrBounds($0)) } ?? Table.Cell("")
    return Table.Row([Table.Cell(String(year))] + cells + [whole])
  }

  /// The figure of a year, or the bounds that decisions are taken on where only those are known.
  private func valueOrBounds(_ period: Period) -> Fact {
    let value = wording.figures.value(measure.id, period)
    guard value.quantity.absence == .missing else { return value }
    return wording.figures.known(measure.id, period, .decisionBounds) ?? value
  }

  private mutating func difference() -> Table.Row {
    let label = wording.text(sv: "Skillnad", en: "Difference")
    let cells = months(of: wording.month.year).map { differenceCell(Period($0)) }
    let whole = Period(year: wording.month.year).map { differenceCell($0) } ?? Table.Cell("")
    return Table.Row([Table.Cell(label)] + cells + [whole])
  }

  /// Blank where this year's figure is not there; a dot across a break; missing where last year's is.
  private mutating func differenceCell(_ period: Period) -> Table.Cell {
    let current = wording.figures.value(measure.id, period)
    guard period.last <= wording.month, current.quantity.absence == nil, period.last.lastYear >= first else {
      return Table.Cell("")
    }
    if let event = wording.figures.breakSinceLastYear(measure.id, period) { return notes.brokenCell(event) }
    guard let difference = wording.figures.difference(measure.id, period) else {
      return notes.missingCell(of: [wording.figures.value(measure.id, period.lastYear)])
    }
    return notes.derivedCell(difference)
  }

  /// Why the first cells of the oldest year are blank, where they are.
  private var start: [String] {
    guard first.number > 1, years.last == first.year else { return [] }
    return [wording.beginning(first)]
  }

  private func months(of year: Int) -> [Month] { (1...12).compactMap { Month(year: year, month: $0) } }
}
