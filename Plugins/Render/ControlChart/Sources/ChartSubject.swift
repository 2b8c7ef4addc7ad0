import ReportCore
import ReportDocument

/// What a control chart is about: a measure, or one of its members.
struct ChartSubject {
  let measure: Measure
  let member: String?
  private let input: ReportInput

  init(_ measure: Measure, member: String?, _ input: ReportInput) {
    self.measure = measure
    self.member = member
    self.input = input
  }

  /// The name of the chart's files.
  var id: String { measure.id + (member.map { "-\($0)" } ?? "") + "-control" }

  /// “Klagomål per miljon köp”, or “Konsumentverket, klagomål till myndigheter”.
  func name(_ wording: Wording) -> String {
    let name = measure.names.indefinite[wording.language]
    return memberName(wording).map { "\($0), \(wording.letterCase.inside(name))" } ?? name
  }

  func memberName(_ wording: Wording) -> String? {
    guard let member else { return nil }
    let declared = input.definition.breakdown(of: measure.id)?.member(member)
    let found = input.dataset.foundMembers.values.joined().first { $0.id == member }
    return (declared ?? found)?.name(in: input.month)[wording.language] ?? member
  }

  /// The series that was judged, up to the report's month.
  func series(_ control: ControlAnalysis) -> Series? {
    guard var series = input.analysis.series(control.series.measure, member: control.series.member) else { return nil }
    series.points.removeAll { $0.month > input.month }
    return series.points.contains { $0.quantity.absence == nil } ? series : nil
  }

  /// The last month that has a value.
  func lastKnown(_ series: Series) -> Month? { series.points.last { $0.quantity.absence == nil }?.month }
}
