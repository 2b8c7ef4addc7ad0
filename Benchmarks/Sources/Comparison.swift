/// Two commands run in turn: the work, and what it is measured against.
struct Comparison: Sendable {
  var name: String
  /// What the ratio or the time may be at most, in words; empty where nothing is asked.
  var target = ""
  var command: [String]
  var yardstick: [String]?
  /// How often each is run.
  var rounds: Int
  /// Reports that one run makes.
  var reports = 1
  /// Whether the ratio says how many times less wall time it takes, rather than how much more CPU time.
  var isSpeedUp = false
  /// Whether instructions are counted as well, which takes fifty times as long.
  var countsInstructions = false

  struct Result: Sendable {
    var comparison: Comparison
    /// Medians, of one report where a run makes several.
    var cpu: Double
    var wall: Double
    var memory: Double
    var yardstickCPU: Double?
    var yardstickMemory: Double?
    /// The median of the ratios, pair by pair.
    var ratio: Double?
    var instructions: Int?
    var yardstickInstructions: Int?
  }

  /// Runs both, one after the other, so that a machine that slows down slows both. Nil where one of them fails.
  func measure() -> Result? {
    guard ChildProcess.cost(of: command) != nil else { return nil }
    if let yardstick, ChildProcess.cost(of: yardstick) == nil { return nil }
    var costs: [ProcessCost] = []
    var yardsticks: [ProcessCost] = []
    for _ in 0..<rounds {
      guard let cost = ChildProcess.cost(of: command) else { return nil }
      costs.append(cost)
      guard let yardstick else { continue }
      guard let other = ChildProcess.cost(of: yardstick) else { return nil }
      yardsticks.append(other)
    }
    let share = Double(reports)
    let ratios = zip(costs, yardsticks).map { cost, other in
      isSpeedUp ? other.wall / max(cost.wall, 0.001) : cost.cpu / max(other.cpu, 0.001)
    }
    return Result(
      comparison: self, cpu: Median.of(costs.map { $0.cpu / share }), wall: Median.of(costs.map { $0.wall / share }),
      memory: Median.of(costs.map(\.memory)),
      yardstickCPU: yardsticks.isEmpty ? nil : Median.of(yardsticks.map { $0.cpu / share }),
      yardstickMemory: yardsticks.isEmpty ? nil : Median.of(yardsticks.map(\.memory)),
      ratio: ratios.isEmpty ? nil : Median.of(ratios),
      instructions: countsInstructions ? Instructions.count(of: command) : nil,
      yardstickInstructions: countsInstructions ? yardstick.flatMap(Instructions.count) : nil)
  }
}

enum Median {
  /// The middle of the values in order, the upper one of two; 0 of none.
  static func of(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }
}

enum Instructions {
  /// How many instructions a command takes, by Callgrind; nil where that is not installed.
  static func count(of command: [String]) -> Int? {
    let valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    guard let text = ChildProcess.text(of: valgrind + command) else { return nil }
    let line = text.split(separator: "\n").first { $0.contains("Collected : ") }
    return line?.split(separator: " ").last.flatMap { Int($0) }
  }
}
