internal import Glibc
internal import ReportCore

/// What one entry of `sources:`, or one `--input`, lends to its loader.
struct OpenedSource: Sendable {
  enum Content: Sendable {
    /// Files in memory, each loaded by itself.
    case files([Source])
    /// Files of any size, loaded together.
    case streams([FileStream])
  }

  let loader: any Loader
  let content: Content
  /// Nil for an `--input`.
  let declaration: SourceDeclaration?

  var loaderName: String { type(of: loader).manifest.name }

  init(loader: any Loader, content: Content, declaration: SourceDeclaration?) {
    self.loader = loader
    self.content = content
    self.declaration = declaration
  }

  /// The files that a pipeline file's entry names, seen from its folder. Throws where there are none or they cannot be read.
  init(_ declaration: SourceDeclaration, _ loader: any Loader, in folder: String) throws(Problems) {
    let files = try FilePattern.files(declaration.path, in: folder)
    if loader is any StreamLoader {
      let streams = files.map { FileStream(path: $0.path, name: $0.name) }
      self.init(loader: loader, content: .streams(streams), declaration: declaration)
      return
    }
    var sources: [Source] = []
    for file in files { sources.append(try FileReading().source(at: file.path, named: file.name)) }
    self.init(loader: loader, content: .files(sources), declaration: declaration)
  }

  /// What the loader makes of the files.
  func load(for definition: ReportDefinition, _ zones: ZoneFiles) async throws(Problems) -> [Loaded] {
    switch content {
    case .streams(let streams):
      guard let loader = loader as? any StreamLoader else { return [] }
      let workers = sysconf(Int32(_SC_NPROCESSORS_ONLN))
      return [
        try await loader.load(
          StreamInput(streams: streams, definition: definition, workers: workers) { zone throws(Problems) in
            try zones.rules(of: zone)
          })
      ]
    case .files(let files):
      var parts: [Loaded] = []
      for file in files { parts.append(try await loader.load(file, for: definition)) }
      return parts
    }
  }

  /// The files with their digests; those of streams cost nothing once they have been read.
  func inputs() throws(Problems) -> [InputFile] {
    switch content {
    case .files(let files): return files.map { InputFile($0) }
    case .streams(let streams):
      var inputs: [InputFile] = []
      for stream in streams { inputs.append(InputFile(name: stream.name, sha256: try stream.sha256())) }
      return inputs
    }
  }
}
