internal import ReportCore

/// What is known after each stage up to aggregation; every stage returns a new one.
struct Examination: Sendable {
  var definition: ReportDefinition
  var dataset: Dataset
  var month: Month
  /// In order: what loading found, then each check.
  var checks: [CheckResult]
  var analysis = Analysis()
  /// The data files, for the manifest.
  var inputs: [InputFile]
  var commentary: Source?
  /// The names of data files with figures that are hidden.
  var concealedSources: Set<String> = []
  /// The programs that work on the run, for the manifest.
  var programs: [ProgramIdentity] = []
  /// What the check of commentary reads: the commentary in each language, or the text of `--commentary`.
  var checkedTexts: [CommentaryText] = []
}
