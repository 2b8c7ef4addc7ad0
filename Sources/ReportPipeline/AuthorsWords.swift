internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// Puts the author's alternative texts in place of those that were computed.
struct AuthorsWords {
  private let declarations: [AlternativeTextDeclaration]
  private let request: RunRequest

  init(_ definition: ReportDefinition, _ request: RunRequest) {
    declarations = definition.alternativeTexts
    self.request = request
  }

  /// Throws where a declaration names no chart of the report, unless only a part of the report is made.
  func put(into blocks: inout [Block]) throws(Problems) {
    var unused = declarations
    for index in blocks.indices {
      guard case .figure(var figure) = blocks[index],
        let declaration = declarations.last(where: { $0.chart == figure.id })
      else { continue }
      figure.chart.texts.alternative = declaration.text[request.language]
      blocks[index] = .figure(figure)
      unused.removeAll { $0.chart == figure.id }
    }
    guard request.only == nil else { return }
    let charts = blocks.compactMap { if case .figure(let figure) = $0 { figure.id } else { nil } }
    try Problems.throwing(unused.map { unknownChart($0, charts) })
  }
}

private func unknownChart(_ declaration: AlternativeTextDeclaration, _ charts: [String]) -> Problem {
  Problem(
    .configuration, "the report has no chart “\(declaration.chart)” for this alternative text", at: declaration.place,
    hints: NearMiss.hint(for: declaration.chart, in: charts))
}
