internal import Glibc
internal import ReportConfig
public import ReportCore
public import ReportDrawing

/// Files of the repository that tests read: styles and reports.
public enum RepositoryFiles {
  /// The folder of the repository, without a slash at its end.
  public static let root = String(#filePath.dropLast("/Tests/ReportTestSupport/RepositoryFiles.swift".count))

  /// A file by its path from the root.
  public static func source(_ path: String) throws(Problems) -> Source {
    guard let file = fopen(root + "/" + path, "rb") else {
      throw Problems(Problem(.files, "“\(path)” cannot be opened", at: Place(path)))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return Source(name: path, bytes: bytes) }
      bytes += buffer[..<count]
    }
  }

  /// A style that comes with the program.
  public static func style(_ name: String = "management") throws(Problems) -> Style {
    try StyleSheet.style(named: name) { name throws(Problems) in try source("styles/\(name).yaml") }
  }
}
