import ReportCore
import ReportTestSupport
import Testing
import ValidateCommentary

/// Texts checked against the figures of `SampleReport.twoYears`, with a target of 36 for 2019.
enum CommentaryFixture {
  /// Written by hand, in 2019: half of it was written in August and half in September.
  static let swedish = """
    Om felen

    Under 2018 räknade vi till 40 fel på en miljon leveranser, så 999 960 gick som de skulle. Vårt mål är tio procent
    lägre, alltså högst 36 under 2019. För januari-augusti ligger vi på 37. Nu återstår fyra månader.

    År Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec
    2018 31 26 32 28 24 20 46 26 56 51 52 24

    De fyra kontoren noterade 44 procent fler fel i januari-september än under samma period 2018.
    """

  static let english = """
    In 2018 we counted 40 faults in a million deliveries, so 999,960 went as they should. Our target is ten per cent lower,
    at most 36 in 2019. For January to August we stand at 37. Four months remain.

    The four offices noted 44 per cent more faults in January–September than in the same period of 2018.
    """

  static func findings(
    _ text: String, _ language: Language = .swedish, isOfReport: Bool = false, constants: [String] = []
  ) async throws -> [Finding] {
    try await result(text, language, isOfReport: isOfReport, constants: constants).findings
  }

  static func result(
    _ text: String, _ language: Language = .swedish, isOfReport: Bool = false, constants: [String] = [],
    report: SampleReport? = nil
  ) async throws -> CheckResult {
    var sample = try report ?? SampleReport.twoYears()
    if let year = Period(year: 2019), report == nil {
      sample.definition.targets = [
        Target(measure: "faults-per-million", period: year, value: ExactDecimal(36), label: LocalizedText("Mål"))
      ]
      try sample.addFact("faults-per-million", year, .target, 36)
    }
    let place = Place("test.yaml", line: 1)
    let items = constants.map { ConfigurationNode(.scalar($0), at: place) }
    let entry = ConfigurationNode.Entry(
      key: "constants", keyPlace: place, value: ConfigurationNode(.list(items), at: place))
    let manifest = CommentaryValidator.manifest
    let options = try Options(
      ConfigurationNode(.mapping([entry]), at: place), declared: manifest.options, plugin: manifest.name, measures: [])
    let source = Source(name: "text.md", bytes: Array(text.utf8))
    let input = ValidationInput(
      definition: sample.definition, dataset: sample.dataset, month: sample.month, analysis: sample.analysis,
      commentaries: [CommentaryText(source, language, isOfReport: isOfReport)])
    return try await CommentaryValidator(options: options).check(input)
  }
}

extension [Finding] {
  /// Level, place and message, a line each, as `check` prints them.
  var lines: [String] { map { "\($0.level.word): \($0.place?.description ?? ""): \($0.message.english)" } }
}
