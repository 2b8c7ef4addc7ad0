import ArgumentParser
import ReportCore
import ReportPipeline
import ReportPluginKit

/// `nollrapport plugins schemas`: the JSON Schemas of the messages.
struct PluginsSchemasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schemas", abstract: "Print the JSON Schema of a message, or list them.")

  @Argument(help: "The message, such as load-request; all names where none is given.")
  var name: String?

  func run() async throws {
    let console = Console(isQuiet: false)
    try await reportingProblems(to: console) { () throws(Problems) in
      let ending = ".schema.json"
      let names = ProtocolSchemas.files.map { String($0.name.dropLast(ending.count)) }
      guard let name else { return console.result(names.joined(separator: "\n")) }
      guard let schema = ProtocolSchemas.files.first(where: { $0.name == name + ending }) else {
        throw Problems(unknownMessage(name, names))
      }
      console.result(String(schema.text.dropLast()))
    }
  }
}

private func unknownMessage(_ name: String, _ names: [String]) -> Problem {
  Problem(.configuration, "there is no message “\(name)”", hints: NearMiss.hint(for: name, in: names))
}
