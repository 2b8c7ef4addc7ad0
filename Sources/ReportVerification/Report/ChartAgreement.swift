internal import ReportCore
internal import ReportPDFConformance
internal import ReportPipeline

/// Compares what one chart says in its different formats, and in the report.
struct ChartAgreement {
  private let charts: [(path: String, words: ChartWords)]
  /// The alternative texts of the report's figures, by chart.
  private let figures: [String: String]

  init(_ outcomes: [FileOutcome]) {
    charts = outcomes.compactMap { outcome in outcome.words.map { (outcome.path, $0) } }
    let report = outcomes.first { $0.path == Verification.report }
    figures = Dictionary(
      (report?.figures ?? [:]).map { (String($0.key.dropFirst("figure-".count)), $0.value) }
    ) { first, _ in first }
  }

  func problems() -> [Problem] {
    let groups = Dictionary(grouping: charts) { Self.stem($0.path) }
    return groups.keys.sorted().flatMap { formatsAgree(groups[$0] ?? []) } + charts.compactMap(agreesWithReport)
  }

  private func formatsAgree(_ charts: [(path: String, words: ChartWords)]) -> [Problem] {
    guard let first = charts.first else { return [] }
    return charts.dropFirst().flatMap { other in
      [
        compare("title", other, first, \.title), compare("alternative text", other, first, \.alternative),
        compare("language", other, first, \.language), compareDrawn(other, first),
      ].compactMap { $0 }
    }
  }

  private func compare(
    _ what: String, _ one: (path: String, words: ChartWords), _ two: (path: String, words: ChartWords),
    _ path: KeyPath<ChartWords, String?>
  ) -> Problem? {
    let (first, second) = (one.words[keyPath: path], two.words[keyPath: path])
    return first == second ? nil : differs(what, one.path, first ?? "", two.path, second ?? "")
  }

  private func compareDrawn(
    _ one: (path: String, words: ChartWords), _ two: (path: String, words: ChartWords)
  ) -> Problem? {
    guard let first = one.words.drawn, let second = two.words.drawn, first != second else { return nil }
    return differs("text drawn", one.path, first, two.path, second)
  }

  private func agreesWithReport(_ chart: (path: String, words: ChartWords)) -> Problem? {
    let name = PathName.last(of: Self.stem(chart.path))
    let id = figures.keys.filter { name.hasPrefix($0 + "-") }.max { $0.count < $1.count }
    guard let id, let expected = figures[id], expected != chart.words.alternative else { return nil }
    return differs("alternative text", chart.path, chart.words.alternative ?? "", Verification.report, expected)
  }

  /// The path without its extension.
  private static func stem(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }
}

private func differs(_ what: String, _ path: String, _ found: String, _ other: String, _ expected: String) -> Problem {
  let (first, second) = TextDifference.excerpts(found, expected)
  let check = "formats-agree"
  return Problem(
    .data, "the \(what) says “\(first)”, in \(other) “\(second)” [\(check)]", at: Place(path), check: check)
}
