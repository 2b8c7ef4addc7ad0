public import ReportCore
internal import ReportPDFConformance
public import ReportPipeline

/// Checks that all files of a report agree with each other and keep the rules that they say they keep.
public struct Verification: Sendable {
  /// What was found.
  public struct Outcome: Sendable {
    /// How many numbers were compared with the data that they come from.
    public var valueCount: Int
    public var fileCount: Int
    public var problems: [Problem]

    /// “412 values in 21 files agree”.
    public var summary: String {
      "\(valueCount) \(valueCount == 1 ? "value" : "values") in \(fileCount) \(fileCount == 1 ? "file" : "files") agree"
    }
  }

  static let manifest = "manifest.json"
  static let checksums = "SHA256SUMS"
  static let report = "report.pdf"

  private let files: ReportFiles
  private let input: (@Sendable (String) -> [UInt8]?)?

  /// Looks up what went in with `input`, by the names in the manifest, where it is given.
  public init(_ files: [OutputFile], input: (@Sendable (String) -> [UInt8]?)? = nil) {
    self.files = ReportFiles(files)
    self.input = input
  }

  /// Checks every file, or one of them with the help of the others. On as many cores as there are.
  public func outcome(only path: String? = nil) async -> Outcome {
    let manifest = ManifestCheck(files: files, input: input)
    let data = DataFiles(files)
    let facts = FactTable(data.all)
    let outcomes = await fileOutcomes(ValueCheck(facts: facts, language: manifest.language ?? .swedish), data)
    let problems =
      ChecksumCheck(files: files).problems() + manifest.problems() + facts.problems
      + ObservationCheck(files: files, facts: facts).problems() + outcomes.flatMap(\.problems)
      + ChartAgreement(outcomes).problems()
    guard let path else {
      return Outcome(
        valueCount: outcomes.reduce(0) { $0 + $1.valueCount }, fileCount: files.files.count, problems: problems)
    }
    let own = outcomes.filter { $0.path == path }
    return Outcome(
      valueCount: own.reduce(0) { $0 + $1.valueCount }, fileCount: 1,
      problems: problems.filter { $0.place?.source == path })
  }

  private func fileOutcomes(_ check: ValueCheck, _ data: DataFiles) async -> [FileOutcome] {
    let files = files
    return await withTaskGroup(of: FileOutcome?.self) { group in
      for file in files.files { group.addTask { Self.outcome(of: file, in: files, check, data) } }
      var outcomes: [FileOutcome] = []
      for await outcome in group { if let outcome { outcomes.append(outcome) } }
      return outcomes.sorted { $0.path < $1.path }
    }
  }

  private static func outcome(
    of file: OutputFile, in files: ReportFiles, _ check: ValueCheck, _ data: DataFiles
  ) -> FileOutcome? {
    if file.path.hasSuffix(".pdf") { return PDFVerification(file, in: files, data).outcome() }
    let read =
      if file.path.hasSuffix(".svg") {
        SVGReader.read(file.bytes)
      } else if file.path.hasSuffix(".png") {
        PNGReader.read(file.bytes)
      } else {
        Result<ChartWords, Fault>?.none
      }
    guard let read else { return nil }
    var outcome = FileOutcome(file.path)
    switch read {
    case .success(let words):
      outcome.words = words
      // A picture alone has no data to compare it with.
      if !check.facts.entries.isEmpty { outcome.compare(words.values, with: check) }
    case .failure(let fault): outcome.add("picture-readable", fault.words)
    }
    return outcome
  }
}
