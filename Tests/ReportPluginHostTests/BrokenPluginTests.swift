import Foundation
import ReportCore
import ReportPipeline
import ReportPluginKit
import ReportTestSupport
import Testing

@testable import ReportPluginHost

/// Each fault of a program is a problem of its own, with the program's name, the last lines of its log and what to do.
@Suite struct BrokenPluginTests {
  @Test(arguments: [
    ("crashes", "“crashes” crashed with signal 11 (Segmentation fault)\n  hint: its log says: about to crash"),
    (
      "breaks-off",
      "“breaks-off” broke off with exit status 3\n  hint: a program that cannot do its work says so in “problems” and ends with 0\n  hint: its log says: reading page 1\n  hint: its log says: error: the server said no"
    ),
    (
      "calls-what-is-not-there",
      "“calls-what-is-not-there” broke off with exit status 127\n  hint: it says that a command was not found: its interpreter, or a program that it calls"
    ),
    (
      "says-garbage",
      "the answer of “says-garbage” is not JSON: no value begins so, at byte 0\n  hint: standard output is for the answer alone; write all else to standard error"
    ),
    (
      "stops-halfway",
      "the answer of “stops-halfway” stops in the middle, at byte 47\n  hint: write the whole object, and end with status 0 only then"
    ),
    (
      "says-nothing",
      "“says-nothing” answered nothing\n  hint: an answer is one JSON object on standard output"
    ),
    (
      "says-other-things",
      "the answer of “says-other-things” does not fit: “observations/0/value” is not a text"
    ),
    (
      "answers-in-version-two",
      "“answers-in-version-two” answered in version 2 of the protocol, which was not asked for\n  hint: an answer begins with the version of its request"
    ),
  ])
  func everyFaultOfAnAnswerSaysWhatToDo(name: String, message: String) async {
    #expect(await complaint(of: name) == "pipeline.yaml:9:5: " + message)
  }

  @Test func aScriptThatHasNotSaidItsNameIsCalledByItsFile() async {
    let use = ProgramUse(command: ["sh", "throws-at-once"], timeLimit: ProgramTime.unhurried)
    #expect(
      await complaint(of: "sh", use) == """
        load: pipeline.yaml:9:5: “throws-at-once” broke off with exit status 1
          hint: a program that cannot do its work says so in “problems” and ends with 0
          hint: its log says: Error: bad
        """)
  }

  @Test func unknownMeasuresAreProblemsOfTheData() async {
    #expect(
      await complaint(of: "knows-other-measures")
        == "data.csv: “faults-per-milion” is not a declared measure\n  hint: did you mean “faults-per-million”?")
  }

  @Test func theProgramsOwnProblemsKeepTheirPlaces() async {
    #expect(await complaint(of: "tells-a-problem") == "book.xlsx!B7: “B7” is not a number\n  hint: leave it empty")
  }

  @Test func tooMuchIsStopped() async {
    #expect(
      await complaint(
        of: "says-too-much", ProgramUse(command: ["./says-too-much"], timeLimit: ProgramTime.unhurried, outputLimit: 1))
        == "pipeline.yaml:9:5: “says-too-much” answered more than 1 MB and was stopped\n  hint: if it needs more, say “output-limit: 2” beside it in the pipeline file"
    )
  }

  @Test(arguments: ["takes-too-long", "goes-on-silently"])
  func tooLateIsStopped(name: String) async throws {
    let command = ProgramCommand(
      name: name, path: SampleRequest.folder + "/" + name, arguments: [], environment: ["PATH": "/usr/bin:/bin"],
      folder: "/", timeLimit: .seconds(1), outputLimit: 1000)
    let result = await ProgramRun.run(command, request: RequestMessage(Array("{\"request\":\"load\"}\n".utf8))) { _ in }
    let faults = ProgramFaults(
      name: name, place: Place("pipeline.yaml", line: 9, column: 5), use: ProgramUse(timeLimit: 1))
    let problem = try #require(faults.problem(of: result))
    #expect(problem.message == "“\(name)” took longer than 1 s and was stopped")
    #expect(problem.hints.first == "if it needs more, say “time-limit: 2” beside it in the pipeline file")
  }

  @Test(arguments: [
    ("not-there", "the program “./not-there” is not there\n  hint: paths in a pipeline file start from its folder"),
    (
      "may-not-be-executed",
      "the program “./may-not-be-executed” may not be executed\n  hint: run: chmod +x ./may-not-be-executed"
    ),
    (
      "has-no-interpreter",
      "“has-no-interpreter” could not be started: the interpreter that its first line names is not there\n  hint: install the interpreter, or mend the line that begins with #!"
    ),
    (
      "is-no-program",
      "“is-no-program” could not be started: it is no program that this machine runs\n  hint: a script needs a first line such as #!/usr/bin/env python3"
    ),
    (
      "speaks-version-two",
      "“speaks-version-two” speaks versions 2 to 3 of the plugin protocol, Nollrapport version 1\n  hint: install a version of the plugin or of Nollrapport that speaks what the other does"
    ),
    (
      "renders",
      "“renders” is a plugin of the stage render, not load\n  hint: name it under “blocks” in the pipeline file"
    ),
    (
      "describes-nothing",
      "the answer of “describes-nothing” does not fit: “manifest” lacks “summary”\n  hint: What it does, one sentence."
    ),
    (
      "needs-a-token",
      "“needs-a-token” needs the environment variable “CRM_TOKEN”, which the pipeline file does not allow\n  hint: allow it beside the program: environment: [CRM_TOKEN]"
    ),
  ])
  func whatCannotRunStopsTheRunBeforeItBegins(name: String, message: String) async {
    #expect(await complaint(of: name) == "load: pipeline.yaml:9:5: " + message)
  }

  @Test func aProgramThatCallsItselfOtherwiseIsRefused() async {
    let message = await problems {
      _ = try await SampleRequest.installedPlugin("other", .load)
    }
    #expect(
      message
        == "load: pipeline.yaml:9:5: the program of “other” says that it is “answers-everything”\n  hint: rename the program, or mend the name in its manifest"
    )
  }

  @Test func variablesMustBeSetAndAskedFor() async {
    let missing = ProgramUse(command: ["./needs-a-token"], environment: ["CRM_TOKEN"], timeLimit: ProgramTime.unhurried)
    #expect(
      await complaint(of: "needs-a-token", missing)
        == "load: pipeline.yaml:9:5: “needs-a-token” needs the environment variable “CRM_TOKEN”, which is not set\n  hint: set it before the run: export CRM_TOKEN=…"
    )
    let needless = ProgramUse(command: ["./says-nothing"], environment: ["HOME"], timeLimit: ProgramTime.unhurried)
    #expect(
      await complaint(of: "says-nothing", needless)
        == "load: pipeline.yaml:9:5: “says-nothing” does not ask for the environment variable “HOME”\n  hint: “says-nothing” asks for none"
    )
  }

  @Test func optionsAreCheckedAsThoseOfBuiltInPlugins() async {
    let place = Place("pipeline.yaml", line: 11, column: 7)
    let options = ConfigurationNode(
      .mapping([
        .init(key: "shet", keyPlace: place, value: ConfigurationNode(.scalar("a"), at: place)),
        .init(key: "limit", keyPlace: place, value: ConfigurationNode(.scalar("10"), at: place)),
      ]), at: place)
    #expect(
      await complaint(of: "has-options", options: options)
        == "load: pipeline.yaml:11:7: “has-options” has no option “shet”\n  hint: did you mean “sheet”?\nload: pipeline.yaml:11:7: “10” does not fit the option “limit”\n  hint: it is a whole number, 1 to 9"
    )
  }

  @Test func nothingOfAProgramIsLeftRunning() async throws {
    let lines = Collected()
    #expect(await complaint(of: "leaves-a-child", log: lines.add) == nil)
    let child = try #require(lines.all.first.flatMap { pid_t($0.dropFirst("child ".count)) })
    #expect(kill(child, 0) != 0 || isZombie(child))
  }

  @Test func blocksOfARendererCannotLeaveTheFolder() async {
    let message = await problems {
      let input = try SampleRequest.renderInput()
      let plugin = try await SampleRequest.plugin("draws-bad-blocks", .render)
      _ = try await plugin.render(input)
    }
    #expect(
      message
        == "pipeline.yaml:9:5: the answer of “draws-bad-blocks” does not fit: “blocks/0/id” is “../../etc”, not a name of lower-case letters, digits and hyphens"
    )
  }

  /// What loading with a program complains of; nil where it does not.
  private func complaint(
    of name: String, _ use: ProgramUse? = nil, options: ConfigurationNode? = nil,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> String? {
    await problems {
      let plugin = try await SampleRequest.plugin(name, .load, use, options: options, log: log)
      _ = try await plugin.load(SampleRequest.loadInput())
    }
  }

  private func problems(_ work: () async throws -> Void) async -> String? {
    do {
      try await work()
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func isZombie(_ process: pid_t) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return true }
    return text.contains(") Z ") || text.contains(") X ")
  }
}
