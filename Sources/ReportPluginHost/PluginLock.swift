internal import Glibc
public import ReportCore
public import ReportPipeline
internal import ReportPluginKit

/// The programs of a report as somebody has looked at them: the file `nollrapport.lock` beside the pipeline file.
public struct PluginLock: Hashable, Sendable {
  public static let fileName = "nollrapport.lock"

  /// In the order of the stages of the pipeline file.
  public var programs: [ProgramIdentity]

  public init(programs: [ProgramIdentity]) { self.programs = programs }

  /// The lock of a report; nil where it is not to be looked at or is not there, of which a warning is given.
  static func read(
    beside request: RunRequest, _ locking: PluginHost.Locking, _ progress: (Progress) -> Void
  ) throws(Problems) -> PluginLock? {
    guard locking == .enforced else { return nil }
    let path = PathName.join(request.folder, fileName)
    guard FileReading().exists(path) else {
      progress(.warning(notLocked(PathName.join(request.folder, request.pipelineFile.name))))
      return nil
    }
    let source = try FileReading().source(at: path, named: fileName)
    do {
      return PluginLock(programs: try LockedProgram.all(in: source.bytes).map(\.identity))
    } catch {
      throw Problems(unreadable("\(error)", request.pipelineFile.name))
    }
  }

  /// Throws where a file is not locked or has changed since. `pipeline` is the path of the pipeline file.
  func check(_ files: [ProgramIdentity.File], _ use: ProgramStep, of pipeline: String) throws(Problems) {
    let locked = programs.filter { $0.stage == use.stage }.flatMap(\.files)
    let problems = files.compactMap { file -> Problem? in
      let digests = locked.filter { $0.path == file.path }.map(\.sha256)
      if digests.contains(file.sha256) { return nil }
      return digests.isEmpty
        ? unknown(file.path, pipeline, use.step.place) : changed(file.path, pipeline, use.step.place)
    }
    try Problems.throwing(problems)
  }

  /// Writes the lock file of a folder, whole or not at all. Returns its path.
  public func write(in folder: String) throws(Problems) -> String {
    let path = PathName.join(folder, Self.fileName)
    let draft = path + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Problems(notWritten(path, errno)) }
    let bytes = Array(text.utf8)
    let count = Glibc.write(descriptor, bytes, bytes.count)
    let code = count == bytes.count ? 0 : errno
    close(descriptor)
    guard code == 0, rename(draft, path) == 0 else {
      let failure = code == 0 ? errno : code
      unlink(draft)
      throw Problems(notWritten(path, failure))
    }
    return path
  }

  /// The file's text: JSON, a line a thing, so that changes are easy to review.
  var text: String {
    let list = programs.map { program in
      JSONText.object([
        ("stage", .string(program.stage.rawValue)), ("name", .string(program.name)),
        ("version", .string(program.version)),
        (
          "files",
          .list(program.files.map { .object([("path", .string($0.path)), ("sha256", .string($0.sha256))]) })
        ),
      ])
    }
    return JSONText.object([("nollrapport-lock", .integer(1)), ("programs", .list(list))]).text() + "\n"
  }
}

extension LockedProgram {
  fileprivate var identity: ProgramIdentity {
    ProgramIdentity(
      stage: stage, name: name, version: version,
      files: files.map { ProgramIdentity.File(path: $0.path, sha256: $0.sha256) })
  }
}

private func notWritten(_ path: String, _ code: Int32) -> Problem {
  Problem(.files, "“\(path)” could not be written: \(String(cString: strerror(code)))")
}

private func notLocked(_ pipeline: String) -> Problem {
  Problem(
    .configuration, "the programs of this report are not locked", hints: [lockHint(pipeline)], severity: .warning)
}

private func unreadable(_ why: String, _ pipeline: String) -> Problem {
  Problem(
    .configuration, "“\(PluginLock.fileName)” is not a lock file: \(why)", at: Place(PluginLock.fileName),
    hints: ["remove it, look at the programs, and lock them anew"])
}

private func unknown(_ path: String, _ pipeline: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "the program “\(path)” is not in “\(PluginLock.fileName)”", at: place,
    hints: ["look at what it does, then lock it: nollrapport plugins lock \(pipeline)"])
}

private func changed(_ path: String, _ pipeline: String, _ place: Place) -> Problem {
  Problem(
    .configuration, "the program “\(path)” has changed since it was locked", at: place,
    hints: ["look at what has changed, then lock it anew: nollrapport plugins lock \(pipeline)"])
}

private func lockHint(_ pipeline: String) -> String {
  "to be told when one changes, run: nollrapport plugins lock \(pipeline)"
}
