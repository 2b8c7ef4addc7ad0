import ArgumentParser

/// The command line.
@main
struct Nollrapport: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "nollrapport")
}
