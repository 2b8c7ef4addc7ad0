/// The rules by which the health service of England marks special variation, for a chart with limits at three sigma.
///
/// Source: NHS England, “Making data count”; NHSRplotthedots.
public struct ShewhartRules: Hashable, Sendable {
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// A point beyond a limit.
    case outside
    /// A run of points on one side of the centre line.
    case shift
    /// A run of points each strictly above, or each strictly below, the one before.
    case trend
    /// Two of three neighbours on one side, beyond two thirds of the way to the limit and within it, all three on that side.
    case nearLimit = "near-limit"
  }

  /// Which side a signal lies on or moves to.
  public enum Side: Hashable, Sendable {
    case above, below
  }

  /// One point that a rule marks.
  public struct Signal: Hashable, Sendable {
    /// The point's index.
    public let index: Int
    public let rule: Rule
    public let side: Side
  }

  /// How many points make a shift or a trend, 6 or 7 in the two common ways.
  public let runLength: Int
  public let rules: Set<Rule>

  public init(rules: Set<Rule>, runLength: Int) {
    self.rules = rules
    self.runLength = max(2, runLength)
  }

  /// The signals among values, each with its centre and limits, in order of the point and then of the rule.
  public func signals(values: [Double], centres: [Double], limits: [Interval]) -> [Signal] {
    var found: [Signal] = []
    if rules.contains(.outside) { found += outside(values, limits) }
    if rules.contains(.shift) { found += shifts(values, centres) }
    if rules.contains(.trend) { found += trends(values) }
    if rules.contains(.nearLimit) { found += nearLimits(values, centres, limits) }
    let order = Rule.allCases
    return found.sorted { first, second in
      first.index != second.index
        ? first.index < second.index
        : (order.firstIndex(of: first.rule) ?? 0) < (order.firstIndex(of: second.rule) ?? 0)
    }
  }

  private func outside(_ values: [Double], _ limits: [Interval]) -> [Signal] {
    values.indices.compactMap { index in
      if values[index] > limits[index].high { return Signal(index: index, rule: .outside, side: .above) }
      if values[index] < limits[index].low { return Signal(index: index, rule: .outside, side: .below) }
      return nil
    }
  }

  private func shifts(_ values: [Double], _ centres: [Double]) -> [Signal] {
    let sides = values.indices.map { side(values[$0], of: centres[$0]) }
    return marked(runs(of: sides), as: .shift, atLeast: runLength)
  }

  private func trends(_ values: [Double]) -> [Signal] {
    guard let first = values.first else { return [] }
    let moves = values.dropFirst().indices.map { side(values[$0], of: values[$0 - 1]) }
    // A run of k moves joins k + 1 points.
    return runs(of: moves).filter { $0.side != nil && $0.range.count + 1 >= runLength }.flatMap { run -> [Signal] in
      guard let side = run.side, first.isFinite else { return [] }
      return (run.range.lowerBound...run.range.upperBound).map { Signal(index: $0, rule: .trend, side: side) }
    }
  }

  private func nearLimits(_ values: [Double], _ centres: [Double], _ limits: [Interval]) -> [Signal] {
    guard values.count >= 3 else { return [] }
    let sides = values.indices.map { side(values[$0], of: centres[$0]) }
    let isNear = values.indices.map { index in
      let (value, centre, limit) = (values[index], centres[index], limits[index])
      let high = value > centre + (limit.high - centre) * 2 / 3 && value <= limit.high
      let low = value < centre - (centre - limit.low) * 2 / 3 && value >= limit.low
      return high || low
    }
    var marked: [Int: Side] = [:]
    for start in 0...(values.count - 3) {
      let window = start..<(start + 3)
      let near = window.filter { isNear[$0] }
      guard let side = sides[start], window.allSatisfy({ sides[$0] == side }), near.count >= 2 else { continue }
      for index in near { marked[index] = side }
    }
    return marked.map { Signal(index: $0.key, rule: .nearLimit, side: $0.value) }
  }

  private func side(_ value: Double, of centre: Double) -> Side? {
    value > centre ? .above : value < centre ? .below : nil
  }

  private func runs(of sides: [Side?]) -> [(range: Range<Int>, side: Side?)] {
    sides.indices.reduce(into: []) { runs, index in
      if let last = runs.last, last.side == sides[index] {
        runs[runs.count - 1].range = last.range.lowerBound..<(index + 1)
      } else {
        runs.append((index..<(index + 1), sides[index]))
      }
    }
  }

  private func marked(_ runs: [(range: Range<Int>, side: Side?)], as rule: Rule, atLeast length: Int) -> [Signal] {
    runs.flatMap { run -> [Signal] in
      guard let side = run.side, run.range.count >= length else { return [] }
      return run.range.map { Signal(index: $0, rule: rule, side: side) }
    }
  }
}
