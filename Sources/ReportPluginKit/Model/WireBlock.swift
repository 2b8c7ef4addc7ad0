internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

extension Block: WireVariants {
  static let schemaName = "Block"
  static let summary = "A piece of a report, in the order of reading."
  static let tag: StaticString = "block"

  static let variants: [WireVariant<Block>] = [
    WireVariant("title", "The title of the report.", Inlines.self) { block in
      if case .title(let text) = block { Inlines(text: text) } else { nil }
    } make: {
      .title($0.text)
    },
    WireVariant("lead", "The sentence that follows the title.", Inlines.self) { block in
      if case .lead(let text) = block { Inlines(text: text) } else { nil }
    } make: {
      .lead($0.text)
    },
    WireVariant("heading", "A heading of level 2 or 3.", HeadingFields.self) { block in
      if case .heading(let level, let text, let id) = block {
        HeadingFields(level: level, text: text, id: Identifier(text: id))
      } else {
        nil
      }
    } make: {
      .heading(level: $0.level, $0.text, id: $0.id.text)
    },
    WireVariant("paragraph", "Running text.", Inlines.self) { block in
      if case .paragraph(let text) = block { Inlines(text: text) } else { nil }
    } make: {
      .paragraph($0.text)
    },
    WireVariant("list", "A list.", ListFields.self) { block in
      if case .list(let isNumbered, let items) = block { ListFields(isNumbered: isNumbered, items: items) } else { nil }
    } make: {
      .list(isNumbered: $0.isNumbered, $0.items)
    },
    WireVariant("keyFigures", "Large numbers side by side.", KeyFigureFields.self) { block in
      if case .keyFigures(let figures) = block { KeyFigureFields(figures: figures) } else { nil }
    } make: {
      .keyFigures($0.figures)
    },
    WireVariant("figure", "A chart with its caption.", Figure.self) { block in
      if case .figure(let figure) = block { figure } else { nil }
    } make: {
      .figure($0)
    },
    WireVariant("table", "A table.", Table.self) { block in
      if case .table(let table) = block { table } else { nil }
    } make: {
      .table($0)
    },
    WireVariant("notes", "Small text below others: keys and explanations.", NoteFields.self) { block in
      if case .notes(let notes) = block { NoteFields(notes: notes) } else { nil }
    } make: {
      .notes($0.notes)
    },
    WireVariant("pageBreak", "What follows begins a page.", NoFields.self) { block in
      if case .pageBreak = block { NoFields() } else { nil }
    } make: { _ in
      .pageBreak
    },
  ]
}

private struct Inlines: WireFields {
  static let blank = Inlines(text: [])
  var text: [Inline]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("text", &text, "The text.")
  }
}

private struct HeadingFields: WireFields {
  static let blank = HeadingFields(level: 2, text: [], id: Identifier(text: ""))
  var level: Int
  var text: [Inline]
  var id: Identifier

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("level", &level, usually: 2, "2 or 3. Usually 2.")
    try visitor.field("text", &text, "The text.")
    try visitor.field("id", &id, "Where links lead.")
    if Visitor.isReading, level != 2, level != 3 { throw WireFault("is \(level), not 2 or 3").inside("level") }
  }
}

private struct ListFields: WireFields {
  static let blank = ListFields(isNumbered: false, items: [])
  var isNumbered: Bool
  var items: [Block.ListItem]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("numbered", &isNumbered, usually: false, "Whether its items are numbered. Usually false.")
    try visitor.field("items", &items, "The items.")
  }
}

private struct KeyFigureFields: WireFields {
  static let blank = KeyFigureFields(figures: [])
  var figures: [KeyFigure]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("figures", &figures, "One to six numbers.")
    guard Visitor.isReading, !(1...6).contains(figures.count) else { return }
    throw WireFault("has \(figures.count) numbers, not 1 to 6").inside("figures")
  }
}

private struct NoteFields: WireFields {
  static let blank = NoteFields(notes: [])
  var notes: [[Inline]]

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("notes", &notes, "Each a list of inlines.")
  }
}

private struct NoFields: WireFields {
  static let blank = NoFields()

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {}
}

extension Block.Figure: WireFields {
  static var blank: Block.Figure { Block.Figure(chart: .blank) }

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    try visitor.field("chart", &chart, "The chart.")
    try visitor.field(
      "showsTitle", &showsTitle, usually: true, "Whether the chart's titles stand above it. Usually true.")
    try visitor.field(optional: "pageTitle", &pageTitle, "The title above it, where that is not the chart's own.")
    try visitor.field(
      "stretchable", &isStretchable, usually: false,
      "Whether it may take up the free height of its page. Usually false.")
    if Visitor.isReading { id = chart.id }
  }
}
