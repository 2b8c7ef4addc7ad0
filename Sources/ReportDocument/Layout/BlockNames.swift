internal import ReportCore

/// The numbers and names of all figures, tables and headings, found before anything refers to them.
struct BlockNames {
  /// What an empty reference to an id says: “figur 1”, “tabell 2” or a heading's own text.
  private(set) var texts: [String: String] = [:]
  private(set) var numbers: [String: Int] = [:]
  let words: PageWords
  private var figures = 0
  private var tables = 0
  private var problems: [Problem] = []

  /// Reads the document. Throws where an id is used twice, or a reference leads nowhere.
  init(_ document: Document) throws(Problems) {
    words = PageWords(document.language)
    collect(document.blocks)
    check(document.blocks)
    try Problems.throwing(problems)
  }

  /// The text of an inline, with the words of empty references.
  func text(of inline: Inline) -> String {
    guard case .reference(let text, let id) = inline, text.isEmpty else { return inline.plainText }
    return texts[id] ?? ""
  }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines, let id): add(id, text: inlines.map(\.plainText).joined())
      case .figure(let figure):
        figures += 1
        numbers[figure.id] = figures
        add(figure.id, text: "\(words.figure)\u{A0}\(figures)")
      case .table(let table):
        tables += 1
        numbers[table.id] = tables
        add(table.id, text: "\(words.table)\u{A0}\(tables)")
      case .list(_, let items): for item in items { collect(item.blocks) }
      case .title, .lead, .paragraph, .keyFigures, .notes, .pageBreak: break
      }
    }
  }

  private mutating func add(_ id: String, text: String) {
    if texts[id] != nil || id == PageWords.titleAnchor { problems.append(usedTwice(id)) }
    if id.isEmpty || !id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { problems.append(notASCII(id)) }
    texts[id] = text
  }

  private mutating func check(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .title(let inlines), .lead(let inlines), .heading(_, let inlines, _), .paragraph(let inlines):
        check(inlines)
      case .list(_, let items): for item in items { check(item.blocks) }
      case .keyFigures(let figures): for figure in figures { check(figure.lines.flatMap(\.inlines)) }
      case .table(let table): check(table.caption)
      case .notes(let notes): check(notes.flatMap { $0 })
      case .figure, .pageBreak: break
      }
    }
  }

  private mutating func check(_ inlines: [Inline]) {
    for case .reference(_, let id) in inlines where texts[id] == nil {
      problems.append(leadsNowhere(id, among: Array(texts.keys)))
    }
  }
}

private func usedTwice(_ id: String) -> Problem {
  Problem(
    .data, "the id “\(id)” is used by more than one heading, figure or table", hints: ["give each an id of its own"])
}

private func notASCII(_ id: String) -> Problem {
  Problem(
    .data, "the id “\(id)” of a heading, figure or table is not written in visible ASCII",
    hints: ["ids look like complaints-per-million"])
}

private func leadsNowhere(_ id: String, among ids: [String]) -> Problem {
  Problem(
    .data, "a reference leads to “\(id)”, which is no heading, figure or table of the document",
    hints: NearMiss.hint(for: id, in: ids))
}
