import RenderChecks
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct ChecksRendererTests {
  @Test func passedChecksAreListedToo() async throws {
    let table = try #require(try await render([result("sums", [])]).tables.first)
    #expect(
      table.texts == [
        ["Kontroll", "Granskat", "Utfall"], ["Summorna stämmer", "1\u{A0}023 summor", "Utan anmärkning"],
      ])
  }

  @Test func findingsStandBelowByLevelAndCheck() async throws {
    var accepted = finding(.warning, "ett hopp", "Kontrollerat med kontoret")
    accepted.place = Place("a.csv", line: 3)
    let blocks = try await render([
      result("sums", [finding(.note, "en upprepning", nil), accepted, finding(.warning, "en lucka", nil)]),
      result("gaps", [finding(.error, "ett fel", nil)]),
    ])
    #expect(blocks.tables[0].texts[1].last == "1 varning, 1 anmärkning, 1 godkänt undantag")
    #expect(
      blocks.tables[1].texts == [
        ["Källa", "Uppgift", "Godkänt"], ["Summorna stämmer: 1 fel"], ["–", "Ett fel", ""],
        ["Summorna stämmer: 2 varningar"], ["a.csv:3", "Ett hopp", "Kontrollerat med kontoret"],
        ["–", "En lucka", ""], ["Summorna stämmer: 1 anmärkning"], ["–", "En upprepning", ""],
      ])
  }

  @Test func withoutAcceptancesThereIsNoColumnForThem() async throws {
    let blocks = try await render([result("sums", [finding(.warning, "en lucka", nil)])])
    #expect(blocks.tables[1].texts.first == ["Källa", "Uppgift"])
  }

  @Test func oneThingIsInTheSingularAndSeveralAreNot() async throws {
    var one = result("sums", [finding(.note, "en", "ja"), finding(.note, "två", "ja")])
    one.examined = 1
    let table = try #require(try await render([one]).tables.first)
    #expect(table.texts[1] == ["Summorna stämmer", "1 summa", "2 godkända undantag"])
  }

  @Test func aLongListSaysHowManyMoreThereAre() async throws {
    let findings = (1...40).map { finding(.note, "nummer \($0)", nil) }
    let table = try #require(try await render([result("sums", findings)]).tables.last)
    #expect(table.rows.count == 31)
    #expect(table.keys == ["Ytterligare 10 står i manifest.json."])
  }

  private func finding(_ level: Problem.Severity, _ text: String, _ accepted: String?) -> Finding {
    var finding = Finding(check: "sums", level: level, message: LocalizedText(text))
    finding.accepted = accepted
    return finding
  }

  private func result(_ name: String, _ findings: [Finding]) -> CheckResult {
    CheckResult(
      check: name, assurance: LocalizedText(sv: "Summorna stämmer", en: "Totals agree"), examined: 1023,
      examinedSingular: LocalizedText(sv: "summa", en: "total"),
      examinedPlural: LocalizedText(sv: "summor", en: "totals"), findings: findings)
  }

  private func render(_ checks: [CheckResult]) async throws -> [Block] {
    var report = try SampleReport.twoYears()
    report.checks = checks
    let options = try SampleData.options(ChecksRenderer.manifest)
    return try await ChecksRenderer(options: options).render(report.input)
  }
}
