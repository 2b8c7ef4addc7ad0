import ReportCore
import ReportDocument
import ReportDrawing
import ReportPipeline

/// A page that shows a style at work, with figures that are invented, and the same chart as a file of its own.
struct StyleSpecimen {
  let style: Style
  let language: Language

  /// The page as PDF and the chart as PNG at the style's first preset.
  func files(exporters: Exporters) throws(Problems) -> [OutputFile] {
    let measurer = try exporters.measurer()
    let pages = try DocumentLayout(style: style, measurer: measurer).layOut(document).document
    var files = [OutputFile(path: "\(style.name).pdf", bytes: try exporters.pdf(pages, PDFParts()).bytes())]
    if let preset = style.presets.first {
      let scene = try ChartLayout(style: style, palette: style.chartColours, measurer: measurer)
        .chart(chart, at: preset).scene
      let drawing = ChartDrawing(specification: chart, preset: preset, scene: scene, style: style)
      files.append(
        OutputFile(path: "\(style.name)-\(preset.name).png", bytes: try exporters.png(drawing, OutputRequest()).bytes())
      )
    }
    return files
  }

  private var document: Document {
    Document(
      title: text("Stilprov: \(style.name)", "Specimen: \(style.name)"), author: "Nollrapport", subject: style.name,
      language: language, date: CalendarDate(firstOf: month),
      runningHead: text("Stilprov  ·  \(style.name)", "Specimen  ·  \(style.name)"), footerLeft: style.name,
      footerCentre: text("Påhittade siffror", "Invented figures"), blocks: blocks)
  }

  private var blocks: [Block] {
    [
      .title([.text(text("Så ser stilen \(style.name) ut", "What the style \(style.name) looks like"))]),
      .lead([
        .text(text("Ingressen säger vad som har hänt, i en mening.", "The lead says what happened, in one sentence."))
      ]),
      .keyFigures([keyFigure("24", -3, isGood: true), keyFigure("31", 4, isGood: false)]),
      .figure(Block.Figure(chart: chart)),
      .heading(level: 2, [.text(text("Rubrik på andra nivån", "A heading of the second level"))], id: "heading-two"),
      .paragraph([
        .text(text("Brödtext med ", "Running text with ")), .strong(text("betoning", "emphasis")),
        .text(text(" och siffror: 1 234,5 och 30 %.", " and numbers: 1,234.5 and 30%.")),
      ]),
      .table(table),
    ]
  }

  private func keyFigure(_ number: String, _ difference: Int, isGood: Bool) -> KeyFigure {
    let sign = NumberFormat(language).signed(Rational(difference))
    let verdict = isGood ? text("bättre", "better") : text("sämre", "worse")
    return KeyFigure(
      measure: text("Per tusen", "Per thousand"), period: text("i juni", "in June"), number: number, fact: nil,
      unit: text("ärenden", "cases"),
      lines: [KeyFigure.Line([.strong(sign + "\u{A0}"), .verdict(verdict, isGood: isGood)])])
  }

  private var table: Table {
    let names = MonthNames(language)
    let months = (1...6).map { names.short(number: $0) }
    let values = Self.thisYear.map { Table.Cell(String($0)) }
    let columns = months.map { Table.Column($0, .right, isHighlighted: $0 == months.last) }
    return Table(
      id: "specimen-table", caption: [.text(text("Ärenden per tusen", "Cases per thousand"))],
      columns: [Table.Column(text("År", "Year"), .left)] + columns,
      rows: [Table.Row([Table.Cell("2024")] + values, kind: .body)])
  }

  private var chart: ChartSpecification {
    let title = text("Ärendena per tusen sjönk till 24 i juni", "Cases per thousand fell to 24 in June")
    let target = YearLines.Target(
      value: Rational(28), label: text("Mål 2024: högst 28", "Target 2024: at most 28"), name: "specimen@2024.target")
    return ChartSpecification(
      id: "specimen", language: language,
      texts: ChartTexts(
        title: title, shortTitle: title, subtitle: text("Påhittade siffror", "Invented figures"),
        shortSubtitle: text("Påhittade siffror", "Invented figures"), source: text("Källa: ingen", "Source: none"),
        shortSource: text("Källa: ingen", "Source: none"),
        alternative: text(
          "Linjediagram med påhittade siffror: 24 i juni 2024.", "Line chart of invented figures: 24 in June 2024.")),
      unit: .rate(per: 1000),
      body: .yearLines(
        YearLines(month: month, years: [year(2024, Self.thisYear), year(2023, Self.lastYear)], target: target)),
      data: [])
  }

  private func year(_ year: Int, _ values: [Int]) -> YearLines.Year {
    let first = month.advanced(by: (year - month.year) * 12 + 1 - month.number)
    return YearLines.Year(
      year: year,
      points: values.enumerated().map { index, value in
        let month = first.advanced(by: index)
        return ChartPoint(month: month, quantity: .number(Rational(value)), value: "specimen@\(month).value")
      })
  }

  /// June 2024.
  private var month: Month { Month.first.advanced(by: 2023 * 12 + 5) }

  private func text(_ swedish: String, _ english: String) -> String {
    LocalizedText(sv: swedish, en: english)[language]
  }

  private static let thisYear = [33, 36, 29, 31, 27, 24]
  private static let lastYear = [41, 38, 44, 39, 35, 37, 30, 34, 33, 28, 31, 29]
}
