internal import ReportCore
internal import ReportDrawing

extension MonthBars.Arrangement: WireWord {}

extension MonthBars: WireFields {
  static var blank: MonthBars { MonthBars(month: .first, arrangement: .stacked, months: [], series: [], totals: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The report's month.")
    try visitor.field("arrangement", &arrangement, "stacked on each other, or grouped beside each other.")
    try visitor.field("months", &months, "1 to 36 months, in order and without gaps.")
    try visitor.field("series", &series, "From the axis upward, one to five.")
    try visitor.field("totals", &totals, "One a month.")
    if Visitor.isReading { try check() }
  }

  private func check() throws(WireFault) {
    guard (1...36).contains(months.count), zip(months, months.dropFirst()).allSatisfy({ $0.distance(to: $1) == 1 })
    else {
      throw WireFault("are not 1 to 36 months in order and without gaps").inside("months")
    }
    guard (1...5).contains(series.count) else {
      throw WireFault("has \(series.count) series, not 1 to 5").inside("series")
    }
    for (index, series) in series.enumerated() where series.points.map(\.month) != months {
      throw WireFault("has other months than the chart").inside("points").inside(String(index)).inside("series")
    }
    guard totals.map(\.month) == months else { throw WireFault("has other months than the chart").inside("totals") }
    let values = series.flatMap(\.points) + totals
    guard !values.contains(where: { $0.quantity.number?.isNegative == true }) else {
      throw WireFault("has a value below zero, which no bar can show")
    }
  }
}

extension MonthBars.Series: WireObject {
  static let schemaName = "BarSeries"
  static let summary = "The bars of one member."
  static var blank: MonthBars.Series { MonthBars.Series(id: "", name: "", shortName: "", points: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("id", &id, "The id of the member.")
    try visitor.field("name", &name, "Its name.")
    try visitor.field("shortName", &shortName, "Its name in a narrow place.")
    try visitor.field("points", &points, "One a month, in the order of the months.")
  }
}

extension ControlLines: WireFields {
  static var blank: ControlLines { ControlLines(month: .first, points: [], phases: [], signals: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The report's month.")
    try visitor.field("points", &points, "All months, in order of time.")
    try visitor.field("phases", &phases, "Months that share a centre line, in order of time.")
    try visitor.field("signals", &signals, usually: [], "Months that a rule marks, in order of time.")
    guard Visitor.isReading else { return }
    guard (1...600).contains(points.count) else {
      throw WireFault("has \(points.count) months, not 1 to 600").inside("points")
    }
    try ChartPoint.checkOrder(points)
    guard zip(phases, phases.dropFirst()).allSatisfy({ $0.months.upperBound < $1.months.lowerBound }) else {
      throw WireFault("are not in order").inside("phases")
    }
    let known = Set(points.map(\.month))
    guard signals.allSatisfy({ known.contains($0.month) }) else {
      throw WireFault("marks a month that has no point").inside("signals")
    }
  }
}

extension ControlLines.Phase: WireObject {
  static let schemaName = "ChartPhase"
  static let summary = "Months that share a centre line; limits may differ by month."
  static var blank: ControlLines.Phase {
    ControlLines.Phase(
      months: Month.first...Month.first, centre: 0, centreLabel: "", lower: [], upper: [], lowerLabel: "",
      upperLabel: "")
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var period = Period(months.lowerBound, through: months.upperBound) ?? Period(months.lowerBound)
    try visitor.field("period", &period, "The months.")
    try visitor.field("centre", &centre, "The centre line.")
    try visitor.field("centreLabel", &centreLabel, "Its label.")
    try visitor.field("lower", &lower, "The lower limit, one a month; null where there is none.")
    try visitor.field("upper", &upper, "The upper limit, one a month; null where there is none.")
    try visitor.field("lowerLabel", &lowerLabel, "Its label.")
    try visitor.field("upperLabel", &upperLabel, "Its label.")
    guard Visitor.isReading else { return }
    months = period.months
    for (limits, name) in [(lower, "lower"), (upper, "upper")] where limits.count != period.monthCount {
      throw WireFault("has \(limits.count) limits for \(period.monthCount) months").inside(name)
    }
  }
}

extension ControlLines.Signal: WireObject {
  static let schemaName = "ChartSignal"
  static let summary = "A month that a rule marks."
  static var blank: ControlLines.Signal {
    ControlLines.Signal(month: .first, word: "", pairWord: "", groupWord: "", isGood: nil)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The month.")
    try visitor.field("word", &word, "The word for it.")
    try visitor.field("pairWord", &pairWord, "The words that two neighbours share.")
    try visitor.field("groupWord", &groupWord, "The words that more neighbours share.")
    try visitor.field(optional: "good", &isGood, "Whether it is good news; left out where it is neither.")
  }
}
