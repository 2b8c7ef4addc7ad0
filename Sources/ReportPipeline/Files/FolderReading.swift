internal import Glibc
public import ReportCore

/// Reads what a run wrote.
public struct FolderReading: Sendable {
  /// No report has more files or deeper folders.
  private static let countLimit = 10_000
  private static let deepest = 8

  public init() {}

  /// Whether a folder is at the path.
  public func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Every file below a folder, by its path from there, in the order of names. Throws where one cannot be read.
  public func files(below folder: String) throws(Problems) -> [OutputFile] {
    var files: [OutputFile] = []
    try read(folder, named: "", depth: 0, into: &files)
    return files
  }

  private func read(
    _ folder: String, named prefix: String, depth: Int, into files: inout [OutputFile]
  ) throws(Problems) {
    guard depth < Self.deepest, files.count < Self.countLimit else { throw Problems(tooMuch(folder)) }
    for name in FileReading().names(in: folder) {
      let (path, shown) = (PathName.join(folder, name), prefix + name)
      if isFolder(path) {
        try read(path, named: shown + "/", depth: depth + 1, into: &files)
      } else {
        files.append(OutputFile(path: shown, bytes: try FileReading().source(at: path, named: shown).bytes))
      }
    }
  }
}

private func tooMuch(_ folder: String) -> Problem {
  Problem(
    .files, "“\(folder)” has more files or deeper folders than a report",
    hints: ["name the folder of one month, such as output/my-report/2019-11"])
}
