internal import ReportPipeline

/// The data files of a report, each read once.
struct DataFiles: Sendable {
  private let files: [OutputFile]
  private let contents: [FactRows]

  init(_ files: ReportFiles) {
    self.files = files.all(".csv")
    contents = self.files.map { FactRows($0.bytes) }
  }

  /// The files with their paths, in order.
  var all: [(path: String, content: FactRows)] { zip(files, contents).map { ($0.path, $1) } }

  /// What a file inside another says: read already where it is, byte for byte, one beside it of the same name.
  func content(of bytes: [UInt8], named name: String) -> FactRows {
    let known = files.firstIndex { PathName.last(of: $0.path) == name && $0.bytes == bytes }
    return known.map { contents[$0] } ?? FactRows(bytes)
  }
}
