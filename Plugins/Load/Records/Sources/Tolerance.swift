import ReportCore

/// Weighs how many rows could not be read against what the report's maker declared tolerable.
struct Tolerance {
  private let settings: RecordSettings
  private let question: Question

  init(_ settings: RecordSettings, _ question: Question) {
    self.settings = settings
    self.question = question
  }

  /// Throws the first faults, and how many there are in all, where they are more than the declared share.
  func check(_ tally: Tally) throws(Problems) {
    let (faults, rows) = (tally.faults.total, tally.rowsRead)
    guard faults > 0 else { return }
    let share = Rational(Int128(faults) * 100, over: Int128(max(1, rows)))
    if share <= settings.tolerated.rational { return }
    let shown = tally.faults.first.map(\.problem)
    let isAll = shown.count == faults && settings.tolerated.coefficient == 0
    throw Problems(shown + (isAll ? [] : [summary(faults, rows, shown.count, share)])) ?? Problems(shown[0])
  }

  private func summary(_ faults: Int, _ rows: Int, _ shown: Int, _ share: Rational) -> Problem {
    let format = NumberFormat(.english)
    let (faults, rows) = (format.number(Rational(faults)), format.number(Rational(rows)))
    let percent = format.percent(share, decimals: 4)
    let tolerated = format.text(settings.tolerated)
    return Problem(
      .data,
      "\(faults) of \(rows) rows cannot be read, \(percent), and \(tolerated)% is tolerated; the first \(shown) are shown",
      at: Place(question.sourceName), hints: ["mend the rows, or declare a share to “tolerate”"])
  }
}
