import ReportCore
import ReportDocument

/// One series set against the same period last year, with its test; without one where a figure of either period is not known.
struct TestedRow {
  enum Verdict {
    case clearRise, clearFall, mayBeChance
    /// From nothing there is no ratio.
    case fromZero
    /// A figure is hidden or missing.
    case untested
  }

  let name: String
  /// Inside a sentence.
  let definite: String
  let isTotal: Bool
  let earlier: Fact
  let later: Fact
  let ratio: Fact?
  let interval: Fact?
  let pValue: Fact?
  let dispersion: Fact?
  /// Whether the months vary more than chance alone would have it, at five per cent.
  let isOverdispersed: Bool

  var verdict: Verdict {
    guard pValue != nil else { return .untested }
    guard let interval, case .interval(let low, let high) = interval.quantity else { return .fromZero }
    if low > Rational(1) { return .clearRise }
    return high < Rational(1) ? .clearFall : .mayBeChance
  }

  /// The members in order and the whole last; none where nothing was tested.
  static func rows(_ measure: Measure, _ period: Period, _ input: ReportInput, _ wording: Wording) -> [TestedRow] {
    let names = input.definition.breakdown(of: measure.id).map { MemberNames(measure, $0, input) }
    let members = names?.shown(period.lastYear.first...period.last) ?? []
    let parts = members.compactMap { member in
      row(measure, member.id, names?.name(member) ?? member.id, names?.definite(member) ?? member.id, period, wording)
    }
    let whole = names == nil ? measure.names.indefinite[input.language] : wording.text(sv: "Totalt", en: "Total")
    let total = names == nil ? wording.letterCase.inside(whole) : wording.text(sv: "summan", en: "the total")
    let rows = parts + [row(measure, nil, whole, total, period, wording)].compactMap { $0 }
    return rows.contains { $0.verdict != .untested } ? rows : []
  }

  private static func row(
    _ measure: Measure, _ member: String?, _ name: String, _ definite: String, _ period: Period, _ wording: Wording
  ) -> TestedRow? {
    func known(_ figure: Figure) -> Fact? { wording.figures.known(measure.id, member: member, period, figure) }
    let earlier = wording.figures.value(measure.id, member: member, period.lastYear)
    let later = wording.figures.value(measure.id, member: member, period)
    let pValue = known(.ratioPValue)
    let isUnknown = [earlier, later].contains { $0.quantity.absence == .suppressed || $0.quantity.absence == .missing }
    guard pValue != nil || isUnknown else { return nil }
    func spread(_ figure: Figure) -> Fact? {
      wording.figures.analysis.facts.last {
        $0.name.measure == measure.id && $0.name.member == member && $0.name.figure == figure
      }
    }
    let chance = spread(.dispersionPValue)?.quantity.number
    return TestedRow(
      name: name, definite: definite, isTotal: member == nil, earlier: earlier, later: later, ratio: known(.ratio),
      interval: known(.ratioInterval), pValue: pValue, dispersion: spread(.dispersion),
      isOverdispersed: chance.map { $0 < Rational(5, over: 100) } ?? false)
  }
}
