internal import ReportCore

/// Where months and values lie in a control chart.
struct ControlField {
  let months: [Month]
  let slots: SlotScale
  let scale: ValueScale
  /// The edges of bands and lines.
  let left: Double
  let right: Double
  let labelTop: Double

  func x(_ month: Month) -> Double? {
    guard let first = months.first else { return nil }
    let index = first.distance(to: month)
    return slots.centres.indices.contains(index) ? slots.centres[index] : nil
  }

  func place(_ point: ChartPoint) -> Point? {
    guard let x = x(point.month), let value = point.height else { return nil }
    return Point(x, scale.y(value))
  }

  var bounds: Rectangle {
    Rectangle(x: left, y: labelTop, width: right - left + 0.01, height: scale.zero - 1.5 - labelTop)
  }
}
