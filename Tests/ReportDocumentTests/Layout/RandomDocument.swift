import ReportCore
import ReportDocument

/// Documents of random blocks, the same for the same seed. Every text in them is a word of its own.
struct RandomDocument {
  private(set) var words: [String] = []
  private var generator: SplitMix
  private var blockCount = 0

  init(seed: UInt64) { generator = SplitMix(state: seed) }

  mutating func blocks() -> [Block] {
    var blocks: [Block] = [.title(inlines(8))]
    for _ in 0..<Int.random(in: 3...25, using: &generator) { blocks.append(block(depth: 0)) }
    return blocks
  }

  private mutating func block(depth: Int) -> Block {
    blockCount += 1
    let id = "block-\(blockCount)"
    switch Int.random(in: 0...(depth == 0 ? 10 : 3), using: &generator) {
    case 0, 1: return .paragraph(inlines(120))
    case 2: return .list(isNumbered: Bool.random(using: &generator), depth > 2 ? [] : items(depth: depth))
    case 3: return .notes([inlines(20), inlines(5)])
    case 4: return .heading(level: Int.random(in: 2...3, using: &generator), inlines(6), id: id)
    case 5: return .table(table(id))
    case 6:
      return .figure(
        Block.Figure(chart: LayoutFixture.chart(id, source: sentence()), isStretchable: Bool.random(using: &generator)))
    case 7: return .keyFigures((0..<Int.random(in: 1...5, using: &generator)).map { _ in keyFigure() })
    case 8: return .pageBreak
    case 9: return .lead(inlines(20))
    default: return .paragraph(inlines(10))
    }
  }

  private mutating func items(depth: Int) -> [Block.ListItem] {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Block.ListItem((0..<Int.random(in: 0...2, using: &generator)).map { _ in block(depth: depth + 1) })
    }
  }

  private mutating func table(_ id: String) -> Table {
    let count = Int.random(in: 2...6, using: &generator)
    let caption = inlines(6)
    let columns = (0..<count).map { Table.Column(word(), $0 == 0 ? .left : .right, isHighlighted: $0 == count - 1) }
    let rows = (0..<Int.random(in: 0...60, using: &generator)).map { number in
      number % 7 == 3
        ? Table.Row([Table.Cell(word())], kind: .group)
        : Table.Row(columns.map { _ in Table.Cell(word()) }, kind: number % 7 == 6 ? .total : .body)
    }
    return Table(id: id, caption: caption, columns: columns, rows: rows, keys: [word()])
  }

  private mutating func keyFigure() -> KeyFigure {
    KeyFigure(
      measure: word(), period: word(), number: word(), fact: nil, unit: word(), lines: [KeyFigure.Line([.text(word())])]
    )
  }

  private mutating func inlines(_ count: Int) -> [Inline] {
    (0..<Int.random(in: 1...count, using: &generator)).map { _ in
      let text = word() + " "
      switch Int.random(in: 0...9, using: &generator) {
      case 0: return .strong(text)
      case 1: return .value(text, fact: "fact")
      case 2: return .link(text, uri: "https://example.com")
      case 3: return .verdict(text, isGood: true)
      default: return .text(text)
      }
    }
  }

  private mutating func sentence() -> String {
    words.append("w\(words.count).")
    return words[words.count - 1]
  }

  private mutating func word() -> String {
    words.append("w\(words.count)")
    return words[words.count - 1]
  }
}

/// A small generator of known numbers. Source: Steele, Lea, Flood: “Fast splittable pseudorandom number generators” (2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
