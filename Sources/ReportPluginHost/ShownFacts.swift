internal import ReportCore
internal import ReportDocument
internal import ReportDrawing
internal import ReportPluginKit

/// The facts that the blocks of a program name: every number that is shown agrees with its fact, and charts and tables that come without data get
/// those that they show.
///
/// So the data files beside a report hold every number in it, whatever language its plugins are written in.
struct ShownFacts {
  private let analysis: Analysis
  private let language: Language

  init(_ analysis: Analysis, _ language: Language) {
    self.analysis = analysis
    self.language = language
  }

  /// The blocks with all data. Throws where they name a fact that is neither in the analysis nor in their own data, show another number, or use an id twice.
  func completing(_ blocks: [Block]) throws(MessageFault) -> [Block] {
    if let fault = BlockIDs.fault(in: blocks) { throw fault }
    let texts = FactTexts(blocks).all
    let points = blocks.flatMap(\.points)
    if texts.isEmpty, points.isEmpty { return blocks }
    let known = facts()
    var own = known
    for fact in blocks.flatMap(\.data) { own[fact.name.description] = fact }
    let faults = texts.compactMap { fault(of: $0, own) } + points.compactMap { fault(of: $0.point, in: $0.chart, own) }
    if faults.count == 1 { throw faults[0] }
    if !faults.isEmpty { throw .several(faults) }
    return blocks.map { completed($0, known) }
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

  private func fault(of shown: FactTexts.Item, _ known: [String: Fact]) -> MessageFault? {
    guard let fact = known[shown.fact] else { return unknown(shown.path, shown.fact, known) }
    let value = WrittenValue(fact.quantity)
    if value.isShown(by: shown.text, in: language, fact: shown.fact) { return nil }
    let hint = NumberForm(language).hint(for: shown.text) { value.isShown(by: $0, in: language, fact: shown.fact) }
    return differs(shown, value, hint)
  }

  private func fault(of point: ShownPoint, in chart: String, _ known: [String: Fact]) -> MessageFault? {
    guard let fact = known[point.fact] else { return unknown(chart, point.fact, known) }
    let (drawn, value) = (WrittenValue(point.quantity), WrittenValue(fact.quantity))
    guard case .number(let number) = drawn else { return nil }
    // A point is drawn with its sign, so that it may take none of the liberties of texts.
    if value.isShown(by: number.description, in: .english, fact: ".\(Figure.value.rawValue)") { return nil }
    return differs(chart, number, point.fact, value)
  }

  private func completed(_ block: Block, _ known: [String: Fact]) -> Block {
    switch block {
    case .figure(var figure) where figure.chart.data.isEmpty:
      figure.chart.data = Self.named(figure.chart.body.shown.map(\.fact), known)
      return .figure(figure)
    case .table(var table) where table.data.isEmpty:
      table.data = Self.named(table.rows.flatMap(\.cells).compactMap(\.fact), known)
      return .table(table)
    default: return block
    }
  }

  /// The facts of the names, each once.
  private static func named(_ names: [String], _ known: [String: Fact]) -> [Fact] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.compactMap { known[$0] }
  }
}

/// A number that is drawn, with the name of its fact.
private struct ShownPoint {
  var quantity: Quantity
  var fact: String

  init(_ point: ChartPoint) { (quantity, fact) = (point.quantity, point.value) }

  init(_ target: YearLines.Target) { (quantity, fact) = (.number(target.value), target.name) }
}

extension Block {
  /// The facts that a chart or table brings along.
  fileprivate var data: [Fact] {
    switch self {
    case .figure(let figure): figure.chart.data
    case .table(let table): table.data
    default: []
    }
  }

  fileprivate var points: [(chart: String, point: ShownPoint)] {
    if case .figure(let figure) = self { figure.chart.body.shown.map { (figure.id, $0) } } else { [] }
  }
}

extension ChartSpecification.Body {
  /// What is drawn, in the order of the chart.
  fileprivate var shown: [ShownPoint] {
    switch self {
    case .yearLines(let lines):
      lines.years.flatMap(\.points).map { ShownPoint($0) }
        + [lines.target.map { ShownPoint($0) }, lines.target?.outcome.map { ShownPoint($0.point) }].compactMap { $0 }
    case .bars(let bars): (bars.series.flatMap(\.points) + bars.totals).map { ShownPoint($0) }
    case .smallMultiples(let charts): charts.panels.flatMap(\.years).flatMap(\.points).map { ShownPoint($0) }
    case .control(let lines): lines.points.map { ShownPoint($0) }
    }
  }
}

private func unknown(_ path: String, _ name: String, _ known: [String: Fact]) -> MessageFault {
  // Analyses have thousands of facts, so that a list of all would help nobody.
  let near = NearMiss.words(near: name, in: known.keys.sorted())
  return .unfit(
    message: "“\(path)” shows the fact “\(name)”, which is neither in the analysis nor in its “data”",
    hints: near.isEmpty
      ? ["“nollrapport facts” lists all names"]
      : ["did you mean " + near.map { "“\($0)”" }.joined(separator: " or ") + "?"])
}

private func differs(_ shown: FactTexts.Item, _ value: WrittenValue, _ hint: String) -> MessageFault {
  .unfit(message: "“\(shown.path)” shows “\(shown.text)” for “\(shown.fact)”, which is \(value)", hints: [hint])
}

private func differs(_ chart: String, _ drawn: ExactDecimal, _ fact: String, _ value: WrittenValue) -> MessageFault {
  .unfit(
    message: "“\(chart)” draws \(drawn) for “\(fact)”, which is \(value)",
    hints: ["a point has the number of its fact, exact or rounded"])
}
