import ReportCore
import ReportDocument

/// One series set against the same period last year, with its test.
struct TestedRow {
  enum Verdict {
    case clearRise, clearFall, mayBeChance
    /// From nothing there is no ratio.
    case fromZero
  }

  let name: String
  let isTotal: Bool
  let earlier: Fact
  let later: Fact
  let ratio: Fact?
  let interval: Fact?
  let pValue: Fact
  let dispersion: Fact?
  /// Whether the months vary more than chance alone would have it, at five per cent.
  let isOverdispersed: Bool

  var verdict: Verdict {
    guard let interval, case .interval(let low, let high) = interval.quantity else { return .fromZero }
    if low > Rational(1) { return .clearRise }
    return high < Rational(1) ? .clearFall : .mayBeChance
  }

  /// The members in order and the whole last, as far as they were tested.
  static func rows(_ measure: Measure, _ period: Period, _ input: ReportInput, _ wording: Wording) -> [TestedRow] {
    let names = input.definition.breakdown(of: measure.id).map { MemberNames(measure, $0, input) }
    let members = names?.shown(period.lastYear.first...period.last) ?? []
    let parts = members.compactMap { member in
      row(measure, member.id, names?.name(member) ?? member.id, period, wording)
    }
    let whole = names == nil ? measure.names.indefinite[input.language] : wording.text(sv: "Totalt", en: "Total")
    return parts + [row(measure, nil, whole, period, wording)].compactMap { $0 }
  }

  private static func row(
    _ measure: Measure, _ member: String?, _ name: String, _ period: Period, _ wording: Wording
  ) -> TestedRow? {
    func known(_ figure: Figure) -> Fact? { wording.figures.known(measure.id, member: member, period, figure) }
    guard let pValue = known(.ratioPValue) else { return nil }
    func spread(_ figure: Figure) -> Fact? {
      wording.figures.analysis.facts.last {
        $0.name.measure == measure.id && $0.name.member == member && $0.name.figure == figure
      }
    }
    let chance = spread(.dispersionPValue)?.quantity.number
    return TestedRow(
      name: name, isTotal: member == nil, earlier: wording.figures.value(measure.id, member: member, period.lastYear),
      later: wording.figures.value(measure.id, member: member, period), ratio: known(.ratio),
      interval: known(.ratioInterval), pValue: pValue, dispersion: spread(.dispersion),
      isOverdispersed: chance.map { $0 < Rational(5, over: 100) } ?? false)
  }
}
