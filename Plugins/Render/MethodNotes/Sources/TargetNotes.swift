import ReportCore
import ReportDocument

/// How a target was set, how the figure stands to it, what is still needed, and what a forecast says.
struct TargetNotes {
  private let measure: Measure
  private let wording: Wording

  init(_ measure: Measure, _ wording: Wording) {
    self.measure = measure
    self.wording = wording
  }

  var sentence: Sentence {
    guard let target = wording.definition.targets(of: measure.id).last(where: { $0.period.contains(wording.month) })
    else { return Sentence([]) }
    let words = TargetWords(measure, target, wording)
    let origin: Sentence =
      target.explanation.map { explanation in
        "\(target.label[wording.language]) (\(explanation[wording.language]))."
      } ?? ""
    return Sentence.joined([origin, words.bounded, words.needed, words.forecast])
  }
}
