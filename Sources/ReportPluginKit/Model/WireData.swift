internal import ReportCore

extension Cell {
  /// The fields of a cell, which stand in the object that has one: a value, or why there is none.
  mutating func visit<Visitor: WireVisitor>(
    _ visitor: inout Visitor, value: StaticString = "value", absent: StaticString = "absent"
  ) throws(WireFault) {
    var number = self.value
    var absence: Absence? = if case .absent(let absence) = self { absence } else { nil }
    try visitor.field(optional: value, &number, "The value; left out where there is none.")
    try visitor.field(
      optional: absent, &absence, "Why there is no value. A month without a figure is missing, never zero.")
    guard Visitor.isReading else { return }
    switch (number, absence) {
    case (let number?, nil): self = .value(number)
    case (nil, let absence?): self = .absent(absence)
    default: throw WireFault("needs either “\(value)” or “\(absent)”")
    }
  }
}

/// What a value was before it was revised.
struct EarlierCell: WireObject, Hashable {
  static let schemaName = "EarlierCell"
  static let summary = "What stood in a cell before it was revised."
  static var blank: EarlierCell { EarlierCell(cell: .absent(.missing)) }

  var cell: Cell
  var place: Place?

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try cell.visit(&visitor)
    try visitor.field(optional: "place", &place, "Where it stood.")
  }
}

/// The standing of a value as a word; `revised` comes with what it was.
enum StandingWord: String, WireWord {
  case final, preliminary, revised
}

extension Standing {
  /// The fields of a standing, which stand in the object that has one.
  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var word = StandingWord(rawValue: self.word) ?? .final
    var earlier: EarlierCell? =
      if case .revised(let cell, let place) = self { EarlierCell(cell: cell, place: place) } else { nil }
    try visitor.field(
      "standing", &word, usually: .final, "Whether the value may still change or has changed. Usually final.")
    try visitor.field(optional: "was", &earlier, "What it was, where it is revised.")
    guard Visitor.isReading else { return }
    switch word {
    case .final: self = .final
    case .preliminary: self = .preliminary
    case .revised: self = .revised(from: earlier?.cell ?? .absent(.missing), at: earlier?.place)
    }
  }
}

extension Observation: WireObject {
  static let schemaName = "Observation"
  static let summary = "One cell of a source, with what it is about and where it stood."
  static var blank: Observation {
    Observation(measure: "", period: Period(.first), cell: .absent(.missing), place: Place(""))
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &measure, "The id of a declared measure.")
    try visitor.field(
      optional: "member", &member,
      "The member: in requests its id, in answers its id or any label of it. Left out for the whole.")
    try visitor.field("period", &period, "The month.")
    try cell.visit(&visitor)
    try visitor.field(optional: "exposure", &exposure, "What the measure is per, such as the purchases behind a rate.")
    try standing.visit(&visitor)
    try visitor.field("marks", &marks, usually: [], "Footnote marks, such as *.")
    try visitor.field("place", &place, usually: Place(""), "Where the cell stood. Usually the source as a whole.")
  }
}

extension Revision: WireObject {
  static let schemaName = "Revision"
  static let summary = "A value that a later source replaced."
  static var blank: Revision {
    let cell = Cell.absent(.missing)
    return Revision(
      measure: "", member: nil, period: Period(.first), was: cell, wasAt: Place(""), isNow: cell, isAt: Place(""))
  }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("measure", &measure, "The id of the measure.")
    try visitor.field(optional: "member", &member, "The id of the member; left out for the whole.")
    try visitor.field("period", &period, "The month.")
    var (earlier, now) = (EarlierCell(cell: was, place: wasAt), EarlierCell(cell: isNow, place: isAt))
    try visitor.field("was", &earlier, "What it was.")
    try visitor.field("now", &now, "What it is now.")
    guard Visitor.isReading else { return }
    (was, wasAt) = (earlier.cell, earlier.place ?? Place(""))
    (isNow, isAt) = (now.cell, now.place ?? Place(""))
  }
}

extension Member: WireObject {
  static let schemaName = "Member"
  static let summary = "One part of a breakdown."
  static var blank: Member { Member(id: "", names: []) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("id", &id, "The name used in files.")
    try visitor.field("names", &names, "Its names, in order of time.")
    try visitor.field("aliases", &aliases, usually: [], "Other labels under which sources list it.")
    try visitor.field(optional: "from", &from, "The first month in which it can have values.")
    try visitor.field(optional: "to", &to, "The last month in which it can have values.")
    try visitor.field("declared", &isDeclared, usually: true, "Whether the pipeline file declares it. Usually true.")
  }
}

extension Member.DatedName: WireObject {
  static let schemaName = "MemberName"
  static let summary = "A name and the month from which it is valid."
  static var blank: Member.DatedName { Member.DatedName(name: LocalizedText(""), short: LocalizedText("")) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field(optional: "from", &from, "Left out for the first name.")
    try visitor.field("name", &name, "The name.")
    try visitor.field("short", &short, "The name for narrow places.")
    var inSentence = Optional(definite)
    try visitor.field(
      optional: "definite", &inSentence, "As it stands inside a sentence: “the Consumer Agency”. Usually the name.")
    definite = inSentence ?? name
  }
}
