import ReportCore
import ReportDocument
import ReportTestSupport
import Testing

@Suite struct SentenceCaseTests {
  private let letterCase = SentenceCase(properNames: ["Exempelbolaget"])

  @Test(arguments: [
    ("Per miljon köp", "per miljon köp"), ("Återköp", "återköp"), ("NPS i butik", "NPS i butik"),
    ("Exempelbolagets fel", "Exempelbolagets fel"), ("A4-ark", "A4-ark"), ("", ""),
  ])
  func headingsLoseTheirCapitalInsideSentences(text: String, inside: String) {
    #expect(letterCase.inside(text) == inside)
  }

  @Test(arguments: [("kontoren", "Kontoren"), ("återköpen", "Återköpen"), ("", "")])
  func sentencesOpenWithACapital(text: String, opening: String) { #expect(letterCase.opening(text) == opening) }
}
