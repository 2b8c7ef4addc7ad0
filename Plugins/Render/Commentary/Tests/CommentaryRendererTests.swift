import RenderCommentary
import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct CommentaryRendererTests {
  @Test func namesBecomeValues() async throws {
    let blocks = try await render(
      "Kontoren fick {{office-faults@year-to-date.value}} fel, {{ office-faults@year-to-date.change }} mot i fjol.\n")
    #expect(
      blocks == [
        .paragraph([
          .text("Kontoren fick "), .value("508", fact: "office-faults@2019-01/2019-11.value"), .text(" fel, "),
          .value("+30\u{A0}%", fact: "office-faults@2019-01/2019-11.change"), .text(" mot i fjol."),
        ])
      ])
  }

  @Test func headingsListsEmphasisAndLinksAreSet() async throws {
    let blocks = try await render(
      """
      # Läget

      Det är *bra* och **klart**, se [tabellen](#office-faults-2019) och [sidan](https://example.org/).

      ## Sedan

      1. Ett
      2. Två

      """)
    #expect(
      blocks == [
        .heading(level: 2, [.text("Läget")], id: "commentary-1"),
        .paragraph([
          .text("Det är "), .emphasis("bra"), .text(" och "), .strong("klart"), .text(", se "),
          .reference("tabellen", id: "office-faults-2019"), .text(" och "),
          .link("sidan", uri: "https://example.org/"), .text("."),
        ]),
        .heading(level: 3, [.text("Sedan")], id: "commentary-2"),
        .list(
          isNumbered: true,
          [Block.ListItem([.paragraph([.text("Ett")])]), Block.ListItem([.paragraph([.text("Två")])])]),
      ])
  }

  @Test func allUnknownNamesAreProblemsWithTheirPlace() async throws {
    let problems = await #expect(throws: Problems.self) {
      try await render("Vi fick {{office-fault.value}} fel.\n\nDet är {{ingenting}} och {{office-faults.value\n")
    }
    #expect(
      problems?.description == """
        2019-11.sv.md:1:9: there is no fact “office-fault@2019-11.value”
          hint: did you mean “office-faults@2019-11.value” or “office-faults@2018-11.value” or “office-faults@2019-01.value”?
        2019-11.sv.md:3:8: “ingenting” does not have the form of a fact's name
          hint: names look like authority-complaints@year-to-date.change
          hint: “nollrapport facts” lists all names
        2019-11.sv.md:3:26: the name that begins here never ends
          hint: close it with }}
        """)
  }

  @Test func hiddenFiguresCannotBeSaid() async throws {
    let problems = await #expect(throws: Problems.self) {
      try await render("Syd fick {{office-faults/south.value}} fel, {{office-faults/south@2019-11.share}}.\n") {
        $0.quantity = .absent(.suppressed, because: nil)
      }
    }
    #expect(
      problems?.description == """
        2019-11.sv.md:1:10: “office-faults/south.value” is hidden, or made of what is hidden, and commentary cannot say it
          hint: write the sentence without it, or name a sum that is shown
        2019-11.sv.md:1:45: “office-faults/south@2019-11.share” is hidden, or made of what is hidden, and commentary cannot say it
          hint: write the sentence without it, or name a sum that is shown
        """)
  }

  @Test func aSingleBraceIsText() async throws {
    #expect(
      try await render("Se {a} och {{office-faults.value}}.\n") == [
        .paragraph([.text("Se {a} och "), .value("45", fact: "office-faults@2019-11.value"), .text(".")])
      ])
  }

  @Test func valuesStandInLinksAndEmphasisToo() async throws {
    #expect(
      try await render("[De {{office-faults.value}}](#office-faults) är *{{office-faults@last-year.value}} färre*.\n")
        == [
          .paragraph([
            .reference("De 45", id: "office-faults"), .text(" är "),
            .value("52", fact: "office-faults@2018-11.value"), .emphasis(" färre"), .text("."),
          ])
        ])
  }

  @Test func membersAndPeriodsAreNamed() async throws {
    let blocks = try await render(
      "{{office-faults/south@2019-01/2019-11.value}} mot {{office-faults/south@2018.value}}\n")
    #expect(blocks.texts == ["123 mot 59"])
  }

  @Test func theHighestHeadingIsASection() async throws {
    let blocks = try await render("### Djupt\n\nText\n\n#### Djupare\n")
    #expect(
      blocks == [
        .heading(level: 2, [.text("Djupt")], id: "commentary-1"), .paragraph([.text("Text")]),
        .heading(level: 3, [.text("Djupare")], id: "commentary-2"),
      ])
  }

  @Test func aNameOfAnotherFormIsAProblem() async throws {
    let problems = await #expect(throws: Problems.self) { try await render("Det är {{ingenting}}.\n") }
    #expect(
      problems?.description == """
        2019-11.sv.md:1:8: “ingenting” does not have the form of a fact's name
          hint: names look like authority-complaints@year-to-date.change
          hint: “nollrapport facts” lists all names
        """)
  }

  @Test func statedNumbersAndConstantsAreSetAsWritten() async throws {
    #expect(
      try await render("{{Fyrtiofem = office-faults.value}} fel på {{24 = constant}} timmar.\n") == [
        .paragraph([
          .value("Fyrtiofem", fact: "office-faults@2019-11.value"), .text(" fel på "), .text("24"), .text(" timmar."),
        ])
      ])
  }

  @Test func onlySafeAddressesAreLinkedTo() async throws {
    let problems = await #expect(throws: Problems.self) { try await render("[här](javascript:alert)\n") }
    #expect(
      problems?.description == """
        2019-11.sv.md:1:1: “javascript:alert” is not an address that a report can link to
          hint: links begin with https://, http:// or mailto:, or with # and the id of a figure or a table
        """)
  }

  @Test func withoutCommentaryThereIsNothing() async throws {
    let options = try SampleData.options(CommentaryRenderer.manifest)
    #expect(try await CommentaryRenderer(options: options).render(SampleReport.twoYears().input).isEmpty)
  }

  private func render(_ text: String, changing change: (inout Fact) -> Void = { _ in }) async throws -> [Block] {
    var report = try SampleReport.twoYears()
    for series in report.analysis.series {
      for point in series.points {
        guard var fact = series.fact(point.month) else { continue }
        if fact.name.member == "south" { change(&fact) }
        try report.analysis.add(fact)
      }
    }
    report.commentary = Source(name: "2019-11.sv.md", bytes: Array(text.utf8))
    let options = try SampleData.options(CommentaryRenderer.manifest)
    return try await CommentaryRenderer(options: options).render(report.input)
  }
}
