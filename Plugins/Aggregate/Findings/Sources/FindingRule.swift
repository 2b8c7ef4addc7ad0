internal import ReportCore

/// Finds what one rule has to tell of a measure.
protocol FindingRule {
  func told(_ measure: Measure) -> [Told]
}

/// What a rule has to tell, before it is weighed against the others.
struct Told {
  var insight: Insight
  /// How much it is of its kind, 0...99.
  var strength: Int
  /// What was computed for it and has no fact yet.
  var facts: [Fact]

  init(_ insight: Insight, strength: Int, facts: [Fact] = []) {
    self.insight = insight
    self.strength = min(max(strength, 0), 99)
    self.facts = facts
  }
}
