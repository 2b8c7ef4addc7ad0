import ReportCore
import ReportDocument

/// Breaks in series, preliminary and revised values.
struct ComparabilityNotes {
  private let input: ReportInput
  private let wording: Wording

  init(_ input: ReportInput, _ wording: Wording) {
    self.input = input
    self.wording = wording
  }

  var sentences: [Sentence] { breaks + [preliminary, revised] }

  private var breaks: [Sentence] {
    let broken = input.definition.events.filter { $0.kind == .break && $0.period.first <= wording.month }
    return broken.sorted { $0.period.first < $1.period.first }.map { event in
      let start = wording.names.withYear(event.period.first)
      let text = event.text[wording.language]
      let stop = text.hasSuffix(".") ? "" : "."
      return wording.sentence(
        sv:
          "Serien har ett brott i \(start): \(text)\(stop) Värden före och efter går inte att jämföra, och ingen förändring är beräknad över brottet.",
        en:
          "The series has a break in \(start): \(text)\(stop) Values before and after cannot be compared, and no change is computed across it."
      )
    }
  }

  private var preliminary: Sentence {
    let months = Set(
      input.dataset.observations.filter { $0.standing == .preliminary }.map(\.period.last)
    ).sorted().map { wording.names.withYear($0) }
    guard !months.isEmpty else { return Sentence([]) }
    let list = wording.list.text(months)
    return wording.sentence(
      sv: "Uppgifter för \(list) är preliminära och kan ändras.",
      en: "Figures for \(list) are preliminary and may be revised.")
  }

  private var revised: Sentence {
    let count = input.dataset.revisions.count
    guard count > 0 else { return Sentence([]) }
    return count == 1
      ? wording.sentence(
        sv: "En uppgift har ändrats sedan den först redovisades.",
        en: "One figure has been revised since it was first reported.")
      : wording.sentence(
        sv:
          "\(wording.letterCase.opening(wording.numbers.text(count))) uppgifter har ändrats sedan de först redovisades.",
        en:
          "\(wording.letterCase.opening(wording.numbers.text(count))) figures have been revised since they were first reported."
      )
  }
}
