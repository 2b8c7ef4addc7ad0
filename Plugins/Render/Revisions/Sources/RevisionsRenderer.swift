public import ReportCore
public import ReportDocument

/// Lists the values that a later source replaced: what was, what is, and the difference.
public struct RevisionsRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "revisions", summary: "Lists revised values: what was, what is, and the difference.")

  public init(options: Options) throws(Problems) {}

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    guard !input.dataset.revisions.isEmpty else { return [] }
    let wording = Wording(input)
    let title = wording.text(sv: "Ändrade uppgifter", en: "Revised figures")
    return [
      .heading(level: 2, [.text(title)], id: "revisions"), .table(RevisionTable(input, wording).table),
    ]
  }
}
