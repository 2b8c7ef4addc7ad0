import ReportCore
import ReportDocument
import ReportDrawing
import ReportTestSupport
import Testing

/// Work is counted, not timed: a document twice as long takes about twice as many measurements.
@Suite struct LayoutCostTests {
  @Test func twiceTheRowsTakeTwiceTheMeasurements() throws {
    let (short, long) = (try measurements(rows: 200), try measurements(rows: 400))
    #expect(short > 200)
    #expect(Double(long) <= 2.1 * Double(short), "\(short) for 200 rows, \(long) for 400")
  }

  @Test func aCellIsMeasuredOnceWithItsMarks() throws {
    let perRow = Double(try measurements(rows: 400) - (try measurements(rows: 200))) / 200
    #expect(perRow <= 5.5, "\(perRow)")
  }

  @Test func wordsAreMeasuredWhereTextIsBroken() throws {
    let long = String(repeating: " of many words", count: 20)
    let perRow = Double(try measurements(rows: 400, long) - (try measurements(rows: 200, long))) / 200
    #expect(perRow > 60, "\(perRow)")
  }

  private func measurements(rows: Int, _ name: String = "") throws -> Int {
    let table = Table(
      id: "long", caption: [.text("Faults")], columns: [Table.Column("Office", .left), Table.Column("Faults", .right)],
      rows: (0..<rows).map { Table.Row([Table.Cell("Office \($0)\(name)"), Table.Cell("\($0)")]) })
    let document = Document(
      title: "Faults", author: "", subject: "", language: .english, date: CalendarDate(firstOf: .first),
      runningHead: "Faults", footerLeft: "", footerCentre: "", blocks: [.table(table)])
    let counter = CountingMeasurer()
    _ = try DocumentLayout(style: RepositoryFiles.style(), measurer: counter).layOut(document)
    return counter.count
  }
}

/// Counts what it is asked.
private final class CountingMeasurer: TextMeasurer {
  private let measurer = FixedWidthMeasurer()
  private(set) var count = 0

  func metrics(of font: Font) throws(Problems) -> FontMetrics {
    count += 1
    return try measurer.metrics(of: font)
  }

  func width(of text: String, in font: Font) throws(Problems) -> Double {
    count += 1
    return try measurer.width(of: text, in: font)
  }

  func lines(of text: StyledText, width: Double) throws(Problems) -> [TextLine] {
    count += 1
    return try measurer.lines(of: text, width: width)
  }
}
