import ReportConfig
import ReportCore
import Testing

@Suite struct PipelineFileTests {
  @Test func everythingDeclaredIsRead() throws {
    let definition = try read(Self.whole)
    #expect(definition.id == "faults")
    #expect(definition.title == LocalizedText(sv: "Felrapporten", en: "The Fault Report"))
    #expect(definition.published?.description == "2019-12-06")
    #expect(definition.language == .english)
    #expect(definition.output.presets == ["slide", "half"])
    #expect(definition.output.formats == [.svg])
    #expect(definition.output.pngScale == 2)
    #expect(definition.measures.map(\.id) == ["faults-per-million", "office-faults"])
    #expect(definition.measures[0].kind == .rate(per: 1_000_000))
    #expect(definition.measures[1].breakdown == "offices")
    #expect(definition.measures[1].names.short[.swedish] == "Fel på kontor")
    #expect(definition.targets[0].value == ExactDecimal(36))
    #expect(definition.events[0].kind == .break)
    #expect(definition.footnotes == [Footnote(mark: "*", text: LocalizedText(sv: "Vägt", en: "Weighted"))])
    #expect(definition.sources[0].loader.plugin == "csv")
    #expect(definition.sources[1].revises)
    #expect(definition.sources[1].preliminary == [Month("2019-11")])
    #expect(definition.checks[0].level == .warning)
    #expect(definition.checks[0].step.options.entries.map(\.key) == ["factor"])
    #expect(definition.accepted[0].because == "Confirmed by the office")
    #expect(definition.aggregates.map(\.plugin) == ["per-million-rate"])
    #expect(definition.blocks.map(\.plugin) == ["key-figures", "rate-chart"])
    #expect(definition.commentary == "commentary")
  }

  @Test func aMemberKeepsItsNamesInOrderOfTime() throws {
    let member = try #require(try read(Self.whole).breakdowns.first?.members.first)
    let before = try #require(Month("2020-12"))
    #expect(member.name(in: before)[.swedish] == "Norrkontoret")
    #expect(member.name(in: before.advanced(by: 1))[.swedish] == "Nordkontoret")
    #expect(member.aliases == ["Norr"])
  }

  @Test func allFaultsAreNamedTogether() {
    let text = """
      report: {id: Faults!, title: Faults, organisation: Example, market: Here, publisher: me}
      language: nynorsk
      measures: [{id: faults, kind: rate, per: 0, names: {indefinite: F, definite: F}, unit: {singular: f, plural: f}}]
      sources: [{file: a.csv}]
      """
    #expect(
      messageOf { () throws(Problems) in _ = try read(text) } == """
        p.yaml:1:14: “Faults!” does not fit “id”
          hint: it is lower-case letters, digits and hyphens
        p.yaml:1:75: the report has no key “publisher”
          hint: did you mean “published”?
        p.yaml:2:11: “nynorsk” does not fit “language”
          hint: valid here: en, sv
        p.yaml:3:42: “0” does not fit “per”
          hint: it is a whole number such as 1000000
        p.yaml:4:11: the source lacks “loader”
        """)
  }

  @Test(arguments: [
    ("style: a\nstyel: b", "p.yaml:5:1: the pipeline file has no key “styel”\n  hint: did you mean “style”?"),
    (
      "targets: [{measure: fault, period: 2019, value: 36, label: x}]",
      "p.yaml:4:21: “fault” is not a declared measure\n  hint: did you mean “faults”?"
    ),
    (
      "breakdowns: [{id: a, singular: a, plural: a, definite-plural: a, members: [{id: b, name: B, from: 2019-02, to: 2019-01}]}]",
      "p.yaml:4:76: “b” ends in 2019-01, before it begins in 2019-02"
    ),
    (
      "events: [{period: 2019-13, text: x}]",
      "p.yaml:4:19: “2019-13” does not fit “period”\n"
        + "  hint: it is a month, a year or a run of months: 2019-11, 2019 or 2019-01/2019-09"
    ),
    (
      "checks: [totals-agree: {level: fatal}]",
      "p.yaml:4:32: “fatal” is not a level\n  hint: valid here: error, note, warning"
    ),
    (
      "output: {formats: [svg, gif]}",
      "p.yaml:4:25: “gif” is not a format of charts\n  hint: valid here: pdf, png, svg"
    ),
    (
      "blocks: [[a]]",
      "p.yaml:4:10: this does not name one plugin\n  hint: write “- name”, “- name: {option: value}”, or “- exec: [./program]” with “options: {option: value}”"
    ),
    (
      "style: \"a\\u202Eb\"",
      "p.yaml:4:8: “style” holds the character U+202E, which does not belong into a line of text"
    ),
  ])
  func aFaultIsNamedWithItsPlace(line: String, message: String) {
    let text = """
      report: {id: faults, title: Faults, organisation: Example, market: Here}
      measures:
        - {id: faults, names: {indefinite: F, definite: F}, unit: {singular: f, plural: f}}
      """
    #expect(messageOf { () throws(Problems) in _ = try read(text + "\n" + line + "\n") } == message)
  }

  private func read(_ text: String) throws(Problems) -> ReportDefinition {
    try PipelineFile.definition(from: Source(name: "p.yaml", bytes: Array(text.utf8)))
  }

  private static let whole = """
    report:
      id: faults
      title: {sv: Felrapporten, en: The Fault Report}
      organisation: Exempelbolaget
      market: {sv: Norden, en: the Nordics}
      published: 2019-12-06
    language: en
    output: {presets: [slide, half], formats: [svg], png-scale: 2}
    measures:
      - id: faults-per-million
        kind: rate
        per: 1000000
        names: {indefinite: Faults per million, definite: Faults per million}
        unit: {singular: fault, plural: faults}
      - id: office-faults
        breakdown: offices
        names: {indefinite: {sv: Fel på kontor, en: Faults at offices}, definite: {sv: Felen, en: Faults}}
        unit: {singular: {sv: fel, en: fault}, plural: {sv: fel, en: faults}}
    breakdowns:
      - id: offices
        singular: {sv: kontor, en: office}
        plural: {sv: kontor, en: offices}
        definite-plural: {sv: kontoren, en: the offices}
        members:
          - id: north
            name: Norrkontoret
            aliases: [Norr]
            renamed: [{from: 2021-01, name: Nordkontoret}]
          - {id: south, name: Sydkontoret, short: Syd, to: 2019-06}
    targets:
      - {measure: faults-per-million, period: 2019, value: 36, label: {sv: Mål 2019, en: Target 2019}}
    events: [{period: 2019-03, kind: break, text: New counting, measures: [office-faults]}]
    footnotes: [{mark: "*", text: {sv: Vägt, en: Weighted}}]
    sources:
      - {file: data/first.csv, loader: csv}
      - {file: data/second.csv, loader: {csv: {measure: office-faults}}, revises: true, preliminary: [2019-11]}
    checks:
      - plausible-values: {factor: 5, level: warning}
      - totals-agree
    accepted: [{check: plausible-values, member: north, month: 2019-05, because: Confirmed by the office}]
    aggregates: [per-million-rate]
    blocks:
      - key-figures
      - rate-chart: {years: 3}
    commentary: commentary
    """
}
