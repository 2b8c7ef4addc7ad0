import ReportCore
import ReportPipeline
import ReportStatistics
import ReportTestSupport
import Testing

@testable import nollrapport

/// The bundled figures with small numbers hidden: nothing that is written tells them.
@Suite struct SuppressedReportTests {
  private static let measure = "authority-complaints"
  private static let rates = RepositoryFiles.root + "/reports/nollmissionen/data/klagomal-per-miljon.csv"
  private static let counts = "reports/nollmissionen/data/myndigheter.csv"

  @Test(arguments: [(5, 20, 4), (3, 6, 2), (10, 57, 9)])
  func whoeverHasEveryFileCannotConfineAHiddenCount(threshold: Int, small: Int, width: Int) async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.run(into: folder, threshold: threshold)
      let attacker = try Attacker(run, measure: Self.measure)
      let truth = try Self.truth()
      #expect(attacker.shown.filter { $0.value > 0 && $0.value < threshold }.isEmpty)
      #expect(truth.count { $0.value > 0 && $0.value < threshold } == small)
      #expect(attacker.cells.count > small)
      for (name, range) in try attacker.ranges() {
        let value = try #require(truth[name])
        #expect(range.low <= value && value <= range.high ?? value, "\(name) is \(value)")
        #expect(range.isAtLeast(width), "\(name) lies in \(range)")
      }
    }
  }

  /// The strongest test: hidden counts that change in ways which no shown number shows leave every byte of every file as it was.
  @Test(arguments: ["sv", "en"])
  func hiddenCountsChangeNoByte(language: String) async throws {
    try await withTemporaryFolder { folder in
      let first = try await Self.run(
        into: folder + "/a", threshold: 5, language: language, presets: ["slide", "third"])
      let attacker = try Attacker(first, measure: Self.measure)
      let truth = try Self.truth()
      var tried = 0
      for other in Self.indistinguishable(truth, hidden: attacker.cells, below: 5).prefix(8) {
        let path = "\(folder)/b/\(tried)"
        try OutputFolder(path).replace(with: [OutputFile(path: "myndigheter.csv", text: try Self.csv(other))])
        let second = try await Self.run(
          into: path + "/out", threshold: 5, language: language, presets: ["slide", "third"],
          inputs: [Self.rates, path + "/myndigheter.csv"])
        guard try Attacker(second, measure: Self.measure).hidden == attacker.hidden else { continue }
        tried += 1
        #expect(try second.text("SHA256SUMS") == first.text("SHA256SUMS"))
      }
      #expect(tried > 0)
    }
  }

  @Test func hiddenFiguresSayThatTheyAreHidden() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.run(into: folder, threshold: 5)
      #expect(
        try run.text("data/observations.csv").contains(
          "2018-04,authority-complaints,datainspektionen,suppressed,,final,\n"))
      #expect(
        try run.text("data/facts.csv").contains(
          "authority-complaints/datainspektionen@2018-04.value,authority-complaints,datainspektionen,2018-04,,,,count,exact,final,suppressed\n"
        ))
      let report = try run.reportText().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for words in [
        "x: uppgiften är dold.", "Streckat: dolda uppgifter.", "små antal är dolda för att ingen ska kunna pekas ut",
        "Antal från 1 till 4 är dolda, och varje dold uppgift kan ha minst 5 värden",
      ] {
        #expect(report.contains(words), "“\(words)” is not in the report")
      }
      let manifest = try run.text("manifest.json")
      #expect(manifest.contains("\"withheld\": \"holds hidden figures\""))
      #expect(manifest.contains("klagomal-per-miljon.csv"))
    }
  }

  @Test func aHiddenFactInCommentaryIsAnErrorAtItsPlace() async throws {
    try await withTemporaryFolder { folder in
      let text = "Datainspektionen fick {{authority-complaints/arn@2018-12.value}} klagomål.\n"
      try OutputFolder(folder + "/words").replace(with: [OutputFile(path: "2019-11.sv.md", text: text)])
      let problems = await #expect(throws: Problems.self) {
        try await Self.run(into: folder + "/out", threshold: 5, commentary: folder + "/words")
      }
      #expect(
        problems?.description.contains(
          "“authority-complaints/arn@2018-12.value” is hidden, or made of what is hidden, and commentary cannot say it\n"
            + "  hint: write the sentence without it, or name a sum that is shown") == true)
    }
  }

  @Test func theCommandsThatWriteNothingShowNothingHiddenEither() async throws {
    let request = try ReportRun.request(ReportRun.bundled, into: "") {
      $0.checks.append(CheckDeclaration(step: Self.step(5)))
      $0.aggregates.insert(Self.step(5), at: 0)
      $0.commentary = nil
    }
    let pipeline = Pipeline(plugins: BuiltInPlugins.all)
    let facts = try await pipeline.facts(request).analysis.facts.filter { $0.name.measure == Self.measure }
    #expect(
      !facts.contains { $0.name.figure == .value && $0.quantity.number.map { (1...4).contains($0.numerator) } == true })
    #expect(facts.count { $0.name.figure == .value && $0.quantity.absence == .suppressed } == 33)
    let proof = try await pipeline.check(request).checks.first { $0.check == "suppression" }
    #expect(proof?.examined == 33)
    #expect(proof?.findings == [])
  }

  @Test func suppressionComesFirst() async throws {
    try await withTemporaryFolder { folder in
      let problems = await #expect(throws: Problems.self) {
        try await ReportRun.run(ReportRun.bundled, into: folder) {
          $0.checks.append(CheckDeclaration(step: Self.step(5)))
          $0.aggregates.append(Self.step(5))
        }
      }
      #expect(
        problems?.description == """
          “suppression” comes after “per-million-rate”, which would see what it hides
            hint: list “suppression” first under “aggregates”
          """)
    }
  }

  @Test func suppressionIsProvedOrRefused() async throws {
    try await withTemporaryFolder { folder in
      let problems = await #expect(throws: Problems.self) {
        try await ReportRun.run(ReportRun.bundled, into: folder) { $0.aggregates.insert(Self.step(5), at: 0) }
      }
      #expect(
        problems?.description == """
          aggregate: suppression: what “suppression” hides is proved by the check “suppression”, which the report does not run
            hint: add “suppression” with the same options under “checks”
          """)
    }
  }

  @Test func theCheckAloneRefusesSmallCounts() async throws {
    try await withTemporaryFolder { folder in
      let problems = await #expect(throws: Problems.self) {
        try await ReportRun.run(ReportRun.bundled, into: folder) {
          $0.checks.append(CheckDeclaration(step: Self.step(5)))
        }
      }
      #expect(problems?.all.count == 20)
      #expect(
        problems?.all.first?.description == """
          validate: suppression: Board for Consumer Disputes, January 2018 is a small count and is shown
            hint: list the aggregate “suppression” first, with the options of this check
          """)
    }
  }

  // MARK: - Running

  private static func step(_ threshold: Int) -> StageStep {
    let place = Place("test.yaml", line: 1)
    let option = ConfigurationNode.Entry(
      key: "threshold", keyPlace: place, value: ConfigurationNode(.scalar(String(threshold)), at: place))
    return StageStep(plugin: "suppression", options: ConfigurationNode(.mapping([option]), at: place), place: place)
  }

  private static func run(
    into folder: String, threshold: Int, language: String = "sv", presets: [String] = ["slide"],
    inputs: [String] = [rates, RepositoryFiles.root + "/" + counts], commentary: String? = nil
  ) async throws -> ReportRun {
    try await ReportRun.run(ReportRun.bundled, into: folder, inputs: inputs, language: language) {
      $0.checks.append(CheckDeclaration(step: step(threshold)))
      $0.aggregates.insert(step(threshold), at: 0)
      $0.output.presets = presets
      $0.commentary = commentary
    }
  }

  private static let ids = [
    "Konsumentverket": "konsumentverket", "Datainspektionen": "datainspektionen",
    "Allmänna reklamationsnämnden": "arn", "Finansinspektionen": "finansinspektionen",
  ]

  private static func rows() throws -> [[String]] {
    String(decoding: try RepositoryFiles.source(counts).bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// What a row of the source is about; nil for totals.
  private static func name(_ row: [String]) -> Attacker.Name? {
    guard let member = ids[row[2]], let period = Period(row[0]) else { return nil }
    return Attacker.Name(member: member, period: period)
  }

  /// The counts of members by month as they are.
  private static func truth() throws -> [Attacker.Name: Int] {
    try rows().reduce(into: [:]) { truth, row in if let name = name(row) { truth[name] = Int(row[3]) } }
  }

  /// The source with other counts of members.
  private static func csv(_ counts: [Attacker.Name: Int]) throws -> String {
    try rows().map { row in
      var row = row
      if let count = name(row).flatMap({ counts[$0] }) { row[3] = String(count) }
      return row.joined(separator: ",") + "\n"
    }.joined()
  }

  /// Other counts with the same sums over members, years and years to date, and the same small ones: hidden rectangles turned by one.
  private static func indistinguishable(
    _ truth: [Attacker.Name: Int], hidden: [Attacker.Name], below threshold: Int
  ) -> [[Attacker.Name: Int]] {
    func isSmall(_ value: Int) -> Bool { value > 0 && value < threshold }
    var found: [[Attacker.Name: Int]] = []
    for one in hidden {
      for other in hidden where other.period.first > one.period.first && other.member != one.member {
        let years = (one.period.first, other.period.first)
        guard years.0.year == years.1.year, years.1.number < 12 else { continue }
        let corners = [
          (one, 1), (other, 1), (Attacker.Name(member: one.member, period: other.period), -1),
          (Attacker.Name(member: other.member, period: one.period), -1),
        ]
        for sign in [1, -1] {
          var changed = truth
          for (name, change) in corners { changed[name, default: 0] += sign * change }
          let fits = corners.allSatisfy { name, _ in
            hidden.contains(name) && changed[name, default: 0] > 0
              && isSmall(changed[name, default: 0]) == isSmall(truth[name, default: 0])
          }
          if fits { found.append(changed) }
        }
      }
    }
    return found
  }
}
