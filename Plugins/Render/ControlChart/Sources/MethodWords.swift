import ReportCore
import ReportDocument

/// How the limits were computed, and why so.
struct MethodWords {
  private let control: ControlAnalysis
  private let subject: ChartSubject
  private let wording: Wording

  init(_ control: ControlAnalysis, _ subject: ChartSubject, _ wording: Wording) {
    self.control = control
    self.subject = subject
    self.wording = wording
  }

  var text: String { ([method] + [dispersion, phases].compactMap { $0 }).joined(separator: " ") }

  private var method: String {
    switch control.method {
    case .individualValues:
      return wording.text(
        sv:
          "Metod: XmR, mittlinjen ± 3 medelskillnader från månad till månad delade med 1,128. Mittlinjen är månadernas medelvärde, där alla väger lika.",
        en:
          "Method: XmR, the centre line ± 3 mean month-to-month ranges over 1.128. The centre line is the mean of the months, all weighing the same."
      )
    case .rates:
      return wording.text(
        sv: "Metod: u-diagram, gränser efter varje månads \(volume). Mittlinjen är vägd med \(volume).",
        en: "Method: u chart, limits by each month's \(volume). The centre line is weighted by \(volume).")
    case .laney:
      return wording.text(
        sv:
          "Metod: Laneys u′-diagram, gränser efter varje månads \(volume) och månadernas egen variation. Mittlinjen är vägd med \(volume).",
        en:
          "Method: Laney's u′ chart, limits by each month's \(volume) and by how the months themselves vary. The centre line is weighted by \(volume)."
      )
    case .neighbours:
      return wording.text(
        sv:
          "Metod: I′-diagram, gränser efter varje månads \(volume) och skillnaderna mellan grannmånader. Mittlinjen är vägd med \(volume).",
        en:
          "Method: I′ chart, limits by each month's \(volume) and the differences of neighbouring months. The centre line is weighted by \(volume)."
      )
    case .counts:
      return wording.text(
        sv: "Metod: c-diagram, mittlinjen ± 3 kvadratrötter ur den.",
        en: "Method: c chart, the centre line ± 3 square roots of it.")
    }
  }

  /// “antal köp”, else “volym”.
  private var volume: String {
    let exposure = subject.measure.exposure.flatMap { wording.definition.measure($0) }
    guard let noun = exposure?.unitPlural[wording.language] else { return wording.text(sv: "volym", en: "volume") }
    return wording.text(sv: "antal \(noun)", en: "number of \(noun)")
  }

  /// What the test of dispersion said, and whether the limits heed it.
  private var dispersion: String? {
    guard let test = control.dispersion else { return nil }
    let isLarge = test.pValue < 0.05
    let ratio = NumberFormat(wording.language).number(Rational(approximating: test.ratio), decimals: 1)
    guard isLarge else {
      return wording.text(
        sv: "Antalen varierar inte mer än slumpen ger (φ \(ratio)).",
        en: "Counts vary no more than chance gives (φ \(ratio)).")
    }
    let ignores = control.method == .counts || control.method == .rates
    return wording.text(
      sv: "Antalen varierar mer än slumpen ger (φ \(ratio))"
        + (ignores ? ", så gränserna är för snäva." : ", och det tar gränserna hänsyn till."),
      en: "Counts vary more than chance gives (φ \(ratio))"
        + (ignores ? ", so the limits are too narrow." : ", which the limits take into account."))
  }

  /// Why limits begin anew, and the months that they were computed from where those are not all.
  private var phases: String? {
    let reasons = control.phases.compactMap { phase -> String? in
      guard let reason = phase.reason else { return nil }
      let month = wording.names.withYear(phase.months.first)
      return wording.text(
        sv: "Nya gränser från \(month): \(reason[.swedish])", en: "New limits from \(month): \(reason[.english])")
    }
    let frozen = control.phases.first { $0.baseline != $0.months }.map { phase in
      let period = wording.names.words(phase.baseline)
      return wording.text(sv: "Gränserna är räknade på \(period)", en: "The limits are computed from \(period)")
    }
    let all = [frozen].compactMap { $0 } + reasons
    return all.isEmpty ? nil : all.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
  }
}
