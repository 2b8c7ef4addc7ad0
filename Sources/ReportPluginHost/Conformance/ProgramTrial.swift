internal import Glibc
internal import ReportCore
internal import ReportDocument
internal import ReportPipeline
internal import ReportPluginKit

/// One program on trial, check by check.
struct ProgramTrial: Sendable {
  /// A request that no plugin can fulfil.
  enum BrokenRequest {
    case half, nothing, unknownVerb
  }

  let program: RunnableProgram
  let description: PluginDescription
  /// A file that a loader can read, where one is given.
  let file: Source?
  /// Options beside the usual ones.
  let options: [String: String]

  typealias Result = ConformanceKit.Outcome.Result

  func speaks() -> Result {
    description.speaks.contains(1) ? .passed : .failed(program.faults.noSharedVersion(description).message)
  }

  /// A program that is called by its path may have any name, so that only those of installed plugins can be wrong.
  func isNamedAsItSays() -> Result {
    let file = PathName.last(of: program.found.files.first?.path ?? program.found.path)
    let name = description.manifest.name
    let wanted = ProgramFinder.fileName(description.manifest.stage, name)
    if file == wanted { return .passed }
    if file.hasPrefix("nollrapport-") {
      return .failed("the file is “\(file)”; to be found by its name it must be “\(wanted)”")
    }
    let stem = file.split(separator: ".").first.map { $0.replacing("_", with: "-") } ?? ""
    if stem == name { return .passed }
    return .notTried("since “\(file)” is called by its path; to be found as “\(name)” it must be “\(wanted)”")
  }

  func explainsItsOptions() -> Result {
    let silent = description.manifest.options.filter(\.help.isEmpty).map { "“\($0.name)”" }
    return silent.isEmpty ? .passed : .failed("\(silent.joined(separator: ", ")) has no help")
  }

  /// Problems are an answer as well, but for data that everyone can work with.
  func works(on data: TrialData) async -> Result {
    await result { () throws(Problems) in
      if data == .usual {
        _ = try await usefulAnswer()
      } else {
        _ = try await answer(to: try request(data), judgedBy: judge(data))
      }
    }
  }

  func answersAlike() async -> Result {
    await result { () throws(Problems) in
      let first = try await usefulAnswer()
      let second = try await usefulAnswer()
      if first != second { throw fault("the second answer differs from the first") }
    }
  }

  func ignoresUnknownFields() async -> Result {
    await result { () throws(Problems) in
      let plain = try request(.usual)
      let head = Array("{\"nollrapport\":1,".utf8)
      let extended = head + Array("\"later\":{\"a\":[1,null]},".utf8) + plain.bytes.dropFirst(head.count)
      let first = try await usefulAnswer()
      let later = TrialRequest(bytes: extended, source: plain.source)
      let second = try await answer(to: later, judgedBy: judge(.usual)).bytes
      if first != second { throw fault("a field “later” in the request changes the answer") }
    }
  }

  func worksInEveryLanguage() async -> Result {
    await result { () throws(Problems) in
      for language in Language.allCases { _ = try await usefulAnswer(in: language) }
    }
  }

  func refuses(_ broken: BrokenRequest) async -> Result {
    await result { () throws(Problems) in
      let plain = try request(.usual)
      let bytes: [UInt8] =
        switch broken {
        case .half: Array(plain.bytes.prefix(plain.bytes.count / 2))
        case .nothing: []
        case .unknownVerb: Array("{\"nollrapport\":1,\"request\":\"juggle\"}\n".utf8)
        }
      let result = try await run(TrialRequest(bytes: bytes, source: plain.source))
      switch result.ending {
      case .exited(0):
        guard case .problems = judge(.usual).fault(in: result.output) else {
          throw fault("it answers as if all were well; it must end with another status than 0, or tell a problem")
        }
      case .exited: return
      case .tooLate, .tooMuch, .killed, .notStarted:
        if let problem = program.faults.problem(of: result) { throw Problems(problem) }
      }
    }
  }

  func leavesItsFolder() async -> Result {
    await result { () throws(Problems) in
      let before = listing()
      _ = try await usefulAnswer()
      let changed = Set(listing()).symmetricDifference(before).sorted()
      if let first = changed.first { throw fault("“\(first)” has come, gone or changed") }
    }
  }

  /// The files of the folder with their sizes.
  private func listing() -> [String] {
    FileReading().names(in: program.folder).map { name in
      var status = stat()
      stat(PathName.join(program.folder, name), &status)
      return "\(name) (\(status.st_size) bytes)"
    }
  }

  private func request(_ data: TrialData, _ language: Language = .swedish) throws(Problems) -> TrialRequest {
    try TrialRequest(description, data, language, file, options)
  }

  private func judge(_ data: TrialData, _ language: Language = .swedish) -> AnswerJudge {
    AnswerJudge(description: description, data: data, language: language, file: file)
  }

  private struct Answer {
    var bytes: [UInt8]
    /// What the program tells, where it tells problems: that is an answer as well.
    var problems: Problems?
  }

  /// The answer to the usual request. Throws the problems that it tells.
  private func usefulAnswer(in language: Language = .swedish) async throws(Problems) -> [UInt8] {
    let answer = try await answer(to: try request(.usual, language), judgedBy: judge(.usual, language))
    if let problems = answer.problems { throw problems }
    return answer.bytes
  }

  private func answer(to request: TrialRequest, judgedBy judge: AnswerJudge) async throws(Problems) -> Answer {
    let result = try await run(request)
    if let problem = program.faults.problem(of: result) { throw Problems(problem) }
    switch judge.fault(in: result.output) {
    case nil: return Answer(bytes: result.output)
    case .problems(let problems): return Answer(bytes: result.output, problems: problems)
    case .some(let other): throw program.faults.problems(of: other, result)
    }
  }

  private func run(_ request: TrialRequest) async throws(Problems) -> ProgramResult {
    let folder = try program.temporaryFolder()
    defer { folder.remove() }
    let bytes = try request.source.map { source throws(Problems) in
      request.bytes(withSourceAt: try folder.copy(source))
    }
    return await program.run(RequestMessage(bytes ?? request.bytes), in: folder)
  }

  private func fault(_ message: String) -> Problems { Problems(Problem(.software, message)) }

  private func result(_ work: () async throws(Problems) -> Void) async -> Result {
    do {
      try await work()
      return .passed
    } catch {
      return .failed(error.description)
    }
  }
}
