import ReportCore
import ReportDocument
import ReportDrawing

/// What the small charts show and say.
struct AgencyTrends {
  private let measure: Measure
  private let names: MemberNames
  private let wording: Wording
  private let members: [Member]
  private let months: ClosedRange<Month>

  init(
    _ measure: Measure, _ names: MemberNames, _ wording: Wording, members: [Member], months: ClosedRange<Month>
  ) {
    self.measure = measure
    self.names = names
    self.wording = wording
    self.members = members
    self.months = months
  }

  var specification: ChartSpecification {
    let panels = members.map(panel)
    let sums = members.flatMap { member in
      [toDate, toDate.lastYear].map { wording.figures.value(measure.id, member: member.id, $0) }
    }
    let points = members.flatMap { member in months.map { wording.figures.value(measure.id, member: member.id, $0) } }
    return ChartSpecification(
      id: "\(measure.id)-trends", language: wording.language, texts: texts(points), unit: measure.unit,
      body: .smallMultiples(SmallMultiples(month: wording.month, panels: panels)),
      events: breaks,
      data: points + sums.filter { $0.quantity.absence == nil && $0.name.period.monthCount > 1 })
  }

  /// Only breaks are drawn in so small charts; other events stand in the large one.
  private var breaks: [ChartEvent] {
    wording.chartParts.events(measure.id, months).filter(\.isBreak).enumerated().map { index, event in
      var event = event
      event.number = index + 1
      return event
    }
  }

  private var toDate: Period { Period(yearToDate: wording.month) }

  private func panel(_ member: Member) -> SmallMultiples.Panel {
    let years = (months.lowerBound.year...months.upperBound.year).reversed().map { year in
      YearLines.Year(
        year: year, points: wording.chartParts.points(measure.id, member: member.id, months.filter { $0.year == year }))
    }
    return SmallMultiples.Panel(id: member.id, title: names.name(member), subtitle: sums(member), years: years)
  }

  /// “235 januari–november, 209 samma tid 2018”.
  private func sums(_ member: Member) -> String {
    let current = wording.figures.value(measure.id, member: member.id, toDate)
    let earlier = wording.figures.value(measure.id, member: member.id, toDate.lastYear)
    let parts = [(current, wording.periods.toDate), (earlier, wording.periods.sameTime)]
      .filter { $0.0.quantity.absence == nil }
    if parts.isEmpty {
      return current.quantity.absence == .suppressed
        ? wording.text(sv: "summan är dold", en: "the total is hidden")
        : wording.text(sv: "summan är inte känd", en: "the total is not known")
    }
    return parts.map { "\(wording.facts.text($0.0)) \($0.1)" }.joined(separator: ", ")
  }

  private func texts(_ points: [Fact]) -> ChartTexts {
    let title = finding
    let years = wording.periods.byYear(from: months.lowerBound, through: months.upperBound)
    let each = wording.text(
      sv: ", per \(names.breakdown.singular[.swedish])", en: ", by \(names.breakdown.singular[.english])")
    let scale = wording.text(sv: ", samma skala", en: ", same scale")
    let subtitle = "\(wording.coverage(measure)), \(years)" + (members.count > 1 ? each + scale : "")
    let hidden =
      points.contains { $0.quantity.absence == .suppressed }
      ? [wording.text(sv: "Romb: dold uppgift.", en: "Diamond: hidden figure.")] : []
    let explanations = wording.chartParts.markKeys(points) + hidden
    return ChartTexts(
      title: title, shortTitle: shortFinding, subtitle: subtitle,
      shortSubtitle: wording.coverage(measure) + (members.count > 1 ? scale : ""),
      source: wording.source.long(after: explanations), shortSource: wording.source.short(after: explanations),
      alternative: AlternativeText.joined(
        ["\(kind), \(years)."] + members.map { "\(names.name($0)): \(sums($0))." }))
  }

  /// “Fyra små linjediagram: klagomål till myndigheter”.
  private var kind: String {
    let name = wording.letterCase.inside(measure.names.indefinite[wording.language])
    guard members.count > 1 else {
      return wording.text(sv: "Litet linjediagram: \(name)", en: "Small line chart: \(name)")
    }
    let count = wording.letterCase.opening(wording.numbers.text(members.count))
    return wording.text(sv: "\(count) små linjediagram: \(name)", en: "\(count) small line charts: \(name)")
  }

  /// The member whose year so far changed most since the same time last year, nil where nothing can be compared.
  private var largestChange: (member: Member, comparison: YearComparison)? {
    let comparisons = members.map { member in
      (member, wording.figures.comparison(measure, member: member.id, toDate))
    }
    let known = comparisons.filter { $0.1.difference?.quantity.number != nil }
    func size(_ comparison: YearComparison) -> Rational {
      comparison.difference?.quantity.number?.magnitude ?? .zero
    }
    guard let most = known.max(by: { size($0.1) < size($1.1) }), !size(most.1).isZero else { return nil }
    return most
  }

  /// “Sydkontoret har fått 123 fel hittills i år, mot 54 samma tid i fjol”.
  private var finding: String {
    guard let (member, comparison) = largestChange else {
      return "\(measure.names.indefinite[wording.language]) \(wording.text(sv: "per", en: "by")) "
        + names.breakdown.singular[wording.language]
    }
    let now = wording.facts.counted(comparison.current, measure).plainText
    let before = wording.facts.text(comparison.earlier)
    let (so, then) = (wording.periods.soFarThisYear, lastYear)
    guard measure.direction == .lowerIsBetter else {
      let name = names.name(member)
      return wording.text(
        sv: "\(name): \(now) \(so), mot \(before) \(then)", en: "\(name): \(now) \(so), against \(before) \(then)")
    }
    let name = wording.letterCase.opening(names.definite(member))
    return wording.text(
      sv: "\(name) har fått \(now) \(so), mot \(before) \(then)",
      en: "\(name) has received \(now) \(so), against \(before) \(then)")
  }

  /// “Syd: 123 hittills i år, 54 samma tid i fjol”.
  private var shortFinding: String {
    guard let (member, comparison) = largestChange else { return finding }
    let now = wording.facts.text(comparison.current)
    let before = wording.facts.text(comparison.earlier)
    return "\(names.shortName(member)): \(now) \(wording.periods.soFarThisYear), \(before) \(shortLastYear)"
  }

  private var lastYear: String {
    if wording.month.number == 12 { return wording.periods.samePeriodLastYear }
    return wording.text(sv: "samma tid i fjol", en: "in the same period last year")
  }

  private var shortLastYear: String {
    wording.month.number == 12 ? lastYear : wording.text(sv: "samma tid i fjol", en: "a year earlier")
  }
}
