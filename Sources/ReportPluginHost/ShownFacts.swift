internal import ReportCore
internal import ReportDocument
internal import ReportDrawing
internal import ReportPluginKit

/// The facts that the blocks of a program name: charts and tables that come without data get those that they show.
///
/// So the data files beside a report hold every number in it, whatever language its plugins are written in.
struct ShownFacts {
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// The blocks with all data. Throws where a chart or table names a fact that is neither known nor in its own data.
  func completing(_ blocks: [Block]) throws(MessageFault) -> [Block] {
    var blocks = blocks
    var known: [String: Fact]?
    for index in blocks.indices {
      switch blocks[index] {
      case .figure(var figure):
        let facts = known ?? facts()
        known = facts
        figure.chart.data = try data(figure.chart.data, naming: figure.chart.body.shownNames, of: facts, in: figure.id)
        blocks[index] = .figure(figure)
      case .table(var table):
        let facts = known ?? facts()
        known = facts
        table.data = try data(table.data, naming: table.shownNames, of: facts, in: table.id)
        blocks[index] = .table(table)
      default: continue
      }
    }
    return blocks
  }

  /// The facts of the analysis by name, those of the points of its series among them.
  private func facts() -> [String: Fact] {
    var known: [String: Fact] = [:]
    for series in analysis.series {
      for fact in series.points.compactMap({ series.fact($0.month) }) { known[fact.name.description] = fact }
    }
    for fact in analysis.facts { known[fact.name.description] = fact }
    return known
  }

  /// The data given, or the facts of the names where there is none.
  private func data(
    _ given: [Fact], naming names: [String], of known: [String: Fact], in id: String
  ) throws(MessageFault) -> [Fact] {
    let own = Set(given.map(\.name.description))
    if let name = names.first(where: { known[$0] == nil && !own.contains($0) }) {
      throw .unfit(
        message: "“\(id)” shows the fact “\(name)”, which is neither in the analysis nor in its “data”",
        hints: hints(for: name, Array(known.keys) + own))
    }
    if !given.isEmpty { return given }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { known[$0] }
  }
}

/// Analyses have thousands of facts, so that a list of all would help nobody.
private func hints(for name: String, _ known: [String]) -> [String] {
  let near = NearMiss.words(near: name, in: known.sorted())
  if near.isEmpty { return ["“nollrapport facts” lists all names"] }
  return ["did you mean " + near.map { "“\($0)”" }.joined(separator: " or ") + "?"]
}

extension Table {
  fileprivate var shownNames: [String] { rows.flatMap(\.cells).compactMap(\.fact) }
}

extension ChartSpecification.Body {
  /// The names of the facts that are drawn, in the order of the chart.
  fileprivate var shownNames: [String] {
    switch self {
    case .yearLines(let lines):
      lines.years.flatMap(\.points).map(\.value)
        + [lines.target?.name, lines.target?.outcome?.point.value].compactMap { $0 }
    case .bars(let bars): (bars.series.flatMap(\.points) + bars.totals).map(\.value)
    case .smallMultiples(let charts): charts.panels.flatMap(\.years).flatMap(\.points).map(\.value)
    case .control(let lines): lines.points.map(\.value)
    }
  }
}
