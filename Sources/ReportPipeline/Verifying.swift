internal import ReportCore

extension Pipeline {
  /// Checks that all files agree before any is written. Throws what does not, and nothing is written.
  func verify(_ files: [OutputFile], with exporters: Exporters) async throws(Problems) {
    guard let verify = exporters.verify else { return }
    let (summary, problems) = await verify(files)
    if let problems = Problems(problems) { throw problems.arising(in: "verify") }
    progress(.verified(summary))
  }
}
