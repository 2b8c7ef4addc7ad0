import ArgumentParser

/// The command line: parses arguments, runs a subcommand, and turns problems into exit codes.
struct Nollrapport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nollrapport",
    abstract: "Turns monthly complaint statistics into a report and charts.",
    discussion: """
      A pipeline file names the data, the checks and the blocks of a report; “nollrapport init FOLDER” writes one to start from.

      Exit codes: 0 done, 64 usage or configuration, 65 the data was refused, 70 a fault of the program, 74 could not read or write.
      """,
    version: Version.current,
    subcommands: [
      RunCommand.self, VerifyCommand.self, CheckCommand.self, FactsCommand.self, PluginsCommand.self,
      StylesCommand.self, InitCommand.self,
    ])
}
