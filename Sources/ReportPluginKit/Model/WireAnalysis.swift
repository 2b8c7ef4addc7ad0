internal import ReportCore

/// `count`, `percent`, `percentage-points`, `ratio`, or `per 1000000`.
extension Unit: WireText {
  init?(wireText text: String) {
    switch text {
    case "count": self = .count
    case "percent": self = .percent
    case "percentage-points": self = .percentagePoints
    case "ratio": self = .ratio
    default:
      guard text.hasPrefix("per "), let per = Int(text.dropFirst(4)), (1...1_000_000_000).contains(per) else {
        return nil
      }
      self = .rate(per: per)
    }
  }

  var wireText: String { word }
  static var form: String { "count, percent, percentage-points, ratio, or per and a number, such as per 1000000" }
  static var pattern: String { "^(count|percent|percentage-points|ratio|per [0-9]+)$" }
}

extension Quantity {
  /// The fields of a quantity, which stand in the object that has one: a number, an interval, or why there is neither.
  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var (number, low, high) = (self.number, Rational?.none, Rational?.none)
    var (absence, reason) = (absence, LocalizedText?.none)
    if case .interval(let least, let most) = self { (low, high) = (least, most) }
    if case .absent(_, let because) = self { reason = because }
    try visitor.field(optional: "number", &number, "The number, where it is known.")
    try visitor.field(optional: "low", &low, "The least that it can be, where it is known to lie in an interval.")
    try visitor.field(optional: "high", &high, "The most that it can be.")
    try visitor.field(optional: "absent", &absence, "Why there is no number.")
    try visitor.field(optional: "because", &reason, "The same in words, where the word alone does not say it.")
    guard Visitor.isReading else { return }
    switch (number, low, high, absence) {
    case (let number?, nil, nil, nil): self = .number(number)
    case (nil, let low?, let high?, nil) where low <= high: self = .interval(low: low, high: high)
    case (nil, nil, nil, let absence?): self = .absent(absence, because: reason)
    default: throw WireFault("needs “number”, or “low” and “high” in order, or “absent”, and only one of these")
    }
  }
}

/// How a value is known, as a word; `assumed` comes with the assumption.
private enum StatusWord: String, WireWord {
  case exact, published, bounded, assumed
}

extension Status {
  /// The fields of a status, which stand in the object that has one.
  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var word = StatusWord(rawValue: self.word) ?? .exact
    var assumption: LocalizedText? = if case .assumed(let text) = self { text } else { nil }
    try visitor.field(
      "status", &word, "How it is known: exact is computed from counts, published is stated by the source.")
    try visitor.field(optional: "assumption", &assumption, "What it holds under, where it is assumed.")
    guard Visitor.isReading else { return }
    switch (word, assumption) {
    case (.exact, _): self = .exact
    case (.published, _): self = .published
    case (.bounded, _): self = .bounded
    case (.assumed, let assumption?): self = .assumed(assumption)
    case (.assumed, nil): throw WireFault("lacks “assumption”", hints: ["an assumed value says what it assumes"])
    }
  }
}

/// A number of decimals, 0...9.
struct DecimalCount: WireValue, Hashable {
  var count: Int

  static func read(_ node: JSONNode) throws(WireFault) -> DecimalCount {
    let count = try Int.read(node)
    guard (0...9).contains(count) else { throw WireFault("is \(count); decimals are 0 to 9") }
    return DecimalCount(count: count)
  }

  func write(to writer: inout JSONWriter) { count.write(to: &writer) }

  static func schema(in book: inout SchemaBook) -> JSONText {
    .object([("type", .string("integer")), ("minimum", .integer(0)), ("maximum", .integer(9))])
  }
}

extension FactName: WireFields {
  static var blank: FactName { FactName("", Period(.first), .value) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &measure, "The id of the measure.")
    try visitor.field(optional: "member", &member, "The id of the member; left out for the whole.")
    try visitor.field("period", &period, "The period.")
    var word = figure.rawValue
    try visitor.field("figure", &word, "Which number of these it is: value, change, share, or a word of your own.")
    if Visitor.isReading { figure = Figure(rawValue: word) }
  }
}

extension Fact: WireObject {
  static let schemaName = "Fact"
  static let summary = "One named number with its unit, how it is known and how it came about."
  static var blank: Fact { Fact(.blank, .absent(.missing, because: nil), unit: .count, status: .exact) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try name.visit(&visitor)
    try quantity.visit(&visitor)
    try visitor.field("unit", &unit, "The unit; thirty per cent is the number 30.")
    var places = DecimalCount(count: decimals)
    try visitor.field("decimals", &places, usually: DecimalCount(count: 0), "How many decimals to show. Usually 0.")
    if Visitor.isReading { decimals = places.count }
    try status.visit(&visitor)
    try standing.visit(&visitor)
    try visitor.field("marks", &marks, usually: [], "Footnote marks.")
    try visitor.field("about", &isApproximate, usually: false, "Whether it must be said with “about”. Usually false.")
    try visitor.field(optional: "numerator", &numerator, "What stands above the line.")
    try visitor.field(optional: "denominator", &denominator, "What stands below the line.")
    try visitor.field(optional: "derivation", &derivation, "How it came about, as the method notes print it.")
    try visitor.field("places", &self.places, usually: [], "The cells it was made from, where these are few.")
  }
}

extension Series: WireObject {
  static let schemaName = "Series"
  static let summary = "One line over months: a measure, of a member or of the whole."
  static var blank: Series { Series(Name(""), unit: .count, points: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &name.measure, "The id of the measure, or a name of your own.")
    try visitor.field(optional: "member", &name.member, "The id of the member; left out for the whole.")
    try visitor.field("unit", &unit, "The unit.")
    var places = DecimalCount(count: decimals)
    try visitor.field("decimals", &places, usually: DecimalCount(count: 0), "How many decimals to show. Usually 0.")
    try visitor.field("points", &points, "In order of time, each month at most once.")
    guard Visitor.isReading else { return }
    decimals = places.count
    let isOrdered = zip(points, points.dropFirst()).allSatisfy { $0.month < $1.month }
    guard isOrdered else { throw WireFault("has months that are not in order or stand twice").inside("points") }
  }
}

extension Series.Point: WireObject {
  static let schemaName = "Point"
  static let summary = "One month of a series."
  static var blank: Series.Point {
    Series.Point(month: .first, quantity: .absent(.missing, because: nil), status: .exact)
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("month", &month, "The month.")
    try quantity.visit(&visitor)
    try status.visit(&visitor)
    try standing.visit(&visitor)
    try visitor.field("marks", &marks, usually: [], "Footnote marks.")
    try visitor.field(optional: "numerator", &numerator, "What stands above the line.")
    try visitor.field(optional: "denominator", &denominator, "What stands below the line.")
    try visitor.field(optional: "place", &place, "The cell it was made from.")
  }
}
