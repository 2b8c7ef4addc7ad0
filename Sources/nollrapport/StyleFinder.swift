import ReportConfig
import ReportCore
import ReportDrawing
import ReportPipeline

/// Finds style sheets: by path beside the report, else by name in the folder of styles.
///
/// That folder is the one that `NOLLRAPPORT_STYLES` names, else `../share/nollrapport/styles` beside the program, else `styles` in a
/// folder above the program, as in a source tree.
struct StyleFinder {
  /// The folder of the pipeline file.
  let folder: String
  let environment: [String: String]

  /// The style of a name or path, and the sheets that make it, the first extended by the next.
  func style(_ name: String) throws(Problems) -> (style: Style, sheets: [Source]) {
    var sheets: [Source] = []
    let reading = FileReading()
    let style = try StyleSheet.style(named: name) { (wanted: String) throws(Problems) -> Source in
      let sheet = try reading.source(at: try path(of: wanted), named: "\(StyleFinder.baseName(wanted)).yaml")
      sheets.insert(sheet, at: 0)
      return sheet
    }
    return (style, sheets)
  }

  /// The names of the styles that come with the program, sorted.
  func names() throws(Problems) -> [String] {
    let folder = try stylesFolder()
    return FileReading().names(in: folder).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  private func path(of name: String) throws(Problems) -> String {
    let beside = PathName.join(folder, name)
    if name.hasSuffix(".yaml") || name.contains("/") { return beside }
    let path = PathName.join(try stylesFolder(), "\(name).yaml")
    guard FileReading().exists(path) else { throw Problems(unknownStyle(name, try names())) }
    return path
  }

  private func stylesFolder() throws(Problems) -> String {
    if let folder = environment["NOLLRAPPORT_STYLES"], !folder.isEmpty { return folder }
    var above = PathName.folder(of: Environment.programPath())
    let installed = PathName.join(above, "../share/nollrapport/styles")
    if FileReading().exists(installed) { return installed }
    while above != "/" && above != "." {
      above = PathName.folder(of: above)
      let styles = PathName.join(above, "styles")
      if FileReading().exists(PathName.join(styles, "management.yaml")) { return styles }
    }
    throw Problems(noStyles())
  }

  private static func baseName(_ name: String) -> String {
    let last = PathName.last(of: name)
    return last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
  }
}

private func unknownStyle(_ name: String, _ names: [String]) -> Problem {
  Problem(
    .configuration, "there is no style “\(name)”",
    hints: NearMiss.hint(for: name, in: names) + ["a path to a style sheet ends in .yaml"])
}

private func noStyles() -> Problem {
  Problem(
    .configuration, "the folder of styles was not found",
    hints: ["set NOLLRAPPORT_STYLES to the folder that holds management.yaml"])
}
