import ReportCore

/// Counts the rows of blocks, as one of several.
struct RowCounter {
  private let question: Question
  private let labels: LabelRegistry
  private let ids: DistinctIDs
  private let months: ClosedRange<Int>
  private let tables: CountTables
  private var tally: Tally
  private var structure = RowStructure()
  private let filters: [FilterValues]
  private var selection = RowSelection()
  /// Spellings met before: the number of a measure, of a group of labels.
  private let measureMap = ByteMap()
  private let memberMap = ByteMap()
  /// The same, ready for use.
  private var measures: ByteMap.View
  private var members: ByteMap.View
  private var excess: Problem?

  private static let none: Int32 = -1
  private static let empty: Int32 = -2

  init(_ question: Question, _ labels: LabelRegistry, _ ids: DistinctIDs) {
    self.question = question
    self.labels = labels
    self.ids = ids
    let settings = question.settings
    tally = Tally(settings)
    tables = CountTables(settings)
    (measures, members) = (measureMap.view, memberMap.view)
    filters = settings.filters.map { FilterValues($0) }
    let (from, through) = (settings.from.map(MonthNumber.of) ?? 0, settings.through.map(MonthNumber.of))
    months = from...max(from, through ?? MonthNumber.count)
    if question.breakdown == nil { tables.reserve(series: question.measures.count) }
  }

  /// What was counted.
  func finished() -> Tally {
    var tally = tally
    tables.fill(&tally)
    tally.met = filters.map(\.metValues)
    return tally
  }

  /// Counts every row of a block. Throws where the members are more than a report can show.
  mutating func count(_ block: RowBlock) throws(Problems) {
    block.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      structure.find(in: base, block.rows, delimiter: block.columns.delimiter, hasQuotes: block.hasQuotes)
      countRows(of: block, base)
    }
    if let excess { throw Problems(excess) }
  }

  /// Counts many rows at a time where all have as many fields as there are columns, else one by one.
  private mutating func countRows(of block: RowBlock, _ bytes: UnsafeRawPointer) {
    let (ends, columnCount) = (UnsafePointer(structure.ends.base), block.columns.count)
    // A single empty field is an empty line.
    let isFit = structure.isRegular && columnCount > 1
    let isEven = isFit && structure.fieldCount == structure.rowCount * columnCount
    var field = 0
    while field < structure.fieldCount {
      if isEven {
        let count = min(RowSelection.limit, (structure.fieldCount - field) / columnCount)
        let counted = self.count(
          RowRun(bytes: bytes, ends: ends + field, columnCount: columnCount, count: count), block)
        field += counted * columnCount
        if counted > 0 { continue }
      }
      let count = structure.fieldCount(ofRowFrom: field, in: bytes)
      let row = Row(bytes: bytes, ends: ends + field, count: count)
      if isFit, count == columnCount { self.count(row, block) } else { countWithCare(row, block) }
      field += count
    }
  }

  /// Returns how many rows came before one that has too many or too few fields.
  private mutating func count(_ run: RowRun, _ block: RowBlock) -> Int {
    let count = selection.select(from: run, block.columns, question.dates, filters, coverage: tables.coverage)
    tally.rowsFiltered += count - selection.count
    for index in 0..<selection.count {
      let (row, month) = selection[index]
      add(run.row(row), month, block)
    }
    return count
  }

  /// A row that may be empty, too long, too short, or with quotes in wrong places.
  private mutating func countWithCare(_ row: Row, _ block: RowBlock) {
    if row.count == 1, row.field(0).isEmpty { return }
    for column in 0..<row.count {
      if let fault = row.quoteFault(column) { return note(fault, row, column, block) }
    }
    guard row.count == block.columns.count else {
      return note(.fieldCount(row.count, expected: block.columns.count), row, 0, block)
    }
    count(row, block)
  }

  private mutating func count(_ row: Row, _ block: RowBlock) {
    var passes = true
    for (filter, column) in zip(filters, block.columns.filters) where !filter.passes(row.field(column)) {
      passes = false
    }
    let month = question.dates.month(of: row.field(block.columns.date))
    if let month { tables.cover(month) }
    if passes { add(row, month, block) } else { tally.rowsFiltered += 1 }
  }

  /// Counts a row that all filters let through; its month is nil where its date cannot be read.
  @inline(__always)
  private mutating func add(_ row: Row, _ month: Int?, _ block: RowBlock) {
    guard let month else { return noteDate(row, block) }
    guard months.contains(month) else {
      tally.rowsOutside &+= 1
      return
    }
    guard let series = series(row, block) else { return }
    switch question.settings.amount {
    case .rows: break
    case .distinct(let name): guard addID(row, name, block, series, month) else { return }
    case .sum(let name): guard addSummand(row, name, block, series, month) else { return }
    }
    tables.addRow(series, month)
    tally.rowsCounted &+= 1
  }

  private mutating func noteDate(_ row: Row, _ block: RowBlock) {
    let field = row.field(block.columns.date)
    let text = LabelReader.spaced(field.text)
    let fault: RowFault =
      switch question.dates.read(field.unquoted.bytes) {
      case .outside: .yearOutside(text)
      case .offsetWithoutZone: .offsetWithoutZone(text)
      case .month, .notADate: .notADate(text, question.settings.dateOrder)
      }
    note(fault, row, block.columns.date, block)
  }

  /// The number of the series that a row belongs to; nil where it is a fault.
  @inline(__always)
  private mutating func series(_ row: Row, _ block: RowBlock) -> Int? {
    var measure = 0
    if let column = block.columns.measure {
      let field = row.field(column)
      let value = measures.value(field.start, field.count) ?? measureNumber(field)
      guard value >= 0 else {
        note(.unknownMeasure(LabelReader.spaced(field.text), question.measures.map(\.id)), row, column, block)
        return nil
      }
      measure = Int(value)
    }
    var group: Int32 = block.columns.members.isEmpty ? 0 : Self.empty
    for column in block.columns.members {
      let field = row.field(column)
      group = members.value(field.start, field.count) ?? memberNumber(field, row, column, block)
      if group == Self.none { return nil }
      if group != Self.empty { break }
    }
    guard group >= 0 else {
      note(.emptyMember(question.settings.members.first ?? ""), row, block.columns.members.first ?? 0, block)
      return nil
    }
    return Int(group) &* question.measures.count &+ measure
  }

  private mutating func measureNumber(_ field: Row.Field) -> Int32 {
    let value = question.measure(named: field.text).map { Int32($0) } ?? Self.none
    measureMap.remember(field.start, field.count, value)
    measures = measureMap.view
    return value
  }

  private mutating func memberNumber(_ field: Row.Field, _ row: Row, _ column: Int, _ block: RowBlock) -> Int32 {
    let place = BlockPlaces(
      block.bytes, from: block.rows.lowerBound, line: block.firstLine, source: block.columns.source
    ).place(of: row.offset(column))
    let text = field.text
    var number = Self.empty
    if !LabelReader.spaced(text).isEmpty {
      guard field.isUTF8 else {
        note(.notUTF8, row, column, block)
        return Self.none
      }
      do throws(Problems) {
        let label = try LabelReader.read(text, at: place)
        let group = LabelRegistry.Group(
          label: label, sequence: block.sequence, offset: row.offset(column), place: place)
        guard let found = labels.number(of: group) else {
          excess = tooManyMembers(question.settings.members.joined(separator: ", "), place)
          return Self.none
        }
        number = Int32(found)
        tables.reserve(series: (found + 1) * question.measures.count)
      } catch {
        for problem in error.all { note(.label(problem), row, column, block) }
        return Self.none
      }
    }
    memberMap.remember(field.start, field.count, number)
    members = memberMap.view
    return number
  }

  /// False where there is no id.
  private mutating func addID(_ row: Row, _ name: String, _ block: RowBlock, _ series: Int, _ month: Int) -> Bool {
    guard let column = block.columns.amount else { return false }
    let field = row.field(column)
    guard !field.unquoted.isEmpty else {
      note(.emptyAmount(name), row, column, block)
      return false
    }
    field.withID { ids.insert($0, cell: series * MonthNumber.count + month) }
    return true
  }

  /// False where there is no number.
  private mutating func addSummand(_ row: Row, _ name: String, _ block: RowBlock, _ series: Int, _ month: Int) -> Bool {
    guard let column = block.columns.amount else { return false }
    let field = row.field(column).unquoted
    guard let value = field.wholeNumber ?? decimal(field, row, column, name, block) else { return false }
    tables.add(value, series, month)
    return true
  }

  private mutating func decimal(
    _ field: Row.Field, _ row: Row, _ column: Int, _ name: String, _ block: RowBlock
  ) -> ExactDecimal? {
    let text = LabelReader.spaced(field.text)
    let reader = NumberReader(decimalMark: question.settings.decimalMark, plainSpace: .groups)
    let reading = try? reader.read(text, at: Place(block.columns.source))
    if let value = reading?.value, reading?.marks == [] { return value }
    note(
      text.isEmpty ? .emptyAmount(name) : .notANumber(text, question.settings.decimalMark), row, column, block)
    return nil
  }

  private mutating func note(_ fault: RowFault, _ row: Row, _ column: Int, _ block: RowBlock) {
    tally.faults.add(fault, block, at: row.offset(column))
  }
}

private func tooManyMembers(_ column: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(column)” names more than \(LabelRegistry.limit) members", at: Place(place.source),
    hints: ["check that it is the column of names, and not one of ids"])
}
