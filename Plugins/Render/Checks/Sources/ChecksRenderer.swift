public import ReportCore
public import ReportDocument

/// Lists every check that ran, how much it examined and what it found.
public struct ChecksRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "checks", summary: "Lists every check that ran, how much it examined and what it found.")

  public init(options: Options) throws(Problems) {}

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    guard !input.checks.isEmpty else { return [] }
    let wording = Wording(input)
    let title = wording.text(sv: "Kontroller", en: "Checks")
    let findings = FindingTable(wording).table(input.checks)
    return [.heading(level: 2, [.text(title)], id: "checks"), .table(CheckTable(wording).table(input.checks))]
      + (findings.map { [.table($0)] } ?? [])
  }
}
