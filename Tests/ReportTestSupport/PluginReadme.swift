public import ReportCore

/// The table of options in a plugin's README.
public enum PluginReadme {
  /// The lines of the table as the manifest has it.
  public static func expectedRows(_ manifest: PluginManifest) -> [String] {
    manifest.options.map { option in
      let text = option.isRequired ? " required" : option.defaultText.map { " \($0)" } ?? ""
      return "| `\(option.name)` | \(option.kind.summary) |\(text) | \(option.help) |"
    }
  }

  /// The lines of the table as the README has it, from its folder such as `Plugins/Load/CSV`.
  public static func rows(in folder: String) throws(Problems) -> [String] {
    let text = String(decoding: try RepositoryFiles.source("\(folder)/README.md").bytes, as: UTF8.self)
    return text.split(separator: "\n").map(String.init).filter { $0.hasPrefix("| `") }
  }
}
