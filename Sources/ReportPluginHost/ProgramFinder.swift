internal import Glibc
internal import ReportCore
internal import ReportPipeline

/// Finds the programs of plugins: by path beside the report, or installed ones by name.
///
/// An installed plugin is a program `nollrapport-<stage>-<name>` in the report's `plugins` folder, in a folder of NOLLRAPPORT_PLUGIN_PATH, or
/// on PATH; the first found is taken.
struct ProgramFinder: Sendable {
  /// The folder of the pipeline file, as an absolute path.
  let folder: String
  private let environment: @Sendable (String) -> String?

  init(folder: String, environment: @escaping @Sendable (String) -> String?) {
    self.folder = Self.resolved(folder)
    self.environment = environment
  }

  /// The program of a step. Throws where there is none or it may not be executed.
  func program(of use: ProgramStep, known: [PluginManifest]) throws(Problems) -> FoundProgram {
    let command = use.step.program?.command ?? []
    guard let first = command.first else { return try installed(use, known) }
    let arguments = Array(command.dropFirst())
    let path = try first.contains("/") ? PathName.join(folder, first) : onPath(first, use.step)
    try check(path, shown: first, use.step.place)
    var files = first.contains("/") ? [(shown: first, path: path)] : []
    files += arguments.compactMap(fileAmongArguments)
    return FoundProgram(path: path, arguments: arguments, files: files)
  }

  /// Every installed plugin, the first of each name, with those that it hides.
  func installed() -> [InstalledProgram] {
    var found: [InstalledProgram] = []
    for folder in folders {
      for file in FileReading().names(in: folder.path) {
        guard let (stage, name) = Self.parts(of: file), isProgram(PathName.join(folder.path, file)) else { continue }
        let path = PathName.join(folder.path, file)
        if let index = found.firstIndex(where: { $0.stage == stage && $0.name == name }) {
          found[index].hidden.append(path)
        } else {
          found.append(InstalledProgram(stage: stage, name: name, path: path))
        }
      }
    }
    return found
  }

  /// The programs of a name in later folders than the first.
  func hidden(by use: ProgramStep) -> [String] {
    let paths = folders.map { PathName.join($0.path, Self.fileName(use.stage, use.step.plugin)) }
    return Array(paths.filter(isProgram).dropFirst())
  }

  private func installed(_ use: ProgramStep, _ known: [PluginManifest]) throws(Problems) -> FoundProgram {
    let file = Self.fileName(use.stage, use.step.plugin)
    for folder in folders {
      let path = PathName.join(folder.path, file)
      guard FileReading().exists(path) else { continue }
      let shown = folder.isOfReport ? "plugins/\(file)" : file
      try check(path, shown: shown, use.step.place)
      return FoundProgram(path: path, arguments: [], files: [(shown, path)])
    }
    throw Problems(noPlugin(use, known.filter { $0.stage == use.stage }.map(\.name) + names(of: use.stage)))
  }

  private func names(of stage: PluginManifest.Stage) -> [String] {
    installed().filter { $0.stage == stage }.map(\.name)
  }

  private func onPath(_ name: String, _ step: StageStep) throws(Problems) -> String {
    for folder in Self.list(environment("PATH")) {
      let path = PathName.join(folder, name)
      if isProgram(path) { return path }
    }
    throw Problems(notOnPath(name, step.place))
  }

  /// An argument that names a file of the report, such as the script of an interpreter.
  private func fileAmongArguments(_ argument: String) -> (shown: String, path: String)? {
    let path = PathName.join(folder, argument)
    return Self.isFile(path) && Self.resolved(path).hasPrefix(folder + "/") ? (argument, path) : nil
  }

  private func check(_ path: String, shown: String, _ place: Place) throws(Problems) {
    guard FileReading().exists(path) else { throw Problems(notThere(shown, place)) }
    guard Self.isFile(path) else { throw Problems(notAProgram(shown, place)) }
    guard access(path, X_OK) == 0 else { throw Problems(notExecutable(shown, place)) }
  }

  private func isProgram(_ path: String) -> Bool { Self.isFile(path) && access(path, X_OK) == 0 }

  /// The folders of installed plugins in order, each once whatever it is called.
  private var folders: [(path: String, isOfReport: Bool)] {
    let named = Self.list(environment("NOLLRAPPORT_PLUGIN_PATH")) + Self.list(environment("PATH"))
    let all = [(PathName.join(folder, "plugins"), true)] + named.map { (PathName.join(folder, $0), false) }
    var seen: Set<String> = []
    return all.filter { seen.insert(Self.resolved($0.0)).inserted }
  }

  static func fileName(_ stage: PluginManifest.Stage, _ name: String) -> String {
    "nollrapport-\(stage.rawValue)-\(name)"
  }

  private static func parts(of file: String) -> (PluginManifest.Stage, String)? {
    let parts = file.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "nollrapport", !parts[2].isEmpty,
      let stage = PluginManifest.Stage(rawValue: String(parts[1]))
    else { return nil }
    return (stage, String(parts[2]))
  }

  private static func list(_ text: String?) -> [String] { (text ?? "").split(separator: ":").map(String.init) }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path without links; as it is where nothing is there.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A program that a step names.
struct FoundProgram: Sendable {
  var path: String
  var arguments: [String]
  /// The files that make it up, as they are to be shown and where they are: what the lock file speaks of.
  var files: [(shown: String, path: String)]
}

private func noPlugin(_ use: ProgramStep, _ names: [String]) -> Problem {
  let file = ProgramFinder.fileName(use.stage, use.step.plugin)
  return Problem(
    .configuration, "there is no \(use.stage.rawValue) plugin “\(use.step.plugin)”", at: use.step.place,
    hints: NearMiss.hint(for: use.step.plugin, in: Set(names)) + [
      "an installed plugin is a program “\(file)” in the report's folder “plugins”, in NOLLRAPPORT_PLUGIN_PATH, or on PATH"
    ])
}

private func notThere(_ path: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "the program “\(path)” is not there", at: place,
    hints: ["paths in a pipeline file start from its folder"])
}

private func notOnPath(_ name: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "there is no program “\(name)” on PATH", at: place,
    hints: ["a program beside the pipeline file is called “./\(name)”"])
}

private func notAProgram(_ path: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(path)” is not a file", at: place, hints: ["name the program itself"])
}

private func notExecutable(_ path: String, _ place: Place) -> Problem {
  Problem(.configuration, "the program “\(path)” may not be executed", at: place, hints: ["run: chmod +x \(path)"])
}
