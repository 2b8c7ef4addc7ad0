import ArgumentParser
import ReportCore

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

  /// What to say where the first argument is no command; nil where it is one, or an option.
  static func unknownCommand(in arguments: some Collection<String>) -> Problem? {
    guard let word = arguments.first, !word.hasPrefix("-") else { return nil }
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    return names.contains(word) ? nil : noCommand(word, names)
  }
}

private func noCommand(_ word: String, _ names: [String]) -> Problem {
  Problem(.configuration, "there is no command “\(word)”", hints: NearMiss.hint(for: word, in: names))
}
