import ReportCore
import ReportPipeline

/// A plugin that works and does something simple, to begin with: the program, its test and a page about it.
struct PluginTemplate {
  struct File: Hashable {
    var path: String
    var text: String
    /// Whether it is to be executed.
    var isProgram = false
  }

  enum Language: String, CaseIterable {
    case python, shell, swift
  }

  let name: String
  let stage: PluginManifest.Stage
  let language: Language
  /// The folder of the package that holds `ReportPluginKit`.
  let package: String

  /// Throws where the name, the stage or the language is none.
  init(name: String, stage: String, language: String, package: String) throws(Problems) {
    let isFit = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    guard isFit, (1...80).contains(name.utf8.count), name.utf8.first != 45 else { throw Problems(notAName(name)) }
    guard let stage = PluginManifest.Stage(rawValue: stage) else { throw Problems(notAStage(stage)) }
    guard let language = Language(rawValue: language) else { throw Problems(notALanguage(language)) }
    self.name = name
    self.stage = stage
    self.language = language
    self.package = package
  }

  /// The name of the program's file, by which it is found.
  var program: String { "nollrapport-\(stage.rawValue)-\(name)" }

  var files: [File] {
    switch language {
    case .python: [File(path: program, text: PythonTemplate(self).text, isProgram: true)] + others
    case .shell: [File(path: program, text: ShellTemplate(self).text, isProgram: true)] + others
    case .swift: SwiftTemplate(self).files + others
    }
  }

  private var others: [File] {
    var files = [File(path: "test", text: test, isProgram: true), File(path: "README.md", text: readme)]
    if stage == .load { files.append(File(path: "sample.csv", text: "period,value\n2024-05,21\n2024-06,17\n")) }
    return files
  }

  private var path: String { language == .swift ? ".build/release/\(program)" : "./\(program)" }

  private var test: String {
    let build = language == .swift ? "swift build -c release\n" : ""
    let file = stage == .load ? " --file sample.csv" : ""
    return """
      #!/bin/sh
      # Tries the plugin with all that a plugin must stand.
      set -eu
      cd "$(dirname "$0")"
      nollrapport=${NOLLRAPPORT:-nollrapport}
      if ! command -v "$nollrapport" > /dev/null; then
        echo "test: there is no “$nollrapport”; put the command on PATH, or its path into NOLLRAPPORT" >&2
        exit 64
      fi
      \(build)exec "$nollrapport" plugins test \(path)\(file)

      """
  }

  private var readme: String {
    let use =
      switch stage {
      case .load:
        """
        sources:
          - file: data/figures.csv
            loader: {exec: ["\(name)/\(path.dropPrefix("./"))"], options: {measure: complaints-per-million}}
        """
      case .validate: "checks:\n  - exec: [\"\(name)/\(path.dropPrefix("./"))\"]\n    options: {limit: 100}"
      case .aggregate: "aggregates:\n  - exec: [\"\(name)/\(path.dropPrefix("./"))\"]"
      case .render: "blocks:\n  - exec: [\"\(name)/\(path.dropPrefix("./"))\"]"
      }
    return """
      # \(name)

      \(PluginTemplate.summary(of: stage))

      `./test` tries it. In a pipeline file that lies beside this folder:

      ```yaml
      \(use)
      ```

      The program `\(program)` in the report's folder `plugins`, in `NOLLRAPPORT_PLUGIN_PATH` or on `PATH` is an installed plugin, called by its
      name alone: `\(name)`.

      """
  }

  /// What the skeleton of a stage does.
  static func summary(of stage: PluginManifest.Stage) -> String {
    switch stage {
    case .load: "Reads a table of periods and values."
    case .validate: "Looks for values above a limit."
    case .aggregate: "Counts the cells of each measure in the month of the report."
    case .render: "Writes how many cells were read."
    }
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> String { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self }
}

private func notAName(_ name: String) -> Problem {
  Problem(
    .configuration, "“\(name)” cannot be the name of a plugin",
    hints: ["names are lower-case letters, digits and hyphens, such as crm-export"])
}

private func notAStage(_ text: String) -> Problem {
  Problem(
    .configuration, "“\(text)” is not a stage",
    hints: NearMiss.hint(for: text, in: PluginManifest.Stage.allCases.map(\.rawValue)))
}

private func notALanguage(_ text: String) -> Problem {
  Problem(
    .configuration, "there is no skeleton in “\(text)”",
    hints: NearMiss.hint(for: text, in: PluginTemplate.Language.allCases.map(\.rawValue)))
}
