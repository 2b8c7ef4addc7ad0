internal import ReportCore

extension Pipeline {
  /// Replaces the report's folder. Returns the paths written.
  func write(
    _ files: [OutputFile], _ examined: Examination, _ request: RunRequest
  ) throws(Problems) -> [String] {
    let name = request.only.map { "\(examined.month)-\($0)" } ?? examined.month.description
    let path = PathName.join(PathName.join(request.output, examined.definition.id), name)
    do {
      try OutputFolder(path).replace(with: files)
    } catch {
      throw error.arising(in: "write")
    }
    return files.map { PathName.join(path, $0.path) }.sorted()
  }
}
