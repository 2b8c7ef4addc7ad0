internal import ReportCore

/// The numbers on top of bars.
struct BarTotals {
  /// A bar and the number that wants to stand on it.
  struct Bar {
    var point: ChartPoint
    var x: Double
    /// The bar's upper end.
    var top: Double
    /// The bar's width, for what is written where nothing is known.
    var width: Double
    /// How wide the number may be where all are written.
    var room: Double
  }

  let context: ChartContext
  let current: Month
  let bounds: Rectangle

  /// Writes all numbers if they have room, else in smaller type, else those that matter most beside the latest, which `drawLatest` writes.
  func draw(
    _ bars: [Bar], obstacles: inout LabelObstacles, into drawing: inout ChartDrawing
  ) throws(Problems) {
    for size in sizes {
      let texts = try texts(bars, size: size)
      guard fit(texts, bars, size: size) else { continue }
      for (bar, text) in zip(bars, texts) {
        if let text { place(text, bar, reach: nil, &obstacles, &drawing) }
      }
      return
    }
    try drawNextImportant(bars, &obstacles, &drawing)
  }

  /// Writes all numbers if they have room, else none, for charts that say the latest elsewhere.
  func drawAllOrNone(
    _ bars: [Bar], obstacles: inout LabelObstacles, into drawing: inout ChartDrawing
  ) throws(Problems) {
    guard try fitsAll(bars) else { return }
    try draw(bars, obstacles: &obstacles, into: &drawing)
  }

  /// Whether all numbers have room, in whichever size.
  func fitsAll(_ bars: [Bar]) throws(Problems) -> Bool {
    guard let size = sizes.last else { return false }
    return fit(try texts(bars, size: size), bars, size: size)
  }

  private func fit(_ texts: [MeasuredText?], _ bars: [Bar], size: Double) -> Bool {
    zip(bars, texts).allSatisfy { bar, text in text.map { $0.width + 0.12 * size <= bar.room } ?? true }
  }

  private var sizes: [Double] {
    [1, 0.9, 0.8].map { $0 * context.labelSize }.filter { $0 >= min(7.5, context.labelSize) }
  }

  private func texts(_ bars: [Bar], size: Double) throws(Problems) -> [MeasuredText?] {
    try bars.map { (bar) throws(Problems) in
      guard let words = context.words(bar.point) else { return nil }
      let isThisYear = bar.point.month.year == current.year
      return try context.text(
        words, size: size, isThisYear ? context.palette.ink : context.palette.faint, weight: .semibold,
        value: bar.point.value)
    }
  }

  /// Writes the number of the report's month, which may never go.
  func drawLatest(_ bars: [Bar], obstacles: inout LabelObstacles, into drawing: inout ChartDrawing) throws(Problems) {
    guard let index = bars.lastIndex(where: { $0.point.month == current }),
      let text = try texts([bars[index]], size: context.labelSize)[0]
    else { return }
    if place(text, bars[index], reach: 1.4, &obstacles, &drawing) { return }
    // Beside a higher bar it begins with its own.
    let bar = bars[index]
    let beside = text.box(at: Point(bar.x - bar.width / 2, bar.top - 0.3 * context.labelSize))
    if obstacles.isFree(beside, clearance: 0.75) {
      drawing.write(text, in: beside, as: .total)
      obstacles.boxes.append(LabelObstacles.Box(box: beside, isLineName: false))
      return
    }
    place(text, bars[index], reach: nil, &obstacles, &drawing)
  }

  /// The same month last year, the highest, the lowest.
  private func drawNextImportant(
    _ bars: [Bar], _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) throws(Problems) {
    let texts = try texts(bars, size: context.labelSize)
    let known = bars.indices.filter { bars[$0].point.height != nil }
    // In small charts last year's lowest says least.
    let candidates =
      context.preset.labelsOtherValues ? known : known.filter { bars[$0].point.month.year == current.year }
    func height(_ index: Int) -> Double { bars[index].point.height ?? 0 }
    let order =
      bars.indices.filter { bars[$0].point.month == current.lastYear }
      + [known.max { height($0) <= height($1) }, candidates.reversed().min { height($0) < height($1) }].compactMap {
        $0
      }
    var written: Set<Int> = []
    for index in order where bars[index].point.month != current && written.insert(index).inserted {
      guard let text = texts[index] else { continue }
      if !place(text, bars[index], reach: 0.6, &obstacles, &drawing) {
        drawing.droppedLabels.append(bars[index].point.value)
      }
    }
  }

  /// Writes on top of the bar, up to `reach` label sizes higher where a neighbour's bar or number is in the way: farther up it would be read
  /// as the neighbour's. Without a reach it stands where it must.
  @discardableResult
  private func place(
    _ text: MeasuredText, _ bar: Bar, reach: Double?, _ obstacles: inout LabelObstacles, _ drawing: inout ChartDrawing
  ) -> Bool {
    let unit = context.labelSize
    for up in stride(from: 0.3 * unit, through: (reach ?? 0.3) * unit, by: 0.1 * unit) {
      for side in reach == nil ? [0] : [0, -0.15, 0.15, -0.3, 0.3] {
        let wanted = bar.x - text.width / 2 + side * text.width
        let x = min(wanted, bounds.right - text.width)
        let box = text.box(at: Point(x, bar.top - up))
        guard reach == nil || obstacles.isFree(box, clearance: 1) else { continue }
        drawing.write(text, in: box, as: .total)
        obstacles.boxes.append(LabelObstacles.Box(box: box, isLineName: false))
        return true
      }
    }
    return false
  }
}
