internal import ReportDocument

/// The texts of blocks that name a fact, each with its path in the answer: “blocks/3/text/1”.
struct FactTexts {
  struct Item: Hashable {
    var path: String
    var text: String
    var fact: String
  }

  private(set) var all: [Item] = []

  init(_ blocks: [Block]) { add(blocks, "blocks") }

  private mutating func add(_ blocks: [Block], _ path: String) {
    for (index, block) in blocks.enumerated() { add(block, "\(path)/\(index)") }
  }

  private mutating func add(_ block: Block, _ path: String) {
    switch block {
    case .title(let text), .lead(let text), .paragraph(let text), .heading(_, let text, _): add(text, path + "/text")
    case .list(_, let items):
      for (index, item) in items.enumerated() { add(item.blocks, "\(path)/items/\(index)/blocks") }
    case .keyFigures(let figures):
      for (index, figure) in figures.enumerated() { add(figure, "\(path)/figures/\(index)") }
    case .table(let table):
      add(table.caption, path + "/caption")
      for (row, cells) in table.rows.map(\.cells).enumerated() {
        for (index, cell) in cells.enumerated() { add(cell.text, cell.fact, "\(path)/rows/\(row)/cells/\(index)") }
      }
    case .notes(let notes):
      for (index, note) in notes.enumerated() { add(note, "\(path)/notes/\(index)") }
    case .figure, .pageBreak: return
    }
  }

  private mutating func add(_ figure: KeyFigure, _ path: String) {
    add(figure.number, figure.fact, path)
    for (index, line) in figure.lines.enumerated() { add(line.inlines, "\(path)/lines/\(index)/text") }
  }

  private mutating func add(_ inlines: [Inline], _ path: String) {
    for (index, inline) in inlines.enumerated() {
      if case .value(let text, let fact) = inline { add(text, fact, "\(path)/\(index)") }
    }
  }

  private mutating func add(_ text: String, _ fact: String?, _ path: String) {
    if let fact { all.append(Item(path: path, text: text, fact: fact)) }
  }
}
