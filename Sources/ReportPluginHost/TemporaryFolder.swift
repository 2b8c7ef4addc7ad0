internal import Glibc
internal import ReportCore
internal import ReportPipeline

/// A folder that a program may use while it runs, and that is removed with all that is in it.
struct TemporaryFolder: Sendable {
  let path: String

  /// A new folder below that of `TMPDIR`, or below `/tmp`, which every POSIX system has.
  init(in parent: String?) throws(Problems) {
    let template = PathName.join(ProgramFinder.resolved(parent ?? "/tmp"), "nollrapport-XXXXXX")
    path = try RunningPrograms.folder { () throws(Problems) in
      var name = Array(template.utf8CString)
      guard mkdtemp(&name) != nil else { throw Problems(noFolder(template, errno)) }
      return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  /// Writes a copy of a file, which only its owner may read. Returns its path.
  func copy(_ source: Source) throws(Problems) -> String {
    let file = PathName.join(path, PathName.last(of: source.name))
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Problems(noFolder(file, errno)) }
    defer { close(descriptor) }
    var offset = 0
    while offset < source.bytes.count {
      let written = source.bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw Problems(noFolder(file, errno)) }
      offset += written
    }
    return file
  }

  func remove() {
    Self.removeTree(path)
    RunningPrograms.forget(folder: path)
  }

  /// Removes a folder with all that is in it.
  static func removeTree(_ folder: String) {
    for name in FileReading().names(in: folder) {
      let child = PathName.join(folder, name)
      var status = stat()
      if lstat(child, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { removeTree(child) } else { unlink(child) }
    }
    rmdir(folder)
  }
}

private func noFolder(_ path: String, _ code: Int32) -> Problem {
  Problem(
    .files, "“\(path)” could not be written: \(String(cString: strerror(code)))",
    hints: ["programs get a copy of their source in the folder of TMPDIR"])
}
