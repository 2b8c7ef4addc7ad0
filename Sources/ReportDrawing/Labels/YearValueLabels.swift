internal import ReportCore

/// Chooses which values of year lines are labelled, how, and on which side of the line.
struct YearValueLabels {
  let context: ChartContext
  let lines: YearLines
  let field: YearLinesField

  /// All labels, the most important first, else this year's latest first.
  func labels() throws(Problems) -> [ValueLabel] {
    var labels: [ValueLabel] = []
    let others = try monthsOfOtherValues()
    for (index, year) in lines.years.enumerated().prefix(2) {
      let extremes = extremes(year.points)
      for position in year.points.indices.reversed() {
        let point = year.points[position]
        guard let importance = importance(point, yearIndex: index, extremes, others) else { continue }
        if let label = try label(year.points, position, importance, index) { labels.append(label) }
      }
    }
    return labels.enumerated().sorted { ($0.element.importance, $0.offset) < ($1.element.importance, $1.offset) }
      .map(\.element)
  }

  private func importance(
    _ point: ChartPoint, yearIndex: Int, _ extremes: (low: Month?, high: Month?), _ others: Set<Month>
  ) -> ValueLabel.Importance? {
    let isExtreme = point.month == extremes.low || point.month == extremes.high
    guard yearIndex == 0 else {
      if point.month == lines.month.lastYear { return .comparison }
      if point.month == extremes.high { return .lastYearExtreme }
      return isExtreme && context.preset.labelsOtherValues ? .lastYearExtreme : nil
    }
    if point.month == lines.month { return .latest }
    if isExtreme { return .comparison }
    return others.contains(point.month) ? .other : nil
  }

  /// The months with the lowest and the highest number, the later of equals.
  private func extremes(_ points: [ChartPoint]) -> (low: Month?, high: Month?) {
    let known = points.filter { $0.height != nil }
    let low = known.reversed().min { ($0.height ?? 0) < ($1.height ?? 0) }
    let high = known.max { ($0.height ?? 0) <= ($1.height ?? 0) }
    return (low?.month, high?.month)
  }

  /// Every month of this year, or every second or third from the latest, so that neighbours have room.
  private func monthsOfOtherValues() throws(Problems) -> Set<Month> {
    guard context.preset.labelsOtherValues, let year = lines.years.first else { return [] }
    var widest = 0.0
    for point in year.points {
      guard let words = context.words(point) else { continue }
      widest = max(widest, try context.text(words, context.palette.ink).width)
    }
    let room = widest + 0.6 * context.labelSize
    guard let step = (1...3).first(where: { Double($0) * field.slots.slot >= room }) else { return [] }
    return Set(year.points.map(\.month).filter { $0.distance(to: lines.month) % step == 0 })
  }

  private func label(
    _ points: [ChartPoint], _ position: Int, _ importance: ValueLabel.Importance, _ yearIndex: Int
  ) throws(Problems) -> ValueLabel? {
    let point = points[position]
    guard let words = context.words(point), let greatest = point.greatest else { return nil }
    let style = LineStyle(yearIndex, context)
    let isLatest = importance == .latest
    let text = try context.text(
      words, size: isLatest ? 1.35 * context.labelSize : context.labelSize, style.textColour,
      weight: isLatest ? .semibold : .regular, value: point.value)
    return ValueLabel(
      text: text, point: field.place(point.month, greatest), importance: importance,
      side: side(points, position, yearIndex, height: text.height), style: style,
      radius: isLatest ? style.latestRadius : style.dotRadius, hasDot: point.height != nil)
  }

  /// Below at a valley, else above; the other side where another line is near on that one.
  private func side(
    _ points: [ChartPoint], _ position: Int, _ yearIndex: Int, height: Double
  ) -> ValuePlaces.Side {
    guard let value = points[position].height else { return .above }
    let neighbours = [position - 1, position + 1].filter(points.indices.contains).compactMap { points[$0].height }
    let isValley = !neighbours.isEmpty && neighbours.allSatisfy { $0 > value }
    let y = field.scale.y(value)
    let others = lines.years.enumerated().filter { $0.offset != yearIndex }
      .compactMap { year in year.element.points.first { $0.month.number == points[position].month.number }?.height }
      .map { field.scale.y($0) }
    let isTakenAbove = others.contains { $0 < y && y - $0 < 2.2 * height }
    let isTakenBelow = others.contains { $0 > y && $0 - y < 2.2 * height }
    let wanted: ValuePlaces.Side = isValley ? .below : .above
    switch wanted {
    case .below: return isTakenBelow && !isTakenAbove ? .above : .below
    case .above: return isTakenAbove && !isTakenBelow ? .below : .above
    }
  }
}
