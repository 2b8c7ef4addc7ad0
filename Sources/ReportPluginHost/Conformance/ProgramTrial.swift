internal import Glibc
internal import ReportCore
internal import ReportDocument
internal import ReportPipeline
internal import ReportPluginKit

/// One program on trial; every check gives its complaint, or nil.
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

  func speaks() -> String? {
    description.speaks.contains(1) ? nil : program.faults.noSharedVersion(description).message
  }

  func isNamedAsItSays() -> String? {
    let file = PathName.last(of: program.found.path)
    let wanted = ProgramFinder.fileName(description.manifest.stage, description.manifest.name)
    if !file.hasPrefix("nollrapport-") || file == wanted { return nil }
    return "the file is “\(file)”; to be found by its name it must be “\(wanted)”"
  }

  func explainsItsOptions() -> String? {
    let silent = description.manifest.options.filter(\.help.isEmpty).map { "“\($0.name)”" }
    return silent.isEmpty ? nil : "\(silent.joined(separator: ", ")) has no help"
  }

  func works(on data: TrialData) async -> String? {
    await complaint { () throws(Problems) in
      let answer = try await answer(to: try request(data), shows: data.analysis)
      if data == .usual, description.manifest.stage == .load, file != nil, let problems = answer.problems {
        throw problems
      }
    }
  }

  func answersAlike() async -> String? {
    await complaint { () throws(Problems) in
      let first = try await answer(to: try request(.usual)).bytes
      let second = try await answer(to: try request(.usual)).bytes
      if first != second { throw fault("the second answer differs from the first") }
    }
  }

  func ignoresUnknownFields() async -> String? {
    await complaint { () throws(Problems) in
      let plain = try request(.usual)
      let head = Array("{\"nollrapport\":1,".utf8)
      let extended = head + Array("\"later\":{\"a\":[1,null]},".utf8) + plain.bytes.dropFirst(head.count)
      let first = try await answer(to: plain).bytes
      let second = try await answer(to: TrialRequest(bytes: extended, source: plain.source)).bytes
      if first != second { throw fault("a field “later” in the request changes the answer") }
    }
  }

  func worksInEveryLanguage() async -> String? {
    await complaint { () throws(Problems) in
      for language in Language.allCases {
        _ = try await answer(to: try request(.usual, language), in: language)
      }
    }
  }

  func refuses(_ broken: BrokenRequest) async -> String? {
    await complaint { () throws(Problems) in
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
        guard case .problems = fault(in: result.output) else {
          throw fault("it answers as if all were well; it must end with another status than 0, or tell a problem")
        }
      case .exited: return
      case .tooLate, .tooMuch, .killed, .notStarted:
        if let problem = program.faults.problem(of: result) { throw Problems(problem) }
      }
    }
  }

  func leavesItsFolder() async -> String? {
    await complaint { () throws(Problems) in
      let before = listing()
      _ = try await answer(to: try request(.usual))
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

  private struct Answer {
    var bytes: [UInt8]
    /// What the program tells, where it tells problems: that is an answer as well.
    var problems: Problems?
  }

  private func answer(
    to request: TrialRequest, in language: Language = .swedish, shows analysis: Analysis = TrialData.usual.analysis
  ) async throws(Problems) -> Answer {
    let result = try await run(request)
    if let problem = program.faults.problem(of: result) { throw Problems(problem) }
    switch fault(in: result.output, in: language, shows: analysis) {
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

  /// What is wrong with an answer.
  private func fault(
    in bytes: [UInt8], in language: Language = .swedish, shows analysis: Analysis = Analysis()
  ) -> MessageFault? {
    do throws(MessageFault) {
      switch description.manifest.stage {
      case .load: _ = try PluginAnswer.loaded(from: bytes, version: 1)
      case .validate: _ = try PluginAnswer.checked(from: bytes, version: 1)
      case .aggregate: _ = try PluginAnswer.aggregated(from: bytes, addedTo: Analysis(), version: 1)
      case .render: _ = try ShownFacts(analysis, language).completing(PluginAnswer.rendered(from: bytes, version: 1))
      }
      return nil
    } catch {
      return error
    }
  }

  private func fault(_ message: String) -> Problems { Problems(Problem(.software, message)) }

  private func complaint(_ work: () async throws(Problems) -> Void) async -> String? {
    do {
      try await work()
      return nil
    } catch {
      return error.description
    }
  }
}
