internal import ReportCore

/// The months below a plot, and below them the years where there is more than one; in charts of many years every fifth, tenth or hundredth.
struct MonthAxis {
  let context: ChartContext
  let months: [Month]
  /// The report's month, set stronger.
  let current: Month
  let hasYears: Bool
  /// From the line between two years to the number, where there is such a line.
  var yearInset = 0.0

  /// From the zero line to the baseline of the months.
  var drop: Double { 1.38 * context.labelSize }
  /// What the months and years need below the zero line.
  var height: Double { drop + (hasYears ? yearDrop : 0) }

  private var yearDrop: Double { 1.33 * context.labelSize }

  func draw(_ slots: SlotScale, zero: Double, edges: ClosedRange<Double>, into drawing: inout ChartDrawing)
    throws(Problems)
  {
    let texts = try labels(slot: slots.slot)
    for (index, text) in texts.enumerated() {
      guard let text else { continue }
      let x = slots.centres[index] - text.width / 2
      drawing.write(text, at: Point(x, zero + drop), as: .monthLabel)
    }
    if hasYears { try drawYears(slots, zero: zero, edges: edges, &drawing) }
  }

  /// Short names, or letters where the widest name has no room; then every second to twelfth, or none at all.
  private func labels(slot: Double) throws(Problems) -> [MeasuredText?] {
    let (short, letter) = (context.monthNames.short(_:), context.monthNames.letter(_:))
    if try widest(short) + 0.8 * context.labelSize <= slot {
      return try months.map { (month) throws(Problems) in try text(short(month), of: month) }
    }
    let widest = try widest(letter)
    let step = [1, 2, 3, 4, 6, 12].first { Double($0) * slot >= widest + 1.5 }
    guard let step else { return months.map { _ in nil } }
    let currentIndex = months.firstIndex(of: current) ?? months.count - 1
    return try months.enumerated().map { (index, month) throws(Problems) in
      (currentIndex - index) % step == 0 ? try text(letter(month), of: month) : nil
    }
  }

  /// The room between two months' letters where each has one.
  func gap(slot: Double) throws(Problems) -> Double { slot - (try widest(context.monthNames.letter(_:))) }

  /// The width of the widest name; after two years names repeat.
  private func widest(_ name: (Month) -> String) throws(Problems) -> Double {
    var widest = 0.0
    for month in months.prefix(24) + [current].filter(months.contains) {
      widest = max(widest, try text(name(month), of: month).width)
    }
    return widest
  }

  /// The months with which the years begin that are named, by their index; the first month stands for its year, too.
  func yearStarts(slot: Double) throws(Problems) -> [Int] {
    let step = try yearStep(slot: slot)
    return months.indices.filter { index in
      (index == 0 || months[index].number == 1) && months[index].year.isMultiple(of: step)
    }
  }

  /// From one year that is named to the next: a year where each has room.
  private func yearStep(slot: Double) throws(Problems) -> Int {
    let needed = max(0.13 * slot, yearInset) + (try text(year: current.year).width) + yearGap
    return [1, 2, 5, 10, 20, 50, 100, 200, 500].first { Double(12 * $0) * slot >= needed } ?? 1000
  }

  private var yearGap: Double { 0.4 * context.labelSize }

  private func text(year: Int) throws(Problems) -> MeasuredText {
    let isCurrent = year == current.year
    return try context.text(
      String(year), isCurrent ? context.palette.ink : context.palette.secondary,
      weight: isCurrent ? .semibold : .regular)
  }

  private func text(_ name: String, of month: Month) throws(Problems) -> MeasuredText {
    let isCurrent = month == current
    return try context.text(
      name, isCurrent ? context.palette.ink : context.palette.secondary, weight: isCurrent ? .semibold : .regular)
  }

  private func drawYears(
    _ slots: SlotScale, zero: Double, edges: ClosedRange<Double>, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    var free = -Double.infinity
    let starts = try yearStarts(slot: slots.slot)
    for (number, index) in starts.enumerated() {
      let wanted = slots.left(index) + max(0.13 * slots.slot, yearInset)
      guard wanted >= free else { continue }
      let text = try text(year: months[index].year)
      let x = min(wanted, edges.upperBound - text.width)
      // A year of which only December is shown has no room before the next.
      if number + 1 < starts.count, x + text.width + yearGap > slots.left(starts[number + 1]) { continue }
      guard x >= free else { continue }
      drawing.write(text, at: Point(x, zero + drop + yearDrop), as: .yearLabel)
      free = x + text.width + yearGap
    }
  }
}
