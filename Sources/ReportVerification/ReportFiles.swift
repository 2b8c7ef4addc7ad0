internal import ReportCore
public import ReportPipeline

/// The files of a report as they were written, by their paths in the report's folder.
public struct ReportFiles: Sendable {
  /// In the order of their paths.
  let files: [OutputFile]
  private let indices: [String: Int]
  /// The first file of each name, whatever its folder.
  private let indicesByName: [String: Int]

  public init(_ files: [OutputFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    indices = Dictionary(self.files.enumerated().map { ($1.path, $0) }) { first, _ in first }
    indicesByName = Dictionary(self.files.enumerated().map { (PathName.last(of: $1.path), $0) }) { first, _ in first }
  }

  subscript(path: String) -> OutputFile? { indices[path].map { files[$0] } }

  func all(_ suffix: String) -> [OutputFile] { files.filter { $0.path.hasSuffix(suffix) } }

  /// The file that travels inside others under a name.
  func file(named name: String) -> OutputFile? { indicesByName[name].map { files[$0] } }
}
