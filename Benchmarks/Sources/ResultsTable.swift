/// The results as a table in Markdown.
struct ResultsTable {
  private let results: [Comparison.Result]

  init(_ results: [Comparison.Result]) { self.results = results }

  /// The table: times are medians of CPU time in milliseconds, memory is in megabytes.
  var text: String {
    let head = [
      "work", "CPU", "wall", "memory", "against: CPU", "memory", "ratio", "target", "instructions", "against",
    ]
    let rule = head.indices.map { $0 == 0 || $0 == 7 ? "---" : "---:" }
    return ([head, rule] + results.map(cells)).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  private func cells(_ result: Comparison.Result) -> [String] {
    [
      result.comparison.name, Self.number(result.cpu), Self.number(result.wall), Self.number(result.memory),
      result.yardstickCPU.map { Self.number($0) } ?? "", result.yardstickMemory.map { Self.number($0) } ?? "",
      result.ratio.map { Self.number($0, decimals: 2) + " ×" } ?? "", result.comparison.target,
      millions(result.instructions), millions(result.yardstickInstructions),
    ]
  }

  private func millions(_ count: Int?) -> String { count.map { Self.number(Double($0) / 1e6) + " M" } ?? "" }

  /// A number with some decimals, rounded half away from zero.
  static func number(_ value: Double, decimals: Int = 1) -> String {
    let scale = decimals == 1 ? 10.0 : 100.0
    let scaled = Int((value * scale).rounded())
    let digits = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: decimals - digits.count) + digits
  }
}
