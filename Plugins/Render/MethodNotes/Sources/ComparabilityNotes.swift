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

  /// The breaks between the first figure of a measure and the report's month.
  private var breaks: [Sentence] {
    let broken = input.definition.events.filter { $0.kind == .break }.sorted { $0.period.first < $1.period.first }
    return broken.compactMap { event in
      let cut = measures.filter { event.concerns($0.id) && isCut($0, event.period.first) }
      return cut.isEmpty ? nil : sentence(event, cut)
    }
  }

  private var measures: [Measure] { input.definition.measures.filter { wording.figures.firstMonth($0.id) != nil } }

  private func isCut(_ measure: Measure, _ month: Month) -> Bool {
    guard let first = wording.figures.firstMonth(measure.id) else { return false }
    return first < month && month <= wording.month
  }

  private func sentence(_ event: Event, _ cut: [Measure]) -> Sentence {
    let start = wording.names.withYear(event.period.first)
    let text = event.text[wording.language]
    let stop = text.hasSuffix(".") ? "" : "."
    let subject = subject(cut)
    return wording.sentence(
      sv:
        "\(subject) ett brott i \(start): \(text)\(stop) Värden före och efter går inte att jämföra, och ingen förändring är beräknad över brottet.",
      en:
        "\(subject) a break in \(start): \(text)\(stop) Values before and after cannot be compared, and no change is computed across it."
    )
  }

  /// “Serien har”, with its name where there are others.
  private func subject(_ cut: [Measure]) -> String {
    guard cut.count == 1, let measure = cut.first else {
      return wording.text(sv: "Serierna har", en: "The series have")
    }
    guard measures.count > 1 else { return wording.text(sv: "Serien har", en: "The series has") }
    let name = wording.letterCase.opening(measure.names.indefinite[wording.language])
    return wording.text(sv: "\(name): serien har", en: "\(name): the series has")
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
