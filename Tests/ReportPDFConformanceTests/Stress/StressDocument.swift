import ReportCanvas
import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport

/// A long document with all that is hard to tag: sixty pages of lists in lists, tables over many pages, links, notes and strange names.
enum StressDocument {
  /// The families of its style: the default one, with one that has the characters of East Asia.
  static let families = ["Inter", "Noto Sans CJK JP"]

  static func measurer() throws -> PangoMeasurer {
    try PangoMeasurer(fonts: FontSet(families: families, in: .system(home: nil)))
  }

  static func laidOut(style name: String = "management", language: Language = .swedish) throws -> LaidOutDocument {
    var style = try RepositoryFiles.style(name)
    style.fallbackFamilies = Array(families.dropFirst())
    let document = Document(
      title: "Prov (lång) \\ med 'tecken' – 漢字", author: "Åsa Öberg & Söner (AB)", subject: "Allt svårt på en gång",
      language: language, date: CalendarDate(unixTime: 1_700_000_000) ?? CalendarDate(unixTime: 0)!,
      runningHead: "Prov (lång) \\ 漢字", footerLeft: "Prov", footerCentre: "Underlag", blocks: blocks)
    return try DocumentLayout(style: style, measurer: measurer()).layOut(document).document
  }

  private static var blocks: [Block] {
    let head: [Block] = [
      .title([.text("Ett prov (med parenteser) \\ och 'citat', å och 漢字")]),
      .heading(level: 3, [.text("En rubrik på tredje nivån direkt efter titeln")], id: "skipped"),
      .lead([.text("En ingress med talet "), .value("1\u{A0}234,5", fact: "cases@2024.value"), .text(".")]),
    ]
    return head + (1...30).flatMap(section) + [.table(longTable("long", rows: 420))]
  }

  private static func section(_ number: Int) -> [Block] {
    [
      .heading(level: 2, [.text("Rubrik nummer \(number + 100) med precis fyrtio tecken")], id: "section-\(number)"),
      .heading(level: 2, [.text("Ett avsnitt utan innehåll")], id: "empty-\(number)"),
      .heading(level: 3, [.text("Namn (\(number)) \\ 'å' 漢")], id: "names-\(number)"),
      paragraph(number), nestedList(depth: 3),
      .list(isNumbered: true, [Block.ListItem([]), Block.ListItem([paragraph(1)])]),
      .notes([
        [.text("1 En fotnot om (\(number)) och 漢.")],
        [.text("2 "), .link("En länk", uri: "https://example.com/å(b)\\")],
      ]),
      .table(longTable("table-\(number)", rows: 3 + number)),
      .figure(Block.Figure(chart: chart("chart-\(number)"), isStretchable: number.isMultiple(of: 2))),
    ]
  }

  private static func paragraph(_ number: Int) -> Block {
    let words = Array(repeating: "Ärendena minskade under våren och ökade sedan igen.", count: 6 + number % 5)
    return .paragraph([
      .text(words.joined(separator: " ") + " Läs "),
      .link("på webben (nu)", uri: "https://example.com/a(b)\\c'd å?x=漢"),
      .text(", eller gå till "), .reference("", id: "chart-\(1 + number % 24)"), .text(" och "),
      .reference("", id: "long"), .text(": "), .value("−9", fact: "cases@2024.difference"), .text(" "),
      .verdict("bättre", isGood: true), .text("."),
    ])
  }

  private static func nestedList(depth: Int) -> Block {
    let inner = depth > 1 ? [nestedList(depth: depth - 1)] : []
    return .list(
      isNumbered: depth == 2,
      [
        Block.ListItem(
          [.paragraph([.text("Punkt på djup \(depth) med en "), .link("länk", uri: "https://example.com")])] + inner),
        Block.ListItem([.paragraph([.text("En till (\\) '漢'")])]),
      ])
  }

  private static func longTable(_ id: String, rows: Int) -> Table {
    let columns = [
      Table.Column("Kontor", .left), Table.Column("april", .right), Table.Column("maj", .right, isHighlighted: true),
      Table.Column("", .right),
    ]
    let body = (0..<rows).map { row -> Table.Row in
      switch row % 9 {
      case 3: Table.Row([Table.Cell("En grupp (\(row))")], kind: .group)
      case 5: Table.Row([Table.Cell("Tre kolumner"), Table.Cell("ej jämförbart", columnSpan: 2), Table.Cell("")])
      case 7: Table.Row([Table.Cell(""), Table.Cell("1"), Table.Cell("2", marks: "*"), Table.Cell("")])
      default:
        Table.Row([
          Table.Cell("Kontor \(row) \\"), Table.Cell("\(row)", fact: "cases@\(row).value"), Table.Cell("–"),
          Table.Cell("\(2 * row)", marks: "r"),
        ])
      }
    }
    return Table(
      id: id, caption: [.text("En tabell (\(rows) rader) 漢")], columns: columns, rows: body, keys: ["– ingen uppgift"])
  }

  private static func chart(_ id: String) -> ChartSpecification {
    let january = Month("2024-01") ?? .first
    let points = (0..<5).map { index in
      let month = january.advanced(by: index)
      return ChartPoint(
        month: month, quantity: index == 2 ? .absent(.missing, because: nil) : .number(Rational(Int128(30 + index))),
        value: "cases@\(month).value")
    }
    return ChartSpecification(
      id: id, language: .swedish,
      texts: ChartTexts(
        title: "Ärendena (漢) ökade", shortTitle: "Ökade", subtitle: "Antal per månad", shortSubtitle: "Antal",
        source: "Källa: Provet \\ (A)", shortSource: "Källa: Provet",
        alternative: "Linjediagram: 34 (\\) ärenden i maj 漢."),
      unit: .count,
      body: .yearLines(YearLines(month: january.advanced(by: 4), years: [YearLines.Year(year: 2024, points: points)])),
      data: [])
  }
}
