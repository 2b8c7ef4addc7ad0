import ReportConfig
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@testable import nollrapport

/// Walks the folder of plugins and says in a sentence what is missing.
@Suite struct PluginFolderTests {
  @Test func everyFolderIsABuiltInPlugin() {
    #expect(PluginFolder.all.filter { $0.manifest == nil }.map(\.complaintNotListed) == [])
  }

  @Test func everyBuiltInPluginHasAFolder() {
    let folders = Set(PluginFolder.all.compactMap(\.manifest?.name))
    #expect(BuiltInPlugins.all.manifests.map(\.name).filter { !folders.contains($0) } == [])
  }

  @Test func builtInPluginsAreSorted() {
    for stage in PluginManifest.Stage.allCases {
      let names = BuiltInPlugins.all.manifests.filter { $0.stage == stage }.map(\.name)
      #expect(names == names.sorted())
    }
  }

  @Test(arguments: PluginFolder.all)
  func everyPluginHasWhatItNeeds(folder: PluginFolder) {
    let names = FileReading().names(in: folder.path)
    #expect(["README.md", "Sources", "Tests", "sample.yaml"].filter { !names.contains($0) } == [])
    #expect(!FileReading().names(in: folder.path + "/Tests").isEmpty)
  }

  @Test(arguments: PluginFolder.all)
  func everyReadmeDescribesTheOptionsAsTheyAreDeclared(folder: PluginFolder) throws {
    let manifest = try #require(folder.manifest)
    let readme = String(decoding: try RepositoryFiles.source(folder.name + "/README.md").bytes, as: UTF8.self)
    #expect(readme.hasPrefix("# \(manifest.name)\n"))
    for option in manifest.options { #expect(readme.contains(Self.row(option)), "README of \(folder.name)") }
    let rows = readme.split(separator: "\n").count { $0.hasPrefix("| `") && $0.hasSuffix(". |") }
    #expect(manifest.options.isEmpty || rows == manifest.options.count)
  }

  @Test(arguments: PluginFolder.all)
  func everySampleIsAStepOfThePluginWithAllItsOptions(folder: PluginFolder) throws {
    let manifest = try #require(folder.manifest)
    let sample = try RepositoryFiles.source(folder.name + "/sample.yaml")
    let step = try #require(try YAMLReader().node(of: sample).items?.first)
    let name = step.scalar ?? step.entries.first?.key
    #expect(name == manifest.name)
    let text = String(decoding: sample.bytes, as: UTF8.self)
    for option in manifest.options where option.kind != .measure {
      let shown = option.defaultText.map { "\(option.name): " + Self.quoted($0, option.kind) } ?? "\(option.name):"
      #expect(text.contains(shown), "sample of \(folder.name)")
    }
    let given = step.entries.first?.value.entries.map(\.key) ?? []
    #expect(Set(given).isSubset(of: manifest.options.map(\.name)))
  }

  @Test func theOverviewNamesEveryPlugin() throws {
    let text = String(decoding: try RepositoryFiles.source("Plugins/README.md").bytes, as: UTF8.self)
    let links = PluginFolder.all.map { folder in
      "[\(folder.manifest?.name ?? folder.name)](\(folder.name.dropFirst("Plugins/".count)))"
    }
    let isListed = Set(links.filter(text.contains))
    #expect(links.filter { !isListed.contains($0) } == [], "these links are missing in Plugins/README.md")
  }

  private static func row(_ option: OptionDeclaration) -> String {
    let value = option.isRequired ? "required" : option.defaultText ?? ""
    let cell = value.isEmpty ? " " : " \(value) "
    return "| `\(option.name)` | \(option.kind.summary) |\(cell)| \(option.help) |"
  }

  private static func quoted(_ text: String, _ kind: OptionDeclaration.Kind) -> String {
    kind == .list ? "[\(text)" : text
  }
}

/// One folder of a plugin in the source tree.
struct PluginFolder: CustomTestStringConvertible {
  /// From the root: `Plugins/Aggregate/PerMillionRate`.
  let name: String

  var path: String { RepositoryFiles.root + "/" + name }

  var testDescription: String { name }

  /// What the plugin says of itself, where the program lists it.
  var manifest: PluginManifest? {
    let parts = name.split(separator: "/")
    return BuiltInPlugins.all.manifests.first { manifest in
      manifest.stage.rawValue == parts[1].lowercased()
        && manifest.name.split(separator: "-").joined() == parts[2].lowercased()
    }
  }

  var complaintNotListed: String { "\(name) is not listed in BuiltInPlugins.swift" }

  static let all: [PluginFolder] = ["Aggregate", "Load", "Render", "Validate"].flatMap { stage in
    FileReading().names(in: RepositoryFiles.root + "/Plugins/" + stage).map {
      PluginFolder(name: "Plugins/\(stage)/\($0)")
    }
  }
}
