import Foundation
import PackagePlugin

/// `swift package nollrapport`: renders the reports of a package that depends on this one.
///
/// A report is a folder below `reports/` of the package that holds `pipeline.yaml`. Files go to `output/`, or where `--output` says. Arguments that are
/// pipeline files choose reports; all others are handed on to `nollrapport run`.
@main struct NollrapportCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) async throws {
    let program = try context.tool(named: "nollrapport").url
    let root = context.package.directoryURL
    let chosen = arguments.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
    let reports = chosen.isEmpty ? try reports(of: root) : chosen
    if reports.isEmpty {
      Diagnostics.error(
        "there is no reports/<name>/pipeline.yaml in \(root.path); “nollrapport init reports/<name>” writes one")
      return
    }
    var options = arguments.filter { !chosen.contains($0) }
    if !options.contains("--output") { options += ["--output", root.appending(path: "output").path] }
    for report in reports {
      let process = Process()
      process.executableURL = program
      process.arguments = ["run", report] + options
      process.currentDirectoryURL = root
      process.environment = environment(context.package)
      try process.run()
      process.waitUntilExit()
      if process.terminationStatus != 0 {
        Diagnostics.error("\(report) was not made: exit code \(process.terminationStatus)")
      }
    }
  }

  /// The environment, with the styles of this package unless it names others.
  private func environment(_ package: Package) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    if environment["NOLLRAPPORT_STYLES"] == nil, let own = Self.own(among: [package]) {
      environment["NOLLRAPPORT_STYLES"] = own.directoryURL.appending(path: "styles").path
    }
    return environment
  }

  /// This package, among packages and all that they depend on.
  private static func own(among packages: [Package]) -> Package? {
    packages.first { $0.displayName == "nollrapport" }
      ?? packages.lazy.compactMap { own(among: $0.dependencies.map(\.package)) }.first
  }

  /// The pipeline files of the package's reports, sorted.
  private func reports(of root: URL) throws -> [String] {
    let folder = root.appending(path: "reports")
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
    return names.sorted().map { folder.appending(path: $0).appending(path: "pipeline.yaml").path }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }
}
