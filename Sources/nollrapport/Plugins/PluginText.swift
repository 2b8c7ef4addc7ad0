import ReportCore
import ReportPluginHost

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

  /// The installed plugins, a line each, with what they hide.
  static func list(
    installed: [(program: InstalledProgram, description: Result<ProgramDescription, Problems>)]
  ) -> String {
    let width = installed.map(\.program.name.count).max() ?? 0
    let lines = installed.map { plugin in
      let summary = (try? plugin.description.get())?.manifest.summary ?? "does not describe itself"
      return
        "  \(padded(plugin.program.name, width))  \(plugin.program.stage.rawValue): \(summary)  (\(plugin.program.path))"
    }
    return (["installed"] + lines).joined(separator: "\n")
  }

  /// An external plugin with each of its options, and what else it needs.
  static func description(_ program: ProgramDescription) -> String {
    var text = description(program.manifest) + "\n\nVersion \(program.version)."
    if !program.environment.isEmpty {
      text += " It needs these variables of the environment: \(program.environment.joined(separator: ", "))."
    }
    if !program.fileExtensions.isEmpty {
      text += " It reads files that end in \(program.fileExtensions.map { ".\($0)" }.joined(separator: ", "))."
    }
    return text
  }

  /// A check of the conformance kit: `ok    it describes itself`, or why it is not said to be ok.
  static func line(_ outcome: ConformanceKit.Outcome) -> String {
    let complaint: String
    switch outcome.result {
    case .passed: return "ok    \(outcome.check)"
    case .notTried(let reason): return "–     \(outcome.check): not tried, \(reason)"
    case .failed(let text): complaint = text
    }
    let lines = complaint.split(separator: "\n").map { "      \($0)" }
    let more = lines.count > 8 ? ["      and \(lines.count - 8) lines more"] : []
    return (["FAIL  \(outcome.check)"] + lines.prefix(8) + more).joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
