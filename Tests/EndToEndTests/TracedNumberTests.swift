import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

/// Every number of a chart that stands for a value is that value in the data file, rounded once.
@Suite struct TracedNumberTests {
  @Test(arguments: ["sv", "en"])
  func valuesInChartsAreThoseOfTheirDataFiles(language: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder, language: language) {
        $0.output.presets = ["slide", "half", "third", "page"]
      }
      let language = try #require(Language(rawValue: language))
      var count = 0
      for id in ["complaints-per-million", "authority-complaints", "authority-complaints-trends"] {
        let values = try Self.values(run.text("charts/\(id).csv"))
        for preset in ["slide", "half", "third", "page"] {
          for (name, shown) in try Self.shown(run.text("charts/\(id)-\(preset).svg")) {
            let value = try #require(values[name], "\(name) of \(id)-\(preset) is not in its data file")
            let expected = value.text(NumberFormat(language))
            #expect(shown.contains(expected), "\(name): “\(shown)” is not “\(expected)”")
            count += 1
          }
        }
      }
      #expect(count > 100)
    }
  }

  /// A value of a data file, as labels show it: months as whole numbers, bounds with a decimal.
  private enum Value {
    case number(ExactDecimal)
    case bounds(ExactDecimal, ExactDecimal)

    /// The value in columns `value`, `low` and `high`.
    init?(_ fields: [String]) {
      if let number = ExactDecimal(fields[0]) {
        self = .number(number)
      } else if let low = ExactDecimal(fields[1]), let high = ExactDecimal(fields[2]) {
        self = .bounds(low, high)
      } else {
        return nil
      }
    }

    func text(_ format: NumberFormat) -> String {
      switch self {
      case .number(let number): format.text(number.rational.rounded(toDecimals: 0))
      case .bounds(let low, let high):
        [low, high].map { format.text($0.rational.rounded(toDecimals: 1)) }.joined(separator: "–")
      }
    }
  }

  /// The values of a data file by the names of their facts.
  private static func values(_ text: String) throws -> [String: Value] {
    var values: [String: Value] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let value = Value(Array(fields[3...5])) else { continue }
      let parts = fields[0].split(separator: ".")
      let figure = parts.count > 1 ? String(parts[1]) : "value"
      let member = fields[1].isEmpty ? "" : "/\(fields[1])"
      values["\(parts[0])\(member)@\(fields[2]).\(figure)"] = value
    }
    return values
  }

  /// The texts of an SVG by the facts that they name; a label on two lines is one text.
  private static func shown(_ svg: String) -> [String: String] {
    let texts = svg.split(separator: "<").compactMap { element -> (String, String)? in
      guard element.hasPrefix("text "), let start = element.firstRange(of: "data-value=\"")?.upperBound,
        let end = element[start...].firstIndex(of: "\""), let open = element.firstIndex(of: ">")
      else { return nil }
      return (String(element[start..<end]), String(element[element.index(after: open)...]))
    }
    return Dictionary(texts) { "\($0) \($1)" }
  }
}
