import ArgumentParser
import ReportCore
import ReportPDFConformance
import ReportPipeline
import ReportVerification

/// `nollrapport verify`: checks what a run wrote.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check that all files of a report agree and keep PDF/UA-1 and PDF/A-3a.",
    discussion: """
      Compares every number in PDF, SVG and PNG with the data files, attached files with those beside the report, all files with their \
      digests, and each PDF with the rules that “--rules” lists. Ends with 65 and names the place where something differs. A file alone \
      is compared with the folder that it was written into, where it still lies there.
      """)

  @Argument(help: "The folder of a report's month, or one file.", completion: .file())
  var path: String?

  @Option(
    help: ArgumentHelp("Where the pipeline file is: compare what went in with the manifest.", valueName: "folder"))
  var sources: String?

  @Flag(help: "List the rules by name and stop.")
  var rules = false

  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if path == nil, !rules { throw ValidationError("Name the folder of a report, or a file.") }
  }

  func run() async throws {
    let console = Console(isQuiet: quiet)
    if rules { return console.result(RuleText.list(ConformanceRules.all)) }
    try await reportingProblems(to: console) { () throws(Problems) in
      let (files, only) = try WrittenReport.files(at: path ?? ".")
      let outcome = await Verification(files, input: input()).outcome(only: only)
      try Problems.throwing(outcome.problems)
      if !quiet { console.result(outcome.summary) }
    }
  }

  /// Finds what went in, where the command says where that is.
  private func input() -> (@Sendable (String) -> [UInt8]?)? {
    guard let sources else { return nil }
    return { name in
      try? FileReading().source(at: PathName.join(sources, name), named: name).bytes
    }
  }
}

/// The files of a report as they lie in its folder.
enum WrittenReport {
  /// How far above a file its folder is looked for: charts lie one below.
  private static let levels = 2

  /// All files of the folder, or of the folder that a file was written into, with the file's path in it.
  static func files(at path: String) throws(Problems) -> (files: [OutputFile], only: String?) {
    let reading = FolderReading()
    if reading.isFolder(path) {
      let files = try reading.files(below: path)
      if files.isEmpty { throw Problems(empty(path)) }
      return (files, nil)
    }
    var folder = PathName.folder(of: path)
    var name = PathName.last(of: path)
    for _ in 0..<levels {
      if FileReading().exists(PathName.join(folder, "SHA256SUMS")) { return (try reading.files(below: folder), name) }
      name = PathName.last(of: folder) + "/" + name
      folder = PathName.folder(of: folder)
    }
    let alone = PathName.last(of: path)
    return ([OutputFile(path: alone, bytes: try FileReading().source(at: path, named: alone).bytes)], alone)
  }
}

/// Rules as text for people.
enum RuleText {
  /// A line a rule: its name, what it asks for, and where that is written.
  static func list(_ rules: [ConformanceRule]) -> String {
    let width = rules.map(\.name.count).max() ?? 0
    return rules.map { rule in
      rule.name + String(repeating: " ", count: width - rule.name.count + 2) + rule.meaning + " (\(rule.source))"
    }.joined(separator: "\n")
  }
}

private func empty(_ path: String) -> Problem {
  Problem(
    .files, "there is no file in “\(path)”", hints: ["name the folder of a month, such as output/my-report/2019-11"])
}
