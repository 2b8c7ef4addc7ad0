import ArgumentParser
import ReportCore

/// The arguments that all subcommands which read a report share.
struct ReportOptions: ParsableArguments {
  @Argument(help: "The pipeline file of the report.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(
    help:
      "The month of the report, such as 2019-11; nothing after it is used. “run” takes several: 2018-01...2019-11. Default: the last complete one."
  )
  var month: String?

  @Option(help: "The only market of the pipeline file's matrix to take.")
  var market: String?

  @Option(
    help: "A file to read instead of the pipeline's sources; the loader that recognises it reads it. Can be repeated.")
  var input: [String] = []

  @Option(
    name: .customLong("input-option"),
    help: ArgumentHelp(
      "An option of the loader that reads an --input, such as measure=complaints. Can be repeated.",
      valueName: "name=value"))
  var inputOption: [String] = []

  @Option(help: "A style's name or the path of a style sheet, instead of the pipeline's.")
  var style: String?

  @Option(help: "The language, sv or en, instead of the pipeline's.")
  var language: String?

  @Option(help: ArgumentHelp("Let one finding pass; needs --because.", valueName: "check@member@month"))
  var accept: [String] = []

  @Option(help: "Why the finding before it is let pass; printed in the report.")
  var because: [String] = []

  @Flag(help: "Say nothing but the paths written, warnings and errors.")
  var quiet = false
}
