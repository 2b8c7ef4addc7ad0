import ReportCore

/// Counts the rows of blocks, as one of several.
struct RowCounter {
  private let question: Question
  private let labels: LabelRegistry
  private let ids: DistinctIDs
  private let months: ClosedRange<Int>
  private let isPlain: Bool
  private let tables: CountTables
  private var tally: Tally
  private var structure = RowStructure()
  /// Spellings of each column met before: the number of a filter's value, of a measure, of a label.
  private let filterMaps: [ByteMap]
  private let measureMap = ByteMap()
  private let memberMap = ByteMap()
  /// The same, ready for use.
  private let filters: NumberTable<Filter>
  private var measures: ByteMap.View
  private var members: ByteMap.View
  /// For each value of each filter, whether it was met.
  private let met: NumberTable<Bool>
  private var excess: Problem?

  /// A filter in the columns of the current block.
  private struct Filter: BitwiseCopyable {
    var view: ByteMap.View
    var column: Int
    let counts: Bool
    /// Of its first value in `met`.
    let firstValue: Int
  }

  /// No more spellings than this are remembered of a column; others are looked up each time.
  private static let spellingLimit = 10_000
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
    let maps = settings.filters.map { _ in ByteMap() }
    filterMaps = maps
    met = NumberTable(repeating: false, count: settings.filters.map(\.values.count).reduce(0, +))
    let blank = Filter(view: measureMap.view, column: 0, counts: true, firstValue: 0)
    filters = NumberTable(repeating: blank, count: maps.count)
    var firstValue = 0
    for (index, filter) in settings.filters.enumerated() {
      filters[index] = Filter(view: maps[index].view, column: 0, counts: filter.counts, firstValue: firstValue)
      firstValue += filter.values.count
    }
    let (from, through) = (settings.from.map(MonthNumber.of) ?? 0, settings.through.map(MonthNumber.of))
    months = from...max(from, through ?? MonthNumber.count)
    isPlain = settings.amount == .rows
    if question.breakdown == nil { tables.reserve(series: question.measures.count) }
  }

  /// What was counted.
  func finished() -> Tally {
    var tally = tally
    tables.fill(&tally)
    for index in 0..<filters.count {
      for value in tally.met[index].indices { tally.met[index][value] = met[filters[index].firstValue + value] }
    }
    return tally
  }

  /// Counts every row of a block. Throws where the members are more than a report can show.
  mutating func count(_ block: RowBlock) throws(Problems) {
    var structure = RowStructure()
    swap(&structure, &self.structure)
    for index in 0..<filters.count { filters[index].column = block.columns.filters[index] }
    block.bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      structure.find(in: base, block.rows, delimiter: block.columns.delimiter, hasQuotes: block.hasQuotes)
      let isFit = structure.isRegular && block.columns.count > 1
      structure.withFields { first, count, ends in
        let row = Row(bytes: base, ends: ends + first, count: count)
        if isFit, count == block.columns.count { self.count(row, block) } else { countWithCare(row, block) }
      }
    }
    swap(&structure, &self.structure)
    if let excess { throw Problems(excess) }
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

  @inline(__always)
  private mutating func count(_ row: Row, _ block: RowBlock) {
    let passes = passes(row)
    let date = row.field(block.columns.date)
    guard let month = date.isoMonth ?? slowMonth(date, row, block, isCounted: passes) else { return }
    tables.cover(month)
    guard passes else {
      tally.rowsFiltered &+= 1
      return
    }
    guard months.contains(month) else {
      tally.rowsOutside &+= 1
      return
    }
    guard let series = series(row, block) else { return }
    if isPlain {
      tables.addRow(series, month)
      tally.rowsCounted &+= 1
    } else {
      addAmount(row, block, series, month)
    }
  }

  @inline(__always)
  private mutating func passes(_ row: Row) -> Bool {
    var passes = true
    for index in 0..<filters.count {
      let filter = filters[index]
      let field = row.field(filter.column)
      let value = filter.view.value(field.start, field.count) ?? filterValue(field, index)
      if value >= 0 { met[filter.firstValue &+ Int(value)] = true }
      passes = passes && (value >= 0) == filter.counts
    }
    return passes
  }

  private func filterValue(_ field: Row.Field, _ index: Int) -> Int32 {
    let value = question.settings.filters[index].index(of: field.text).map { Int32($0) } ?? Self.none
    let map = filterMaps[index]
    if map.count < Self.spellingLimit { map.add(field.start, field.count, value) }
    filters[index].view = map.view
    return value
  }

  /// The month of a date in any form; nil where it is a fault, or a row that is left out anyway.
  private mutating func slowMonth(_ field: Row.Field, _ row: Row, _ block: RowBlock, isCounted: Bool) -> Int? {
    let plain = field.unquoted
    if let month = plain.isoMonth { return month }
    let reading = question.dates.read(plain.bytes)
    if case .month(let month) = reading { return month }
    guard isCounted else {
      tally.rowsFiltered += 1
      return nil
    }
    let text = LabelReader.spaced(field.text)
    switch reading {
    case .outside: note(.yearOutside(text), row, block.columns.date, block)
    case .offsetWithoutZone: note(.offsetWithoutZone(text), row, block.columns.date, block)
    default: note(.notADate(text, question.settings.dateOrder), row, block.columns.date, block)
    }
    return nil
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
    if measureMap.count < Self.spellingLimit { measureMap.add(field.start, field.count, value) }
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
    if memberMap.count < Self.spellingLimit { memberMap.add(field.start, field.count, number) }
    members = memberMap.view
    return number
  }

  private mutating func addAmount(_ row: Row, _ block: RowBlock, _ series: Int, _ month: Int) {
    guard let column = block.columns.amount else { return }
    let field = row.field(column).unquoted
    switch question.settings.amount {
    case .rows: break
    case .distinct(let name):
      let id = row.field(column)
      if field.isEmpty { return note(.emptyAmount(name), row, column, block) }
      id.withID { ids.insert($0, cell: series * MonthNumber.count + month) }
    case .sum(let name):
      guard let value = field.wholeNumber ?? decimal(field, row, column, name, block) else { return }
      tables.add(value, series, month)
    }
    tables.addRow(series, month)
    tally.rowsCounted += 1
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
