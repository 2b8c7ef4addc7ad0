import ReportCore
import ReportDocument
import ReportDrawing

/// What the bars of a count show and say.
struct AgencyChart {
  /// As many fills as can be told apart in print and without colour.
  private static let fillLimit = 5
  /// As many as can stand side by side in a month.
  private static let groupLimit = 4

  private let measure: Measure
  private let names: MemberNames
  private let wording: Wording
  private let months: ClosedRange<Month>
  private let arrangement: MonthBars.Arrangement

  init(
    _ measure: Measure, _ names: MemberNames, _ wording: Wording, months: ClosedRange<Month>,
    arrangement: MonthBars.Arrangement
  ) {
    self.measure = measure
    self.names = names
    self.wording = wording
    self.months = months
    self.arrangement = arrangement
  }

  var specification: ChartSpecification {
    let all = names.shown(months)
    let limit = arrangement == .grouped ? Self.groupLimit : Self.fillLimit
    let drawn = all.count > limit ? Array(all.prefix(limit - 1)) : all
    let rest = Array(all.dropFirst(drawn.count))
    var facts = drawn.map { member in months.map { wording.figures.value(measure.id, member: member.id, $0) } }
    var series = zip(drawn, facts).map { member, facts in
      MonthBars.Series(
        id: member.id, name: names.name(member), shortName: names.shortName(member),
        points: facts.map(wording.chartParts.point))
    }
    if !rest.isEmpty {
      let sums = months.map { sum(of: rest, $0) }
      let label = wording.text(sv: "Övriga (\(rest.count))", en: "Others (\(rest.count))")
      series.append(
        MonthBars.Series(id: "others", name: label, shortName: label, points: sums.map(wording.chartParts.point)))
      facts.append(sums)
    }
    let totals = months.map { wording.figures.value(measure.id, $0) }
    return ChartSpecification(
      id: measure.id, language: wording.language, texts: texts(all, drawn, rest, facts.flatMap { $0 } + totals),
      unit: measure.unit,
      body: .bars(
        MonthBars(
          month: wording.month, arrangement: arrangement, months: Array(months), series: series,
          totals: totals.map(wording.chartParts.point))),
      events: wording.chartParts.events(measure.id, months), data: facts.flatMap { $0 } + totals)
  }

  /// The sum of members that have no fill of their own; missing or hidden where one of them is.
  private func sum(of members: [Member], _ month: Month) -> Fact {
    let facts = members.map { wording.figures.value(measure.id, member: $0.id, month) }
    let possible = facts.filter { $0.quantity.absence != .notApplicable }
    let numbers = possible.compactMap(\.quantity.number)
    let quantity: Quantity =
      possible.isEmpty
      ? .absent(.notApplicable, because: nil)
      : numbers.count == possible.count
        ? .number(numbers.reduce(.zero, +))
        : .absent(possible.contains(where: \.isHidden) ? .suppressed : .missing, because: nil)
    return Fact(
      FactName(measure.id, member: "others", Period(month), .value), quantity, unit: measure.unit,
      status: possible.first { $0.status != .exact }?.status ?? .exact, standing: standing(possible),
      places: possible.flatMap(\.places))
  }

  /// Revised where a part is, else preliminary where a part is.
  private func standing(_ facts: [Fact]) -> Standing {
    let standings = facts.map(\.standing)
    return standings.first(where: \.isRevised) ?? standings.first { $0 == .preliminary } ?? .final
  }

  private func texts(_ all: [Member], _ drawn: [Member], _ rest: [Member], _ facts: [Fact]) -> ChartTexts {
    let finding = wording.headline.finding(measure).plainText
    let period = Period(months.lowerBound, through: months.upperBound).map(wording.names.words) ?? ""
    let others = rest.map(names.name)
    let hidden = facts.contains(where: \.isHidden) ? [hiddenKey] : []
    let explanations =
      names.explanations(drawn)
      + (others.isEmpty ? [] : [wording.text(sv: "Övriga: ", en: "Others: ") + wording.list.text(others) + "."])
      + wording.chartParts.markKeys(facts) + hidden
    return ChartTexts(
      title: finding, shortTitle: wording.headline.short(measure).plainText,
      subtitle: "\(wording.coverage(measure)), \(period)",
      shortSubtitle: wording.coverage(measure),
      source: wording.source.long(after: explanations), shortSource: wording.source.short(after: explanations),
      alternative: alternative(all, period))
  }

  private var hiddenKey: String {
    arrangement == .stacked
      ? wording.text(sv: "Streckat: dolda uppgifter.", en: "Hatched: hidden figures.")
      : wording.text(sv: "Romb: dold uppgift.", en: "Diamond: hidden figure.")
  }

  private func alternative(_ members: [Member], _ period: String) -> String {
    let name = wording.letterCase.inside(measure.names.indefinite[wording.language])
    let kind =
      arrangement == .stacked
      ? wording.text(sv: "Staplar, delade efter", en: "Stacked bars by")
      : wording.text(sv: "Staplar i grupper efter", en: "Grouped bars by")
    let what = names.breakdown.singular[wording.language]
    let latest = members.compactMap { member -> String? in
      let fact = wording.figures.value(measure.id, member: member.id, wording.month)
      let isKept = fact.quantity.absence == nil || fact.isHidden
      return isKept ? "\(names.shortName(member)) \(wording.facts.text(fact))" : nil
    }
    return AlternativeText.joined(
      [
        "\(kind) \(what): \(name) per \(wording.text(sv: "månad", en: "month")), \(period).",
        wording.latest.words(measure),
      ] + (latest.isEmpty ? [] : [wording.list.text(latest) + "."]))
  }
}

extension Fact {
  /// Whether there is a figure that is kept back.
  fileprivate var isHidden: Bool { quantity.absence == .suppressed }
}
