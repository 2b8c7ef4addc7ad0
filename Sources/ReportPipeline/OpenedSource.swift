internal import Glibc
internal import ReportCore

/// What one entry of `sources:`, or one `--input`, lends to its loader.
struct OpenedSource: Sendable {
  enum Content: Sendable {
    /// Files in memory, each loaded by itself.
    case files([Source], PreparedLoader)
    /// Files of any size, loaded together.
    case streams([FileStream], any StreamLoader)
    /// No file: a program fetches the data and has the name that is given.
    case fetched(name: String, PreparedLoader)
  }

  let content: Content
  /// Nil for an `--input`.
  let declaration: SourceDeclaration?

  init(content: Content, declaration: SourceDeclaration?) {
    self.content = content
    self.declaration = declaration
  }

  /// The files that a pipeline file's entry names, seen from its folder. Throws where there are none or they cannot be read.
  init(_ declaration: SourceDeclaration, _ loader: LoadingWork, in folder: String) throws(Problems) {
    self.declaration = declaration
    if declaration.path.isEmpty, case .whole(let loader) = loader {
      content = .fetched(name: declaration.loader.plugin, loader)
      return
    }
    let files = try FilePattern.files(declaration.path, in: folder)
    switch loader {
    case .streams(let loader): content = .streams(files.map { FileStream(path: $0.path, name: $0.name) }, loader)
    case .whole(let loader):
      var sources: [Source] = []
      for file in files { sources.append(try FileReading().source(at: file.path, named: file.name)) }
      content = .files(sources, loader)
    }
  }

  var loaderName: String {
    switch content {
    case .files(_, let loader), .fetched(_, let loader): loader.manifest.name
    case .streams(_, let loader): type(of: loader).manifest.name
    }
  }

  /// The program that loads it, where one does.
  var program: ProgramIdentity? {
    switch content {
    case .files(_, let loader), .fetched(_, let loader): loader.identity
    case .streams: nil
    }
  }

  /// What the loader makes of the files.
  func load(for definition: ReportDefinition, _ zones: ZoneFiles) async throws(Problems) -> [Loaded] {
    switch content {
    case .streams(let streams, let loader):
      let workers = sysconf(Int32(_SC_NPROCESSORS_ONLN))
      return [
        try await loader.load(
          StreamInput(streams: streams, definition: definition, workers: workers) { zone throws(Problems) in
            try zones.rules(of: zone)
          })
      ]
    case .files(let files, let loader):
      var parts: [Loaded] = []
      for file in files {
        parts.append(try await loader.work(LoadInput(source: file, isFile: true, definition: definition)))
      }
      return parts
    case .fetched(let name, let loader):
      let source = Source(name: name, bytes: [])
      return [try await loader.work(LoadInput(source: source, isFile: false, definition: definition))]
    }
  }

  /// The same source, whose streams work out their digests while they are read; cheaper than to read them again for a manifest.
  var digested: OpenedSource {
    guard case .streams(let streams, let loader) = content else { return self }
    return OpenedSource(content: .streams(streams.map(\.digested), loader), declaration: declaration)
  }

  var inputs: [InputFile] {
    switch content {
    case .files(let files, _): files.map { InputFile($0) }
    case .streams(let streams, _): streams.map { InputFile($0) }
    case .fetched: []
    }
  }
}
