public import ReportCore

/// A plugin as a program of its own, in one line:
///
///     @main struct MovingYear: PluginProgram { typealias Plugin = MovingYearAggregator }
///
/// The type does the same work inside Nollrapport and outside: it conforms to `Loader`, `Validator`, `Aggregator` or `Renderer`.
public protocol PluginProgram {
  associatedtype Plugin: ReportCore.Plugin

  /// The program's own version, `1.0.0` unless it says otherwise.
  static var version: String { get }
  /// The variables of the environment that it needs; none unless it says so.
  static var environment: [String] { get }
  /// Of a loader: the ends of the names of files that it reads; none unless it says so.
  static var fileExtensions: [String] { get }
}

extension PluginProgram {
  public static var version: String { "1.0.0" }
  public static var environment: [String] { [] }
  public static var fileExtensions: [String] { [] }

  /// Reads one request, does its work, and writes one answer.
  public static func main() async {
    let work = ProgramWork(plugin: Plugin.self, description: description)
    let (answer, fault) = await work.answer(to: MessageLines { StandardStreams.nextOfInput() })
    if let fault {
      StandardStreams.log("error: \(fault)")
      StandardStreams.end(70)
    }
    StandardStreams.output(answer)
  }

  static var description: PluginDescription {
    let validator = Plugin.self as? any Validator.Type
    return PluginDescription(
      manifest: Plugin.manifest, version: version, environment: environment, fileExtensions: fileExtensions,
      runsAfterAggregation: validator?.runsAfterAggregation ?? false)
  }
}
