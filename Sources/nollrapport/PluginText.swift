import ReportCore

/// Manifests as text for people.
enum PluginText {
  /// A line a plugin under a line a stage.
  static func list(_ manifests: [PluginManifest]) -> String {
    let width = manifests.map(\.name.count).max() ?? 0
    let groups = PluginManifest.Stage.allCases.map { stage in
      let lines = manifests.filter { $0.stage == stage }.map { "  \(padded($0.name, width))  \($0.summary)" }
      return ([stage.rawValue] + lines).joined(separator: "\n")
    }
    return groups.joined(separator: "\n\n")
  }

  /// The plugin with each of its options.
  static func description(_ manifest: PluginManifest) -> String {
    let head = "\(manifest.stage.rawValue): \(manifest.name)\n\(manifest.summary)"
    if manifest.options.isEmpty { return head + "\n\nIt has no options." }
    let options = manifest.options.map { option in
      let need = option.isRequired ? ", required" : option.defaultText.map { ", default \($0)" } ?? ""
      return "  \(option.name) (\(option.kind.summary)\(need))\n      \(option.help)"
    }
    return head + "\n\n" + options.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
