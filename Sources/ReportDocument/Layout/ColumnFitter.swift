/// Finds columns for a table: as wide as what they hold, else broken headers, smaller text, broken text, in this order.
struct ColumnFitter {
  /// Widths of what one column holds, at the full size.
  struct Column {
    var isText: Bool
    /// Of the widest text, without the header.
    var cells = 0.0
    var header = 0.0
    /// Of the longest word; only asked for where something has to be broken.
    var cellWord = 0.0
    var headerWord = 0.0
    /// How far marks hang out at its right.
    var marks = 0.0
    var isHighlighted = false
    var isApart = false
  }

  private struct Attempt {
    var size: Double
    var breaksHeaders: Bool
    var breaksText: Bool
  }

  var columns: [Column]
  /// The least and the greatest distance between columns.
  let leastGap: Double
  let greatestGap: Double
  let sizes: [Double]

  /// Whether all fits in a width as it is, with nothing broken or smaller.
  func fitsWhole(in width: Double) -> Bool { fits(attempts()[0], in: width) }

  /// The columns in a width.
  func fit(in width: Double) -> TableColumns {
    let attempts = attempts()
    let found = attempts.first { fits($0, in: width) } ?? attempts[attempts.count - 1]
    let result = self.widths(found, in: width)
    return TableColumns(
      size: found.size, places: places(evened(result.widths, found, in: width), found, in: width),
      excess: max(0, result.excess))
  }

  /// Sentences are broken before anything is set smaller; a column of names is broken last.
  private func attempts() -> [Attempt] {
    let early = holdsSentences ? [Attempt(size: sizes[0], breaksHeaders: true, breaksText: true)] : []
    let smaller = sizes.flatMap { size in
      [false, true].map { Attempt(size: size, breaksHeaders: $0, breaksText: false) }
    }
    return smaller.prefix(2) + early + smaller.dropFirst(2) + [
      Attempt(size: sizes[sizes.count - 1], breaksHeaders: true, breaksText: true)
    ]
  }

  /// Whether a column beside the first holds more than names.
  private var holdsSentences: Bool { columns.dropFirst().contains { $0.isText && $0.cells > 12 * sizes[0] } }

  private func fits(_ attempt: Attempt, in width: Double) -> Bool { widths(attempt, in: width).excess <= 0.01 }

  /// Widths of the columns, and by how much they are too wide together.
  private func widths(_ attempt: Attempt, in width: Double) -> (widths: [Double], excess: Double) {
    let scale = attempt.size / sizes[0]
    let natural = columns.map { scale * max($0.cells, $0.header) }
    let room = width - gaps(attempt).reduce(0, +)
    guard attempt.breaksHeaders else { return (natural, natural.reduce(0, +) - room) }
    let least = columns.map { column in
      scale * max(column.isText && attempt.breaksText ? column.cellWord : column.cells, column.headerWord)
    }
    let missing = least.reduce(0, +) - room
    guard missing < 0 else { return (least, missing) }
    return (shared(-missing, from: least, towards: natural), 0)
  }

  /// Widths grown towards what they want, the modest ones first, so that only the widest are left short.
  private func shared(_ room: Double, from least: [Double], towards wanted: [Double]) -> [Double] {
    var widths = least
    var room = room
    let wishes = zip(wanted, least).map { max(0, $0 - $1) }
    let order = widths.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    for (number, index) in order.enumerated() {
      let growth = min(wishes[index], room / Double(order.count - number))
      widths[index] += growth
      room -= growth
    }
    return widths
  }

  /// Numbers about as wide as each other made equally wide where there is room, so that they stand at one pitch.
  private func evened(_ widths: [Double], _ attempt: Attempt, in width: Double) -> [Double] {
    let numbers = columns.indices.filter { !columns[$0].isText }.map { widths[$0] }.sorted()
    guard numbers.count > 2 else { return widths }
    let room = width - gaps(attempt).reduce(0, +)
    for common in numbers.reversed() where common <= Self.alike * numbers[numbers.count / 2] {
      let even = columns.indices.map { columns[$0].isText ? widths[$0] : max(widths[$0], common) }
      if even.reduce(0, +) <= room { return even }
    }
    return widths
  }

  /// How many shares of the free width stand before a column that is apart.
  private static let apart = 2.5

  /// Up to so many times the median, widths of numbers are made equal.
  private static let alike = 1.6

  /// The least distance after each column but the last: marks and the ground of the month's column need room.
  private func gaps(_ attempt: Attempt) -> [Double] {
    zip(columns, columns.dropFirst()).map { left, right in
      let least = holdsSentences ? 2 * leastGap : leastGap
      let isBesideGround = left.isHighlighted != right.isHighlighted
      return max(least + (isBesideGround ? 1 : 0), left.marks * attempt.size / sizes[0] + least / 2)
    }
  }

  private func places(_ widths: [Double], _ attempt: Attempt, in width: Double) -> [ClosedRange<Double>] {
    let least = gaps(attempt)
    let free = max(0, width - widths.reduce(0, +) - least.reduce(0, +))
    let weights = columns.dropFirst().map { $0.isApart ? Self.apart : 1 }
    let share = least.isEmpty ? 0 : free / weights.reduce(0, +)
    var left = 0.0
    return widths.indices.map { index in
      let place = left...(left + widths[index])
      if index < least.count {
        let wanted = min(weights[index] * greatestGap, least[index] + weights[index] * share)
        left = place.upperBound + max(least[index], wanted)
      }
      return place
    }
  }
}
