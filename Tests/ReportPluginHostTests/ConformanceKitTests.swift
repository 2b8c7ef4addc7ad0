import ReportCore
import ReportPluginKit
import ReportTestSupport
import Testing

@testable import ReportPluginHost

/// The kit fails broken programs with the right sentence; that it passes sound ones is tested with the examples.
@Suite struct ConformanceKitTests {
  @Test(arguments: [
    (
      "says-garbage", "it works with its usual options",
      "./says-garbage: the answer of “says-garbage” is not JSON: no value begins so, at byte 0"
    ),
    (
      "stops-halfway", "it works with its usual options",
      "./stops-halfway: the answer of “stops-halfway” stops in the middle, at byte 47"
    ),
    ("crashes", "it works with its usual options", "./crashes: “crashes” crashed with signal 11 (Segmentation fault)"),
    ("breaks-off", "it works with its usual options", "./breaks-off: “breaks-off” broke off with exit status 3"),
    ("says-nothing", "it stands a report without data", "./says-nothing: “says-nothing” answered nothing"),
    (
      "says-other-things", "it works with its usual options",
      "./says-other-things: the answer of “says-other-things” does not fit: “observations/0/value” is not a text"
    ),
    (
      "speaks-version-two", "it speaks version 1 of the protocol",
      "“speaks-version-two” speaks versions 2 to 3 of the plugin protocol, Nollrapport version 1"
    ),
    (
      "describes-nothing", "it describes itself",
      "./describes-nothing: the answer of “describes-nothing” does not fit: “manifest” lacks “summary”"
    ),
    (
      "draws-bad-blocks", "it works with its usual options",
      "./draws-bad-blocks: the answer of “draws-bad-blocks” does not fit: “blocks/0/id” is “../../etc”, not a name of lower-case letters, digits and hyphens"
    ),
    (
      "names-no-fact", "it works with its usual options",
      "./names-no-fact: the answer of “names-no-fact” does not fit: “blocks/0/rows/0/cells/0” shows the fact “faults-per-million@2024-06.valeu”, which is neither in the analysis nor in its “data”"
    ),
    (
      "tells-a-problem", "it works with its usual options", "book.xlsx!B7: “B7” is not a number"
    ),
    (
      "knows-other-measures", "it works with its usual options",
      "./knows-other-measures: the answer of “knows-other-measures” does not fit: “faults-per-milion” is not a declared measure"
    ),
    (
      "counts-lines-from-zero", "it works with its usual options",
      "./counts-lines-from-zero: the answer of “counts-lines-from-zero” does not fit: “observations/0/place/line” is 0, not counted from 1"
    ),
    (
      "names-another-source", "it works with its usual options",
      "./names-another-source: the answer of “names-another-source” does not fit: “observations/0/place/source” is “tria.csv”, which is not the name of a source"
    ),
    (
      "reads-nothing", "it works with its usual options",
      "./reads-nothing: the answer of “reads-nothing” does not fit: it has no cell of “trial.csv”"
    ),
    (
      "finds-other-measures", "it works with its usual options",
      "./finds-other-measures: the answer of “finds-other-measures” does not fit: “result/findings/0/measure” is “delivereis”, which is not a declared measure"
    ),
    (
      "shows-another-number", "it works with its usual options",
      "./shows-another-number: the answer of “shows-another-number” does not fit: “blocks/0/text/0” shows “999” for “faults-per-million@2024-06.value”, which is 23"
    ),
    (
      "uses-an-id-twice", "it works with its usual options",
      "./uses-an-id-twice: the answer of “uses-an-id-twice” does not fit: “blocks/0” and “blocks/2” have the same id “faults”"
    ),
    (
      "answers-everything", "it ends on a request that stops halfway",
      "it answers as if all were well; it must end with another status than 0, or tell a problem"
    ),
    ("answers-everything", "every option says what it is for", "“silent” has no help"),
    ("never-the-same", "it gives the same answer every time", "the second answer differs from the first"),
    ("never-the-same", "it ignores fields that it does not know", "a field “later” in the request changes the answer"),
    (
      "nollrapport-load-other", "its file is called as it calls itself",
      "the file is “nollrapport-load-other”; to be found by its name it must be “nollrapport-load-answers-everything”"
    ),
  ])
  func brokenProgramsFailWithTheRightSentence(name: String, check: String, complaint: String) async throws {
    let outcomes = try await outcomes(of: name)
    let found = try #require(outcomes.first { $0.check == check }?.complaint)
    #expect(found.split(separator: "\n").first.map(String.init) == complaint)
  }

  @Test(arguments: [
    ("takes-too-long", "took longer than 1 s and was stopped"),
    ("goes-on-silently", "took longer than 1 s and was stopped"),
  ])
  func programsThatDoNotEndFail(name: String, complaint: String) async throws {
    let outcomes = try await outcomes(of: name, stopAfter: "it works with its usual options")
    #expect(outcomes.last?.complaint?.contains(complaint) == true)
  }

  @Test func whatNeedsAProgramThatWorksIsNotSaidToPass() async throws {
    let outcomes = try await outcomes(of: "tells-a-problem")
    let untried = outcomes.filter { $0.result == .notTried("since it does not work") }.map(\.check)
    #expect(
      untried == [
        "it gives the same answer every time", "it ignores fields that it does not know", "it works in both languages",
        "it leaves the folder that it works in as it was",
      ])
  }

  @Test func aFileOfAnotherNameIsNotSaidToBeCalledAsItCallsItself() async throws {
    let outcomes = try await outcomes(of: "sh", "never-the-same")
    #expect(outcomes.first { $0.check == "its file is called as it calls itself" }?.result == .passed)
    let other = try await self.outcomes(of: "sh", "starts-otherwise")
    #expect(
      other.first { $0.check == "its file is called as it calls itself" }?.result
        == .notTried(
          "since “starts-otherwise” is called by its path; to be found as “never-the-same” it must be “nollrapport-load-never-the-same”"
        ))
  }

  @Test func aLoaderNeedsAFile() async throws {
    let kit = try kit(["./tells-a-problem"], file: nil)
    let problems = await #expect(throws: Problems.self) { _ = try await kit.run { _ in } }
    #expect(
      problems?.description == """
        “tells-a-problem” is a loader, which is tried with a file that it can read
          hint: give one: --file sample.csv; a loader that reads none may be given any
        """)
  }

  @Test func optionsThatDoNotFitAreOneProblem() async throws {
    let kit = try kit(["./has-a-measure"], file: Self.file, options: ["measure": "complaints"])
    let problems = await #expect(throws: Problems.self) { _ = try await kit.run { _ in } }
    #expect(
      problems?.description == """
        --option: “complaints” is not a declared measure
          hint: valid here: deliveries, faults-per-million, office-faults
          hint: plugins are tried with a small report of the kit's own, not with yours
        """)
    #expect(problems?.all.first?.kind == .configuration)
  }

  @Test func aMeasureThatTheKitDoesNotHaveIsReplacedByOneThatItHas() throws {
    let option = OptionDeclaration("measure", .measure, default: "complaints-per-parcel", help: "The measure.")
    let manifest = PluginManifest(stage: .render, name: "own", summary: "Tries.", options: [option])
    let description = PluginDescription(manifest: manifest, version: "1.0.0")
    let usual = try TrialRequest(description, .usual, .swedish, nil, [:])
    #expect(String(decoding: usual.bytes, as: UTF8.self).contains(#""options":{"measure":"faults-per-million"}"#))
    let given = try TrialRequest(description, .usual, .swedish, nil, ["measure": "deliveries"])
    #expect(String(decoding: given.bytes, as: UTF8.self).contains(#""options":{"measure":"deliveries"}"#))
  }

  private static let file = Source(name: "trial.csv", bytes: Array("period,value\n".utf8))

  private func kit(
    _ command: [String], file: Source?, options: [String: String] = [:], timeLimit: Int = ProgramTime.unhurried
  ) throws -> ConformanceKit {
    try ConformanceKit(
      command: command, in: SampleRequest.folder, file: file, options: options, timeLimit: timeLimit,
      environment: { ["PATH": "/usr/bin:/bin"][$0] })
  }

  private func outcomes(of name: String, stopAfter check: String? = nil) async throws -> [ConformanceKit.Outcome] {
    try await outcomes(
      of: kit(["./\(name)"], file: Self.file, timeLimit: check == nil ? ProgramTime.unhurried : 1), check)
  }

  private func outcomes(of interpreter: String, _ script: String) async throws -> [ConformanceKit.Outcome] {
    try await outcomes(of: kit([interpreter, script], file: Self.file), nil)
  }

  private func outcomes(of kit: ConformanceKit, _ check: String?) async throws -> [ConformanceKit.Outcome] {
    var outcomes: [ConformanceKit.Outcome] = []
    _ = try await kit.run { outcome in
      if !outcomes.contains(where: { $0.check == check }) { outcomes.append(outcome) }
    }
    return outcomes
  }
}
