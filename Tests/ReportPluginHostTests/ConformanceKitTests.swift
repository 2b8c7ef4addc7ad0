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
    #expect(outcomes.contains { !$0.hasPassed })
  }

  @Test(arguments: [
    ("takes-too-long", "took longer than 1 s and was stopped"),
    ("goes-on-silently", "took longer than 1 s and was stopped"),
  ])
  func programsThatDoNotEndFail(name: String, complaint: String) async throws {
    let outcomes = try await outcomes(of: name, stopAfter: "it works with its usual options")
    #expect(outcomes.last?.complaint?.contains(complaint) == true)
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

  private func outcomes(of name: String, stopAfter check: String? = nil) async throws -> [ConformanceKit.Outcome] {
    let file = Source(name: "trial.csv", bytes: Array("period,value\n".utf8))
    let kit = try ConformanceKit(
      command: ["./\(name)"], in: SampleRequest.folder, file: file, timeLimit: check == nil ? ProgramTime.unhurried : 1,
      environment: { ["PATH": "/usr/bin:/bin"][$0] })
    var outcomes: [ConformanceKit.Outcome] = []
    _ = await kit.run { outcome in
      if !outcomes.contains(where: { $0.check == check }) { outcomes.append(outcome) }
    }
    return outcomes
  }
}
