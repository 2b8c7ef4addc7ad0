internal import ReportCore
internal import ReportDrawing

extension Pipeline {
  /// The manifest of the run, which is known before anything is laid out.
  func describe(
    _ examined: Examination, _ request: RunRequest, _ exporters: Exporters
  ) throws(Problems) -> OutputFile {
    let inputs = try digest(examined.inputs)
    do {
      let fonts = try exporters.fonts()
      return OutputFile(path: "manifest.json", text: Manifest(examined, inputs, request, fonts).text)
    } catch {
      throw error.arising(in: "export")
    }
  }

  /// The files in order, each once though several sources read it.
  private func digest(_ inputs: [InputFile]) throws(Problems) -> [DigestedFile] {
    do {
      var files: [DigestedFile] = []
      for input in inputs { files.append(try input.digested()) }
      return unique(files)
    } catch {
      throw error.arising(in: "load")
    }
  }
}

/// What went into a run, with digests: inputs, configuration, style, fonts, version and every finding; never what came out of it.
struct Manifest {
  private let examined: Examination
  private let inputs: [DigestedFile]
  private let request: RunRequest
  private let fonts: [(name: String, sha256: String)]

  init(
    _ examined: Examination, _ inputs: [DigestedFile], _ request: RunRequest,
    _ fonts: [(name: String, sha256: String)]
  ) {
    self.examined = examined
    self.inputs = inputs
    self.request = request
    self.fonts = fonts
  }

  /// The manifest as JSON with a line end.
  var text: String {
    let commentary = examined.checkedTexts.filter(\.isOfReport).map { DigestedFile($0.source) }
    let variant = request.variant.isEmpty ? [] : [("variant", JSONText.list(request.variant.map(JSONText.string)))]
    let report = [("nollrapport", JSONText.string(request.version)), ("report", .string(examined.definition.id))]
    let json = JSONText.object(
      report + variant + [
        ("month", .string(examined.month.description)),
        ("language", .string(request.language.code)),
        ("style", .string(request.style.name)),
        ("configuration", .list([file(DigestedFile(request.pipelineFile))])),
        ("inputs", .list((inputs + commentary).map(file))),
        ("programs", .list(examined.programs.map(program))),
        ("styles", .list(request.styleSheets.map { file(DigestedFile($0)) })),
        ("fonts", .list(fonts.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) })),
        ("findings", .list(examined.checks.flatMap(\.findings).map(finding))),
      ])
    return json.text() + "\n"
  }

  /// The file `SHA256SUMS` of other files, in the form that `sha256sum --check` reads.
  static func checksums(of files: [OutputFile]) -> OutputFile {
    let lines = files.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }
    return OutputFile(path: "SHA256SUMS", text: lines.joined())
  }

  /// A file with its digest; not where hidden figures stand in it, which could be guessed until the digest fits.
  private func file(_ file: DigestedFile) -> JSONText {
    if examined.concealedSources.contains(file.name) {
      return .object([("name", .string(file.name)), ("withheld", .string("holds hidden figures"))])
    }
    return .object([("name", .string(file.name)), ("sha256", .string(file.sha256))])
  }

  private func program(_ program: ProgramIdentity) -> JSONText {
    let files = program.files.map { JSONText.object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) }
    return .object([
      ("stage", .string(program.stage.rawValue)), ("name", .string(program.name)),
      ("version", .string(program.version)), ("files", .list(files)),
    ])
  }

  private func finding(_ finding: Finding) -> JSONText {
    var members: [(String, JSONText)] = [
      ("check", .string(finding.check)), ("level", .string(finding.level.word)),
      ("message", .string(finding.message[request.language])),
    ]
    if let place = finding.place { members.append(("place", .string(place.description))) }
    if let reason = finding.accepted { members.append(("accepted", .string(reason))) }
    return .object(members)
  }
}
