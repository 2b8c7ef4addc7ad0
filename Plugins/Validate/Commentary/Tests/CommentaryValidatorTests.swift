import ReportCore
import ReportTestSupport
import Testing
import ValidateCommentary

/// A text written by hand, whose numbers are checked as they stand.
@Suite struct HandWrittenTextTests {
  @Test func whatIsRightIsAcceptedAndWhatIsOvertakenIsSaid() async throws {
    let result = try await CommentaryFixture.result(CommentaryFixture.swedish)
    #expect(
      result.findings.lines == [
        "warning: text.md:4:69: “37”, possible as faults per million deliveries for January–August 2019, has been overtaken by 3 months; for January–November 2019 it is now 30 to 38",
        "warning: text.md:4:85: “fyra” months remained after August 2019; now there remains 1",
        "warning: text.md:9:27: “44 procent”, the change in faults at offices for January–September 2019 (exactly 44.29), has been overtaken by 2 months; for January–November 2019 it is now +30% (exactly 29.59)",
      ])
    #expect(result.examined == 9)
  }

  @Test func swedishMessagesSayTheSame() async throws {
    #expect(
      try await CommentaryFixture.findings(CommentaryFixture.swedish).map(\.message.swedish) == [
        "”37”, möjligt som fel per miljon leveranser för januari–augusti 2019, har passerats av 3 månader; för januari–november 2019 är det nu 30 till 38",
        "”fyra” månader återstod efter augusti 2019; nu återstår 1",
        "”44 procent”, förändringen av fel på kontor för januari–september 2019 (exakt 44,29), har passerats av 2 månader; för januari–november 2019 är det nu +30\u{A0}% (exakt 29,59)",
      ])
  }

  @Test func englishTextsAreReadToo() async throws {
    #expect(
      try await CommentaryFixture.findings(CommentaryFixture.english, .english).map { $0.message.english.prefix(24) }
        == [
          "“37”, possible as faults ", "“Four” months remained a", "“44 per cent”, the chang",
        ].map { $0.prefix(24) })
  }

  @Test(arguments: [
    ("44 procent", "45 procent"), ("40 fel", "41 fel"), ("999 960", "999 961"), ("högst 36", "högst 35"),
    ("på 37", "på 52"), ("De fyra", "De fem"), ("tio procent", "tolv procent"), ("en miljon", "två miljoner"),
  ])
  func anotherNumberIsAnError(right: String, wrong: String) async throws {
    let text = CommentaryFixture.swedish.replacing(right, with: wrong)
    let errors = try await CommentaryFixture.findings(text).filter { $0.level == .error }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.message.english.contains("agrees with no figure") })
  }

  @Test func anErrorNamesWhatTheFigureIs() async throws {
    let finding = try #require(
      try await CommentaryFixture.findings("Felen på kontor ökade med 45 procent januari-september 2019.").first)
    #expect(
      finding.problem.description == """
        text.md:1:27: “45 procent” agrees with no figure of January–September 2019
          hint: the change in faults at offices for January–September 2019 is +44%: {{office-faults@2019-01/2019-09.change}}
          hint: a number that depends on no data is declared as {{45 procent = constant}}
        """)
    #expect(finding.message.swedish == "”45 procent” stämmer inte med någon uppgift för januari–september 2019")
  }

  @Test(arguments: [
    "I november var det 45 fel, mot 52 ett år tidigare.", "Hittills i år har kontoren fått 508 fel.",
    "Sydkontoret hade 123 fel januari–november 2019, 24 procent av alla.",
    "Sydkontorets fel ökade med 128 % jämfört med samma tid 2018, 69 fler.", "Det är det lägsta av 23 månader.",
    "Toppen var 79 i april 2018.", "Drygt 500 fel hittills i år.", "I november 2018 fick kontoren 52 fel.",
    "Två kontor står för ökningen, till höjden.", "Se figur 1 och tabell 2 på sida 3.",
    "Den 5 november 2019 kl. 12:30 var vi klara.",
    "Läs mer på https://example.org/2019/44.", "Formulär A4 och B2B är 3:e upplagan.",
    "Det finns ett problem och en lösning.",
    "Vi når noll.", "1. Först\n2. Sedan",
  ])
  func whatIsRightOrNoFigureIsLeftAlone(text: String) async throws {
    var report = try SampleReport.twoYears()
    report.analysis.add(
      Insight(
        .contribution, "rose", measure: "office-faults", Period(yearToDate: report.month), members: ["south", "north"]))
    #expect(try await CommentaryFixture.result(text, report: report).findings.lines == [])
  }

  @Test(arguments: [
    ("I november var det 46 fel.", "“46”"), ("Hittills i år har kontoren fått 509 fel.", "“509”"),
    ("Sydkontoret hade 124 fel januari–november 2019.", "“124”"),
    ("Norrkontoret hade 123 fel januari–november 2019.", "“123”"),
    ("I november fick kontoren 52 fel.", "“52”"),
    ("Felen på kontor minskade med 30 procent januari–november 2019.", "“30 procent”"),
    ("Drygt 600 fel hittills i år.", "“600”"), ("Vi öppnade tjugofem butiker.", "“tjugofem”"),
  ])
  func whatIsWrongIsFound(text: String, number: String) async throws {
    let findings = try await CommentaryFixture.findings(text)
    #expect(findings.map(\.level) == [.error])
    #expect(findings.first?.message.english.hasPrefix(number) == true)
  }

  @Test func aYearToDateOfAnEarlierMonthIsOvertaken() async throws {
    #expect(
      try await CommentaryFixture.findings("Hittills i år har kontoren fått 463 fel.").lines == [
        "warning: text.md:1:33: “463”, faults at offices for January–October 2019, has been overtaken by 1 month; for January–November 2019 it is now 508"
      ])
  }

  @Test func suppressedFiguresAreNeitherFoundNorHinted() async throws {
    var report = SampleReport(try SampleReport.month("2019-11"))
    try report.addHidden("office-faults", from: "2019-11", [nil])
    let findings = try await CommentaryFixture.result("I november 2019 var det 3 fel.", report: report).findings
    #expect(
      findings.first?.problem.description == """
        text.md:1:25: “3” agrees with no figure of November 2019
          hint: a number that depends on no data is declared as {{3 = constant}}
        """)
  }

  @Test(arguments: [
    "{{", "}}", "{{}}", "{{=}}", "{{ = }}", "{{{{1}}}}", "%", "%%%", "−", "+", "-5-5-5", "1/2/3", "::1::",
    "9999999999999999999999999999999999",
    "1 miljon miljoner miljarder miljarder miljarder miljarder", "0", "0,0000000000000001", "tjugo-", "tvåhundratusen",
    "](", "[](1)",
    "2018–", "–2018", "januari–", "januari till och med", "1.", "1)", "5 maj 5 maj 5", "\u{202E}44", "🙂 44 🙂",
    "44\u{301}",
  ])
  func anyTextCanBeRead(text: String) async throws {
    for isOfReport in [true, false] {
      for language in Language.allCases {
        let result = try await CommentaryFixture.result(text, language, isOfReport: isOfReport)
        #expect(result.findings.allSatisfy { $0.place?.line == 1 && $0.place?.column ?? 0 > 0 })
      }
    }
  }

  @Test func aTextWithoutNumbersHasNoFindings() async throws {
    let result = try await CommentaryFixture.result("Allt är bra.")
    #expect(result.examined == 0 && result.findings == [])
  }
}

/// The report's own commentary, whose numbers are bound by name.
@Suite struct BoundCommentaryTests {
  @Test(arguments: [
    "Kontoren fick {{office-faults@year-to-date.value}} fel, {{ office-faults@year-to-date.change }}.",
    "{{Fyrtiofem = office-faults.value}} fel.", "Ungefär {{ 30 procent = office-faults@year-to-date.change }} fler.",
    "{{24 = constant}} timmar", "På 24 timmar",
  ])
  func boundNumbersAndConstantsPass(text: String) async throws {
    #expect(try await CommentaryFixture.findings(text, isOfReport: true, constants: ["24 timmar"]).lines == [])
  }

  @Test(arguments: [
    (
      "I november var det 45 fel.", "warning: text.md:1:20: “45” is not bound to a fact",
      "did you mean {{office-faults.value}}?"
    ),
    (
      "På 24 timmar.", "error: text.md:1:4: “24” agrees with no figure",
      "a number that depends on no data is declared as {{24 = constant}}"
    ),
    (
      "{{office-fault.value}} fel", "error: text.md:1:1: there is no fact “office-fault@2019-11.value”",
      "did you mean “office-faults@2018.value” or “office-faults@2019-11.change”?"
    ),
    (
      "{{ingenting}}", "error: text.md:1:1: “ingenting” does not have the form of a fact's name",
      "names look like authority-complaints@year-to-date.change"
    ),
    (
      "{{fyra = office-faults.value}}",
      "error: text.md:1:1: “fyra” no longer holds: “office-faults@2019-11.value” is 45",
      "write {{office-faults.value}} to have the value set"
    ),
    (
      "{{många = office-faults.value}}", "error: text.md:1:1: “många” holds no number",
      "write the number before the equals sign, as in {{four = name}}"
    ),
    (
      "{{faults-per-million@2019.value}}", "error: text.md:1:1: there is no fact “faults-per-million@2019.value”",
      "did you mean “faults-per-million@2018.value” or “faults-per-million@2019.target”?"
    ),
  ])
  func whatIsFoundNamesWhatToDo(text: String, line: String, hint: String) async throws {
    let findings = try await CommentaryFixture.findings(text, isOfReport: true)
    #expect(findings.lines == [line])
    #expect(findings.first?.hints.last == hint || findings.first?.hints.first == hint)
  }

  @Test(arguments: [
    ("I november var det 45 fel.", "”45” är inte bundet till någon uppgift"),
    ("På 24 timmar.", "”24” stämmer inte med någon uppgift"),
    ("{{office-fault.value}}", "det finns ingen uppgift ”office-fault@2019-11.value”"),
    ("{{ingenting}}", "”ingenting” har inte formen av ett namn på en uppgift"),
    ("{{fyra = office-faults.value}}", "”fyra” stämmer inte: ”office-faults@2019-11.value” är 45"),
    ("{{många = office-faults.value}}", "”många” innehåller inget tal"),
  ])
  func swedishMessagesSayTheSame(text: String, message: String) async throws {
    #expect(try await CommentaryFixture.findings(text, isOfReport: true).map(\.message.swedish) == [message])
  }

  @Test func aPeriodThatIsOvertakenIsAWarning() async throws {
    var report = try SampleReport.twoYears()
    let period = try #require(Period("2019-01/2019-09"))
    try report.addFact("office-faults", period, .value, 417)
    let result = try await CommentaryFixture.result(
      "Vi fick {{office-faults@2019-01/2019-09.value}} fel.", isOfReport: true, report: report)
    #expect(
      result.findings.first?.problem.description == """
        text.md:1:9: warning: “office-faults@2019-01/2019-09.value” has been overtaken by 2 months
          hint: write {{office-faults@year-to-date.value}}
        """)
  }

  @Test func aFactWithoutAValueIsAWarning() async throws {
    var report = try SampleReport.twoYears()
    let because = LocalizedText(sv: "antal leveranser saknas", en: "the number of deliveries is not known")
    let period = Period(yearToDate: report.month)
    try report.analysis.add(
      Fact(
        FactName("faults-per-million", period, .value), .absent(.missing, because: because),
        unit: .rate(per: 1_000_000), status: .exact))
    let findings = try await CommentaryFixture.result(
      "{{faults-per-million@year-to-date.value}}", isOfReport: true, report: report
    ).findings
    #expect(
      findings.lines == [
        "warning: text.md:1:1: “faults-per-million@2019-01/2019-11.value” has no value: the number of deliveries is not known"
      ])
  }
}
