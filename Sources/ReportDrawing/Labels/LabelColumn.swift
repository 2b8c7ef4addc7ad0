/// Labels one above the other that want to stand at certain heights.
enum LabelColumn {
  /// Heights at least `apart` from each other, in the same order, together as near as possible to those wanted, given from below upward.
  ///
  /// Neighbours that are too close become a group around their mean. Source: pool adjacent violators, Barlow et al., 1972.
  static func spread(_ wanted: [Double], apart: Double, within range: ClosedRange<Double>) -> [Double] {
    // Offsets turn “at least apart” into “not before”.
    let shifted = wanted.enumerated().map { -$0.element - Double($0.offset) * apart }
    var groups: [(sum: Double, count: Int)] = []
    for value in shifted {
      groups.append((value, 1))
      while groups.count > 1 {
        let (last, before) = (groups[groups.count - 1], groups[groups.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        groups.removeLast(2)
        groups.append((before.sum + last.sum, before.count + last.count))
      }
    }
    let means = groups.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
    // Held so that what stands above and below still has room.
    let count = Double(wanted.count - 1)
    let (lowest, highest) = (-range.upperBound, -range.lowerBound - count * apart)
    return means.enumerated().map { index, value in
      -(min(max(value, lowest), max(lowest, highest)) + Double(index) * apart)
    }
  }
}
