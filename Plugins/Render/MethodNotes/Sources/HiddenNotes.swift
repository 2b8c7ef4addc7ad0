import ReportCore
import ReportDocument

/// That small counts are hidden, and why more than those are.
struct HiddenNotes {
  private let input: ReportInput
  private let wording: Wording

  init(_ input: ReportInput, _ wording: Wording) {
    self.input = input
    self.wording = wording
  }

  var sentences: [Sentence] { input.definition.measures.filter(isHidden).map(sentence) }

  /// Whether a part of a measure is hidden in some month.
  private func isHidden(_ measure: Measure) -> Bool {
    input.analysis.series.contains { series in
      series.name.measure == measure.id && series.points.contains { $0.quantity.absence == .suppressed }
    }
  }

  private func sentence(_ measure: Measure) -> Sentence {
    let name = wording.letterCase.opening(measure.names.indefinite[wording.language])
    return wording.sentence(
      sv:
        "\(name): små antal är dolda för att ingen ska kunna pekas ut, och så många andra att de inte kan räknas ut ur det som visas.",
      en:
        "\(name): small counts are hidden so that nobody can be identified, and as many others as keep them from being worked out from what is shown."
    )
  }
}
