import Foundation
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

/// Reports of any series: few or many months, zeros, gaps, constants, huge values. They are made, no number on a page is none, and what is
/// said is true.
@Suite struct AnySeriesTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Rates a million; nil is a gap.
    let rates: [Int?]
    let counts: [Int?]
    /// In purchases; nil where they are not known.
    let volumes: [Int]?
    /// What the report says.
    var says: [String] = []
  }

  @Test(arguments: inputs)
  func theReportIsMadeAndHoldsNoNonsense(_ input: Input) async throws {
    try await withTemporaryFolder { folder in
      let run = try await run(input, in: folder)
      let text = try run.reportText()
      let facts = try run.text("data/facts.csv")
      for nonsense in ["NaN", "nan,", "inf", "Infinity", "−0 ", " -0", "Optional("] where nonsense != "inf" {
        #expect(!text.contains(nonsense), "“\(nonsense)” is on a page")
      }
      for nonsense in [",nan,", ",inf,", ",-nan,", ",-inf,", ",-0,"] { #expect(!facts.contains(nonsense)) }
      for svg in run.names where svg.hasSuffix(".svg") {
        let drawing = try run.text(svg)
        #expect(!drawing.contains("nan") && !drawing.contains("\"inf"), "\(svg)")
      }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for sentence in input.says { #expect(words.contains(sentence), "“\(sentence)” is not said") }
    }
  }

  @Test func withoutAnyMonthTheDataAreRefusedInAClearSentence() async throws {
    try await withTemporaryFolder { folder in
      let problems = await #expect(throws: Problems.self) {
        try await run(Input(testDescription: "none", rates: [], counts: [], volumes: nil), in: folder)
      }
      #expect(
        problems?.all.first?.message
          == "no month has a value in “data/klagomal-per-miljon.csv”, “data/myndigheter.csv”")
      #expect(!FileManager.default.fileExists(atPath: folder + "/out/nollmissionen"))
    }
  }

  private static let inputs = [
    Input(
      testDescription: "one month", rates: [17], counts: [45], volumes: nil,
      says: ["För få månader för att skilja signal från brus", "En månad med värde räcker inte för gränser."]),
    Input(
      testDescription: "two months", rates: [17, 18], counts: [45, 44], volumes: nil,
      says: ["Gränserna är preliminära: de bygger på två månader."]),
    Input(
      testDescription: "a constant series", rates: months(24) { _ in 30 }, counts: months(24) { _ in 10 }, volumes: nil,
      says: ["Alla månader har legat inom gränserna"]),
    Input(
      testDescription: "nothing but zeros", rates: months(24) { _ in 0 }, counts: months(24) { _ in 0 }, volumes: nil,
      says: ["Alla månader har legat inom gränserna"]),
    Input(
      testDescription: "zeros with volumes", rates: months(14) { _ in 0 }, counts: months(14) { _ in 0 },
      volumes: (0..<14).map { 1_000_000 + $0 * 1000 }),
    Input(
      testDescription: "gaps", rates: months(30) { $0 % 4 == 1 ? nil : 20 + $0 % 7 },
      counts: months(30) { $0 % 5 == 2 ? nil : 8 + $0 % 3 }, volumes: nil),
    Input(
      testDescription: "every other month", rates: months(20) { $0 % 2 == 1 ? nil : 20 },
      counts: months(20) { $0 % 2 == 0 ? nil : 8 }, volumes: nil,
      says: ["För få månader för att skilja signal från brus"]),
    Input(
      testDescription: "huge values", rates: months(24) { 900_000_000_000 + $0 % 5 },
      counts: months(24) { 900_000_000_000_000 - $0 % 3 * 1_000_000_000 }, volumes: nil),
    Input(
      testDescription: "one outlier at the end", rates: months(24) { $0 == 23 ? 5000 : 20 + $0 % 3 },
      counts: months(24) { $0 == 23 ? 5000 : 20 + $0 % 3 }, volumes: nil,
      says: ["December är en tydlig signal om försämring", "Ökningen är statistiskt säkerställd"]),
    Input(
      testDescription: "six hundred months", rates: months(600) { 20 + ($0 * 7919) % 13 },
      counts: months(600) { 40 + ($0 * 104_729) % 17 }, volumes: nil,
      says: ["Alla månader har legat inom gränserna"]),
    Input(
      testDescription: "six hundred months with volumes", rates: months(600) { 20 + ($0 * 7919) % 13 },
      counts: months(600) { 40 + ($0 * 104_729) % 17 }, volumes: (0..<600).map { 1_000_000 * (1 + $0 % 4) }),
  ]

  private static func months(_ count: Int, _ value: (Int) -> Int?) -> [Int?] { (0..<count).map(value) }

  /// The bundled report on other figures, without its commentary and its stated year.
  @discardableResult
  private func run(_ input: Input, in folder: String) async throws -> ReportRun {
    let report = folder + "/report"
    try FileManager.default.createDirectory(atPath: report + "/data", withIntermediateDirectories: true)
    let pipeline = try String(
      contentsOfFile: RepositoryFiles.root + "/reports/nollmissionen/pipeline.yaml", encoding: .utf8)
    try pipeline.write(toFile: report + "/pipeline.yaml", atomically: true, encoding: .utf8)
    let first = try #require(Month("1970-01"))
    var rates = ["period,measure,member,value,exposure"]
    for (index, rate) in input.rates.enumerated() {
      let exposure = input.volumes.map { String($0[index]) } ?? ""
      rates.append("\(first.advanced(by: index)),complaints-per-million,,\(rate.map(String.init) ?? ""),\(exposure)")
    }
    var counts = ["period,measure,member,value"]
    for (index, count) in input.counts.enumerated() {
      counts.append(
        "\(first.advanced(by: index)),authority-complaints,Konsumentverket,\(count.map(String.init) ?? "")")
    }
    for (name, lines) in [("klagomal-per-miljon.csv", rates), ("myndigheter.csv", counts)] {
      try (lines.joined(separator: "\n") + "\n")
        .write(toFile: report + "/data/" + name, atomically: true, encoding: .utf8)
    }
    return try await ReportRun.run(report + "/pipeline.yaml", into: folder + "/out") { definition in
      definition.commentary = nil
      definition.output.formats = [.svg]
      definition.output.presets = ["slide", "third"]
    }
  }
}
