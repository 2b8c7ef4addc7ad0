import Foundation
import ReportConfig
import ReportCore
import ReportDocument
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

/// For any data, every sentence that findings tell is true: recomputed here from the numbers that were written to the file.
@Suite struct FindingsTruthTests {
  @Test(arguments: 0..<80)
  func everySentenceIsTrue(seed: Int) async throws {
    try await withTemporaryFolder { folder in
      let data = MadeUpFaults(seed: UInt64(seed))
      try data.write(to: folder)
      let (month, analysis, definition) = try await data.analysis(in: folder)
      for insight in analysis.insights {
        for language in Language.allCases {
          let input = ReportInput(
            definition: definition, dataset: Dataset(), analysis: analysis, checks: [], commentary: nil,
            language: language, month: month)
          let words = Wording(input)
          let sentence = try #require(words.insights.sentence(insight)?.plainText, "\(seed) \(insight.key)")
          #expect(Self.faults(of: sentence) == [], "\(seed): \(sentence)")
          #expect(!words.headline.finding(try #require(definition.measure(insight.measure))).plainText.isEmpty)
          if let untrue = data.untruth(insight, sentence, month, language) {
            Issue.record("\(seed) \(insight.key): \(sentence) (\(untrue))")
          }
        }
      }
    }
  }

  @Test func theMadeUpDataGiveFindingsOfManyForms() async throws {
    var keys: Set<String> = []
    for seed in 0..<80 {
      try await withTemporaryFolder { folder in
        let data = MadeUpFaults(seed: UInt64(seed))
        try data.write(to: folder)
        for insight in try await data.analysis(in: folder).1.insights { keys.insert(insight.key) }
      }
    }
    let untold = Insight.Rule.allCases.filter { rule in !keys.contains { $0.hasPrefix("\(rule.rawValue).") } }
    #expect(untold == [] && keys.count >= 14, "\(keys.sorted())")
  }

  private static func faults(of sentence: String) -> [String] {
    let wrong = ["{", "}", "nan", "NaN", "inf ", "  ", "..", " ,", "Optional"]
    return wrong.filter { sentence.contains($0) && !($0 == "inf " && sentence.contains("inf")) }
      + (sentence.hasSuffix(".") ? [] : ["no full stop"])
      + (sentence.first.map { $0.isUppercase || $0.isNumber } == true ? [] : ["no capital"])
  }
}

/// Months of faults at up to four offices, of one of several kinds: few, many, zero, alike, with gaps, with hidden cells.
struct MadeUpFaults {
  /// Nil is missing, a negative number hidden.
  private(set) var offices: [String: [Int?]] = [:]
  private(set) var rates: [Int?] = []
  private let first: Month
  private var random: UInt64

  init(seed: UInt64) {
    random = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    first = Month.first.advanced(by: 2017 * 12)
    let count = [1, 2, 11, 12, 13, 14, 23, 24, 25, 36][Int(seed % 10)]
    let kind = Int(seed / 10)
    for office in ["north", "south", "east", "west"].prefix(1 + Int(seed % 4)) {
      let level = [3, 40, 0, 7, 25, 25, 900_000_000, 12][kind]
      offices[office] = (0..<count).map { _ in next(kind, level) }
    }
    rates = (0..<count).map { _ in kind == 4 && draw(5) == 0 ? nil : kind == 3 ? 30 : Int(draw(80)) }
    if rates.compactMap({ $0 }).isEmpty { rates[0] = 5 }
  }

  private mutating func draw(_ limit: UInt64) -> UInt64 {
    random ^= random << 13
    random ^= random >> 7
    random ^= random << 17
    return random % max(1, limit)
  }

  private mutating func next(_ kind: Int, _ level: Int) -> Int? {
    switch kind {
    case 2, 3: return level
    case 4 where draw(8) == 0: return nil
    case 5 where draw(8) == 0: return -1
    default: return Int(draw(UInt64(2 * level + 1)))
    }
  }

  func write(to folder: String) throws {
    var csv = "period,measure,member,value\n"
    for (office, values) in offices.sorted(by: { $0.key < $1.key }) {
      for (index, value) in values.enumerated() {
        let text = value.map { $0 < 0 ? "x" : String($0) } ?? ""
        csv += "\(first.advanced(by: index)),faults,\(office),\(text)\n"
      }
    }
    for (index, rate) in rates.enumerated() {
      csv += "\(first.advanced(by: index)),rate,,\(rate.map(String.init) ?? "")\n"
    }
    let last = first.advanced(by: rates.count - 1)
    let pipeline = """
      report: {id: faults, title: Faults, organisation: O, market: M}
      measures:
        - {id: rate, kind: rate, per: 1000000, better: lower, names: {indefinite: {sv: Fel per miljon, en: Faults per million}, definite: {sv: Felen per miljon, en: Faults per million}, short: {sv: Per miljon, en: Per million}}, unit: {singular: {sv: fel, en: fault}, plural: {sv: fel, en: faults}}}
        - {id: faults, kind: count, better: lower, breakdown: offices, names: {indefinite: {sv: Fel på kontor, en: Faults at offices}, definite: {sv: Felen på kontor, en: Faults at offices}, short: {sv: På kontor, en: At offices}}, unit: {singular: {sv: fel, en: fault}, plural: {sv: fel, en: faults}}}
      breakdowns:
        - {id: offices, singular: {sv: kontor, en: office}, plural: {sv: kontor, en: offices}, definite-plural: {sv: kontoren, en: the offices}}
      targets:
        - {measure: rate, period: \(last.year), value: 36, label: Target}
      sources:
        - {file: data.csv, loader: csv}
      aggregates:
        - per-million-rate
        - yearly-figures
        - breakdown
        - control-limits: {measure: rate, rules: [outside, shift, trend, near-limit]}
        - target
        - findings: {record-months: 3}
      """
    try csv.write(toFile: folder + "/data.csv", atomically: true, encoding: .utf8)
    try (pipeline + "\n").write(toFile: folder + "/pipeline.yaml", atomically: true, encoding: .utf8)
  }

  func analysis(in folder: String) async throws -> (Month, Analysis, ReportDefinition) {
    let file = try FileReading().source(at: folder + "/pipeline.yaml", named: "pipeline.yaml")
    let definition = try PipelineFile.definition(from: file)
    let request = RunRequest(
      definition: definition, pipelineFile: file, folder: folder, style: try RepositoryFiles.style("management"),
      styleSheets: [], language: .swedish, month: first.advanced(by: rates.count - 1), output: folder, version: "test")
    let (month, analysis) = try await Pipeline(plugins: BuiltInPlugins.all).facts(request)
    return (month, analysis, definition)
  }
}

/// What is wrong with a sentence, worked out from the raw months alone.
extension MadeUpFaults {
  func untruth(_ insight: Insight, _ sentence: String, _ month: Month, _ language: Language) -> String? {
    switch insight.rule {
    case .record: record(insight, sentence)
    case .change: change(insight, sentence, month, language)
    case .contribution: contribution(insight, sentence, month, language)
    case .share: share(insight, sentence, month)
    case .month: monthly(insight, sentence)
    case .signal, .target: nil
    }
  }

  private func series(_ insight: Insight) -> [Int?] { insight.measure == "rate" ? rates : totals }

  /// Nil where a part is missing or hidden.
  private var totals: [Int?] {
    rates.indices.map { index in
      let parts = offices.values.map { $0[index] }
      return parts.allSatisfy { $0 ?? -1 >= 0 } ? parts.compactMap { $0 }.reduce(0, +) : nil
    }
  }

  private var isHidden: Bool { offices.values.contains { $0.contains { $0 ?? 0 < 0 } } }

  private func record(_ insight: Insight, _ sentence: String) -> String? {
    let known = series(insight).compactMap { $0 }
    guard let last = series(insight).last ?? nil, known.count >= 3 else { return "no record is known" }
    let before = known.dropLast()
    let isTrue =
      switch insight.form {
      case "lowest": before.allSatisfy { last < $0 }
      case "lowest-shared": before.allSatisfy { last <= $0 } && before.contains(last)
      case "highest": before.allSatisfy { last > $0 }
      default: before.allSatisfy { last >= $0 } && before.contains(last)
      }
    return isTrue && sentence.contains(" \(known.count) ") ? nil : "of \(known)"
  }

  private func sum(_ values: [Int?], _ period: Period) -> Int? {
    var sum = 0
    for month in period.months {
      let index = first.distance(to: month)
      guard values.indices.contains(index), let value = values[index], value >= 0 else { return nil }
      sum += value
    }
    return sum
  }

  private func change(_ insight: Insight, _ sentence: String, _ month: Month, _ language: Language) -> String? {
    let values = insight.member.flatMap { offices[$0] } ?? series(insight)
    guard let now = sum(values, insight.period), let before = sum(values, insight.period.lastYear) else {
      return "one of the two is not known"
    }
    func shown(_ number: Int) -> String { NumberFormat(language).number(Rational(number)) }
    if !sentence.contains(shown(now)) || !sentence.contains(shown(before)) { return "\(before) to \(now)" }
    let percent = before > 0 ? (200 * abs(now - before) + before) / (2 * before) : 0
    let isTrue =
      switch insight.form {
      case "rose": now > before && before >= 10 && sentence.contains(shown(percent))
      case "fell": now < before && before >= 10 && sentence.contains(shown(percent))
      case "count-rose": now > before && before < 10 && !sentence.contains("%")
      case "count-fell": now < before && before < 10 && !sentence.contains("%")
      case "rate-rose": now > before + 1
      case "rate-fell": now < before - 1
      case "unchanged": now == before
      case "roughly": abs(now - before) == 1
      default: abs(now - before) * 100 < 5 * before
      }
    if insight.member != nil, isHidden, hidden(in: insight.period) { return "a member is hidden" }
    return isTrue ? nil : "\(before) to \(now)"
  }

  private func hidden(in period: Period) -> Bool {
    [period, period.lastYear].contains { period in
      period.months.contains { month in
        let index = first.distance(to: month)
        return offices.values.contains { $0.indices.contains(index) && ($0[index] ?? 0) < 0 }
      }
    }
  }

  private func contribution(_ insight: Insight, _ sentence: String, _ month: Month, _ language: Language) -> String? {
    if hidden(in: insight.period) { return "a member is hidden" }
    let differences = offices.compactMapValues { values -> Int? in
      guard let now = sum(values, insight.period), let before = sum(values, insight.period.lastYear) else { return nil }
      return now - before
    }
    guard differences.count == offices.count else { return "a member is not known" }
    let total = differences.values.reduce(0, +)
    let named = insight.members.compactMap { differences[$0] }
    for difference in named where !sentence.contains(NumberFormat(language).signed(Rational(difference))) {
      return "\(difference) is not named"
    }
    if insight.form.hasSuffix("mixed") {
      return differences.values.contains { $0 > 0 } && differences.values.contains { $0 < 0 }
        ? nil : "no opposite moves"
    }
    guard differences.values.allSatisfy({ $0 == 0 || ($0 < 0) == (total < 0) }) else { return "moves both ways" }
    let part = abs(named.reduce(0, +))
    let share = (200 * part + abs(total)) / (2 * abs(total))
    guard sentence.contains("\(share)") else { return "the share is \(share)" }
    return insight.form.hasPrefix("rose") == (total > 0) ? nil : "the total moved by \(total)"
  }

  private func share(_ insight: Insight, _ sentence: String, _ month: Month) -> String? {
    if hidden(in: insight.period) { return "a member is hidden" }
    guard let values = insight.member.flatMap({ offices[$0] }), let part = sum(values, insight.period),
      let whole = sum(totals, insight.period), let earlierPart = sum(values, insight.period.lastYear),
      let earlierWhole = sum(totals, insight.period.lastYear), whole > 0, earlierWhole > 0
    else { return "a share is not known" }
    let points = 100 * (Double(part) / Double(whole) - Double(earlierPart) / Double(earlierWhole))
    guard sentence.contains("\(Int(points.magnitude.rounded()))\u{A0}") else { return "\(points)" }
    return (points > 0) == (insight.form == "rose") && points.magnitude >= 5 ? nil : "\(points)"
  }

  private func monthly(_ insight: Insight, _ sentence: String) -> String? {
    let values = series(insight)
    guard let last = values.last ?? nil else {
      return ["missing", "hidden"].contains(insight.form) ? nil : "the month is not known"
    }
    let before = values.count > 1 ? values[values.count - 2] : nil
    let form = before.map { last < $0 ? "fell" : last > $0 ? "rose" : "stayed" } ?? "known"
    return form == insight.form ? nil : "\(String(describing: before)) to \(last)"
  }
}
