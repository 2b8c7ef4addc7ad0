internal import ReportCore
internal import ReportDrawing

extension YearLines: WireFields {
  static var blank: YearLines { YearLines(month: .first, years: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The report's month, whose value is the latest.")
    try visitor.field("years", &years, "This year first, then back in time; one to four.")
    try visitor.field(optional: "target", &target, "A value that the line is set against.")
    guard Visitor.isReading else { return }
    try Self.check(years, atMost: 4, lastMonth: month)
  }

  /// Throws unless there are one to `most` years, this year first, then back in time.
  static func check(_ years: [Year], atMost most: Int, lastMonth month: Month) throws(WireFault) {
    guard (1...most).contains(years.count) else {
      throw WireFault("has \(years.count) years, not 1 to \(most)").inside("years")
    }
    guard years[0].year == month.year, zip(years, years.dropFirst()).allSatisfy({ $0.year > $1.year }) else {
      throw WireFault("does not begin with \(month.year) and go back in time").inside("years")
    }
  }
}

extension YearLines.Year: WireObject {
  static let schemaName = "ChartYear"
  static let summary = "The values of one year."
  static var blank: YearLines.Year { YearLines.Year(year: 1, points: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("year", &year, "The year.")
    try visitor.field(
      "points", &points, "In order of time, at most one a month; months left out have not happened yet.")
    guard Visitor.isReading else { return }
    try ChartPoint.checkOrder(points)
    guard points.allSatisfy({ $0.month.year == year }) else {
      throw WireFault("has months of other years than \(year)").inside("points")
    }
  }
}

extension ChartPoint {
  /// Throws unless the months are in order and each stands once.
  static func checkOrder(_ points: [ChartPoint]) throws(WireFault) {
    guard zip(points, points.dropFirst()).allSatisfy({ $0.month < $1.month }) else {
      throw WireFault("has months that are not in order or stand twice").inside("points")
    }
  }
}

extension YearLines.Target: WireObject {
  static let schemaName = "ChartTarget"
  static let summary = "A value that a line is set against."
  static var blank: YearLines.Target { YearLines.Target(value: .zero, label: "", name: "") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("value", &value, "The value.")
    try visitor.field("label", &label, "The label at its line.")
    try visitor.field("fact", &name, "The name of the fact that it shows.")
    try visitor.field(
      optional: "outcome", &outcome, "What its period has come to so far; left out where that is not known.")
  }
}

extension YearLines.Outcome: WireObject {
  static let schemaName = "ChartOutcome"
  static let summary = "The figure of several months together, which stands beside them."
  static var blank: YearLines.Outcome {
    YearLines.Outcome(label: "", point: .blank, decimals: 0)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("label", &label, "Its months, short: “jan–nov”.")
    try visitor.field("point", &point, "Its value, a number or bounds; the month is its last.")
    var places = DecimalCount(count: decimals)
    try visitor.field(
      "decimals", &places, usually: DecimalCount(count: 0), "How many decimals its label has. Usually 0.")
    if Visitor.isReading { decimals = places.count }
  }
}

extension SmallMultiples: WireFields {
  static var blank: SmallMultiples { SmallMultiples(month: .first, panels: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The report's month.")
    try visitor.field("panels", &panels, "One to twelve small charts.")
    guard Visitor.isReading else { return }
    guard (1...12).contains(panels.count) else {
      throw WireFault("has \(panels.count) small charts, not 1 to 12").inside("panels")
    }
    for (index, panel) in panels.enumerated() {
      do {
        try YearLines.check(panel.years, atMost: 2, lastMonth: month)
      } catch {
        throw error.inside(String(index)).inside("panels")
      }
    }
  }
}

extension SmallMultiples.Panel: WireObject {
  static let schemaName = "ChartPanel"
  static let summary = "A small chart."
  static var blank: SmallMultiples.Panel { SmallMultiples.Panel(id: "", title: "", subtitle: "", years: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("id", &id, "The id of the member.")
    try visitor.field("title", &title, "The name of the member.")
    try visitor.field("subtitle", &subtitle, "What stands below the name.")
    try visitor.field("years", &years, "This year first, then last year.")
  }
}
