public import ReportCore
public import ReportDocument

/// Says how the figures came about, what is not known and why, and what cannot be compared.
public struct MethodNotesRenderer: Renderer {
  public static let manifest = PluginManifest(
    stage: .render, name: "method-notes",
    summary: "Says how the figures came about, what is not known and why, and what cannot be compared.")

  public init(options: Options) throws(Problems) {}

  public func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let wording = Wording(input)
    let rates = input.definition.measures.filter { $0.isRate && wording.figures.firstMonth($0.id) != nil }
    let notes =
      rates.map { RateNotes($0, wording).sentence } + targets(wording) + CountNotes(input, wording).sentences
      + ComparabilityNotes(input, wording).sentences + [MissingNotes(input, wording).sentence]
      + HiddenNotes(input, wording).sentences
    let paragraphs = notes.filter { !$0.isEmpty }.map { Block.paragraph($0.inlines) }
    guard !paragraphs.isEmpty else { return [] }
    let title = wording.text(sv: "Om siffrorna", en: "About the figures")
    return [.heading(level: 2, [.text(title)], id: "method")] + paragraphs + footnotes(input, wording)
  }

  /// What is said of the targets of measures that have figures.
  private func targets(_ wording: Wording) -> [Sentence] {
    wording.definition.measures.filter { wording.figures.firstMonth($0.id) != nil }
      .map { TargetNotes($0, wording).sentence }
  }

  /// The declared footnotes whose marks are used, as small text.
  private func footnotes(_ input: ReportInput, _ wording: Wording) -> [Block] {
    let marks = Set(input.analysis.series.flatMap(\.points).flatMap(\.marks) + input.analysis.facts.flatMap(\.marks))
    let used = input.definition.footnotes.filter { marks.contains($0.mark) }
    let keys = ValueMarks(wording.language, used).keys(used.map(\.mark))
    return keys.isEmpty ? [] : [.notes(keys.map { [.text($0)] })]
  }
}
