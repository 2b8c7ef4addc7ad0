import ReportCore
import ReportDocument

/// How one rate is known: by month, by year, and against its target.
struct RateNotes {
  private let measure: Measure
  private let wording: Wording

  init(_ measure: Measure, _ wording: Wording) {
    self.measure = measure
    self.wording = wording
  }

  var sentence: Sentence { Sentence.joined([months, years, weighted, unknown, bounds]) }

  private var series: Series? { wording.figures.analysis.series(measure.id) }

  private var exposure: Measure? { measure.exposure.flatMap { wording.definition.measure($0) } }

  private var name: String { wording.letterCase.opening(measure.names.indefinite[wording.language]) }

  private var months: Sentence {
    let statuses = Set(series?.points.filter { $0.quantity.number != nil }.map(\.status) ?? [])
    guard !statuses.isEmpty else { return Sentence([]) }
    if statuses == [.exact], let exposure {
      let noun = exposure.unitPlural[wording.language]
      return wording.sentence(
        sv: "\(name): månadsvärdena är beräknade av antalen och antalet \(noun) och avrundade en gång.",
        en: "\(name): monthly values are computed from the counts and the number of \(noun), and rounded once.")
    }
    guard statuses == [.published] else {
      return wording.sentence(
        sv: "\(name): månadsvärdena är beräknade där antalen är kända, annars så som källan anger dem.",
        en: "\(name): monthly values are computed where the counts are known, else as the source states them.")
    }
    let digits =
      series?.decimals == 0
      ? wording.text(sv: "Källan anger hela tal.", en: "The source gives whole numbers.")
      : wording.text(sv: "Källan har avrundat dem.", en: "The source has rounded them.")
    return wording.sentence(
      sv: "\(name): månadsvärdena är de som källan anger. \(digits)",
      en: "\(name): monthly values are those that the source states. \(digits)")
  }

  /// Years that are as the source states them.
  private var years: Sentence {
    guard let first = series?.points.first?.month.year else { return Sentence([]) }
    let stated = (first...wording.month.year).compactMap { Period(year: $0) }.filter { period in
      let fact = wording.figures.known(measure.id, period, .value)
      return fact?.status == .published && fact?.denominator == nil
    }
    guard !stated.isEmpty else { return Sentence([]) }
    let list = wording.list.text(stated.compactMap { $0.calendarYear.map(String.init) })
    return stated.count == 1
      ? wording.sentence(
        sv: "Årssiffran för \(list) är hämtad från källan.", en: "The figure for \(list) is the source's own.")
      : wording.sentence(
        sv: "Årssiffrorna för \(list) är hämtade från källan.", en: "The figures for \(list) are the source's own.")
  }

  /// That figures of longer periods are no means of the months, where there are such.
  private var weighted: Sentence {
    let isWeighted = wording.figures.analysis.facts.contains { fact in
      fact.name.measure == measure.id && fact.name.figure == .value && fact.name.period.monthCount > 1
        && fact.quantity.number != nil && fact.denominator != nil
    }
    guard isWeighted, let exposure else { return Sentence([]) }
    let noun = exposure.unitPlural[wording.language]
    return wording.sentence(
      sv: "Siffror för längre tid än en månad är vägda med antalet \(noun) per månad.",
      en: "Figures for more than a month are weighted by the number of \(noun) a month.")
  }

  private var bounds: Sentence { BoundNotes(measure, wording).sentence }

  /// Why the year so far is not known.
  private var unknown: Sentence {
    let toDate = Period(yearToDate: wording.month)
    guard toDate.monthCount > 1, let fact = wording.figures.analysis.fact(FactName(measure.id, toDate, .value)),
      case .absent(_, let because?) = fact.quantity
    else { return Sentence([]) }
    let period = wording.names.words(toDate)
    let hasTarget = wording.definition.targets(of: measure.id).contains { $0.period.contains(wording.month) }
    let reason = because[wording.language]
    return wording.sentence(
      sv:
        "För \(period) redovisas ingen siffra\(hasTarget ? " och inget avstånd till målet" : ""): \(reason), och ett medelvärde av månaderna vore fel, eftersom månaderna är olika stora.",
      en:
        "No figure\(hasTarget ? " and no distance to the target" : "") is given for \(period): \(reason), and a mean of the months would be wrong, since months differ in size."
    )
  }
}
