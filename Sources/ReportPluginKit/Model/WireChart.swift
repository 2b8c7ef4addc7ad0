internal import ReportCore
internal import ReportDrawing

extension ChartSpecification: WireObject {
  static let schemaName = "Chart"
  static let summary = "What a chart shows, without coordinates, colours or sizes."
  static var blank: ChartSpecification {
    ChartSpecification(
      id: "", language: .swedish, texts: .blank, unit: .count, body: .yearLines(.blank), data: [])
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var identifier = Identifier(text: id)
    var places = DecimalCount(count: decimals)
    try visitor.field("id", &identifier, "The name of its files and where links lead.")
    try visitor.field("language", &language, "The language of its words.")
    try visitor.field("texts", &texts, "The words around it.")
    try visitor.field("unit", &unit, "The unit of the values.")
    try visitor.field("decimals", &places, usually: DecimalCount(count: 0), "How many decimals labels have. Usually 0.")
    try visitor.field("body", &body, "What is drawn.")
    try visitor.field("events", &events, usually: [], "What happened; numbered from 1 in order of time.")
    try visitor.field(
      "data", &data, usually: [],
      "Every value drawn, for the data file beside the chart. Usually the facts that it names, from the analysis.")
    guard Visitor.isReading else { return }
    (id, decimals) = (identifier.text, places.count)
  }
}

extension ChartTexts: WireObject {
  static let schemaName = "ChartTexts"
  static let summary = "The words around a chart."
  static var blank: ChartTexts {
    ChartTexts(
      title: "", shortTitle: "", subtitle: "", shortSubtitle: "", source: "", shortSource: "", alternative: "")
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("title", &title, "What the chart says.")
    try visitor.field("shortTitle", &shortTitle, "The same for places where that is too long.")
    try visitor.field("subtitle", &subtitle, "What is measured, where and when.")
    try visitor.field("shortSubtitle", &shortSubtitle, "The same, shorter.")
    try visitor.field("source", &source, "Whose data it is, and to which month.")
    try visitor.field("shortSource", &shortSource, "The same, shorter.")
    try visitor.field(
      "alternative", &alternative, "For those who cannot see it: kind, content and message; at most 250 characters.")
  }
}

extension ChartPoint: WireObject {
  static let schemaName = "ChartPoint"
  static let summary = "One value of a chart."
  static var blank: ChartPoint {
    ChartPoint(month: .first, quantity: .absent(.missing, because: nil), value: "")
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The month.")
    try quantity.visit(&visitor)
    try visitor.field("marks", &marks, usually: "", "Marks printed behind the value.")
    try visitor.field("fact", &value, "The name of the fact that it shows: measure/member@period.figure.")
  }
}

extension ChartEvent: WireObject {
  static let schemaName = "ChartEvent"
  static let summary = "Something that happened."
  static var blank: ChartEvent { ChartEvent(number: 1, months: Month.first...Month.first, isBreak: false, text: "") }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("number", &number, "Its number, from 1.")
    var period = Period(months.lowerBound, through: months.upperBound) ?? Period(months.lowerBound)
    try visitor.field("period", &period, "When it was.")
    try visitor.field("break", &isBreak, usually: false, "Whether lines are cut there. Usually false.")
    try visitor.field("text", &text, "What happened.")
    if Visitor.isReading { months = period.months }
  }
}

extension ChartSpecification.Body: WireVariants {
  static let schemaName = "ChartBody"
  static let summary = "What a chart draws."
  static let tag: StaticString = "chart"

  static let variants: [WireVariant<ChartSpecification.Body>] = [
    WireVariant("yearLines", "Twelve months, a line a year.", YearLines.self) { body in
      if case .yearLines(let lines) = body { lines } else { nil }
    } make: {
      .yearLines($0)
    },
    WireVariant("bars", "A bar a month, split by member.", MonthBars.self) { body in
      if case .bars(let bars) = body { bars } else { nil }
    } make: {
      .bars($0)
    },
    WireVariant("smallMultiples", "One small chart a member, all on one scale.", SmallMultiples.self) { body in
      if case .smallMultiples(let panels) = body { panels } else { nil }
    } make: {
      .smallMultiples($0)
    },
    WireVariant("control", "A line over all months with the limits of common variation.", ControlLines.self) { body in
      if case .control(let lines) = body { lines } else { nil }
    } make: {
      .control($0)
    },
  ]
}
