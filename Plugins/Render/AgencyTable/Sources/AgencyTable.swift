import ReportCore
import ReportDocument

/// The table of a count in one year.
struct AgencyTable {
  private let measure: Measure
  private let names: MemberNames
  private let wording: Wording
  private let year: Int
  private let first: Month
  private var notes: TableNotes
  private var usesDifferences = false

  init(_ measure: Measure, _ names: MemberNames, _ wording: Wording, year: Int, first: Month) {
    self.measure = measure
    self.names = names
    self.wording = wording
    self.year = year
    self.first = first
    notes = TableNotes(wording.language, measure, footnotes: wording.definition.footnotes)
  }

  mutating func table() -> Table {
    var rows = members.map { row($0) }
    if rows.count != 1 { rows.append(row(nil)) }
    let caption = [
      measure.names.indefinite[wording.language], wording.definition.market[wording.language], String(year),
    ]
    .filter { !$0.isEmpty }.joined(separator: ", ")
    return Table(
      id: "\(measure.id)-\(year)", caption: [.text(caption)], columns: columns, rows: rows,
      keys: keys + notes.keys + start,
      data: notes.data)
  }

  private var isThisYear: Bool { year == wording.month.year }

  private var months: [Month] { (1...12).compactMap { Month(year: year, month: $0) } }

  /// The year up to the report's month in the year of the table.
  private var toDate: Period {
    let period = Period(yearToDate: wording.month)
    return isThisYear ? period : period.lastYear
  }

  private var members: [Member] {
    guard let start = months.first, let end = months.last else { return [] }
    return names.shown(start...min(end, wording.month))
  }

  private var columns: [Table.Column] {
    let head = Table.Column(wording.letterCase.opening(names.breakdown.singular[wording.language]), .left)
    let months = (1...12).map { number in
      Table.Column(
        wording.names.short(number: number), .right, isHighlighted: isThisYear && number == wording.month.number)
    }
    return [head] + months + lastColumns.map { Table.Column($0, .right, isApart: true) }
  }

  /// Whether the year so far is more than its first month and less than the year, so that its sum says something new.
  private var hasSumToDate: Bool { (2...11).contains(wording.month.number) }

  private var lastColumns: [String] {
    let whole = wording.text(sv: "helår", en: "full year")
    let span = hasSumToDate ? [wording.names.shortSpan(toDate)] : []
    guard isThisYear else { return span + [whole] }
    return (wording.month.number == 12 ? [whole] : span) + [wording.text(sv: "mot \(year - 1)", en: "on \(year - 1)")]
  }

  private mutating func row(_ member: Member?) -> Table.Row {
    let name = member.map(names.name) ?? wording.text(sv: "Totalt", en: "Total")
    let cells = months.map { month in
      month < first ? Table.Cell("") : notes.cell(wording.figures.value(measure.id, member: member?.id, month))
    }
    let sum = hasSumToDate ? [notes.cell(wording.figures.value(measure.id, member: member?.id, toDate))] : []
    let last =
      isThisYear ? (wording.month.number == 12 ? [whole(member)] : sum) + [change(member)] : sum + [whole(member)]
    return Table.Row([Table.Cell(name)] + cells + last, kind: member == nil ? .total : .body)
  }

  private mutating func whole(_ member: Member?) -> Table.Cell {
    guard let period = Period(year: year) else { return Table.Cell("") }
    return notes.cell(wording.figures.value(measure.id, member: member?.id, period))
  }

  /// In per cent from a base that is large enough, else as a difference.
  private mutating func change(_ member: Member?) -> Table.Cell {
    let comparison = wording.figures.comparison(measure, member: member?.id, toDate)
    if let change = comparison.change { return notes.derivedCell(change) }
    if let event = comparison.brokenBy { return notes.brokenCell(event) }
    guard let difference = comparison.difference else {
      return notes.missingCell(of: [comparison.current, comparison.earlier])
    }
    usesDifferences = true
    return notes.derivedCell(difference)
  }

  /// Why the first cells are blank, where they are.
  private var start: [String] { first.number > 1 && year == first.year ? [wording.beginning(first)] : [] }

  private var keys: [String] {
    guard isThisYear else { return [] }
    let last = wording.names.words(toDate.lastYear)
    let few = NumberFormat(wording.language).number(YearComparison.smallestBase)
    let differences = wording.text(
      sv: "; i antal där det då var färre än \(few)", en: "; as a number where there were fewer than \(few) then")
    return [
      wording.text(sv: "mot \(year - 1): jämfört med \(last)", en: "on \(year - 1): against \(last)")
        + (usesDifferences ? differences : "") + "."
    ]
  }
}
