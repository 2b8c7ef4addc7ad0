internal import ReportCore

extension Pipeline {
  /// Replaces the report's folder. Returns the paths written.
  func write(
    _ files: [OutputFile], _ examined: Examination, _ request: RunRequest
  ) throws(Problems) -> [String] {
    let path = PathName.join(request.output, request.folderName(in: examined.month))
    do {
      try OutputFolder(path).replace(with: files)
    } catch {
      throw error.arising(in: "write")
    }
    return files.map { PathName.join(path, $0.path) }.sorted()
  }
}
