public import ReportCore
public import ReportDrawing

/// The parts of charts that come from the figures of a report: points, events, and the facts behind them.
public struct ChartParts: Hashable, Sendable {
  public let figures: ReportFigures
  public let language: Language

  public init(_ figures: ReportFigures, _ language: Language) {
    self.figures = figures
    self.language = language
  }

  /// One point a month. A month without a value says why.
  public func points(_ measure: String, member: String? = nil, _ months: [Month]) -> [ChartPoint] {
    months.map { point(figures.value(measure, member: member, $0)) }
  }

  /// The point that draws a month's fact.
  public func point(_ fact: Fact) -> ChartPoint {
    ChartPoint(
      month: fact.name.period.last, quantity: fact.quantity, marks: ValueMarks.marks(of: fact).joined(),
      value: fact.name.description)
  }

  /// The events of a measure that touch the months, numbered from 1, held within them, each with its date: “Ny kundtjänst (mars 2019)”.
  public func events(_ measure: String, _ months: ClosedRange<Month>) -> [ChartEvent] {
    let visible = figures.definition.events(of: measure).filter { $0.period.months.overlaps(months) }
    return visible.enumerated().map { index, event in
      ChartEvent(
        number: index + 1, months: event.period.months.clamped(to: months), isBreak: event.kind == .break,
        text: dated(event))
    }
  }

  private func dated(_ event: Event) -> String {
    let names = MonthNames(language)
    let text = event.text[language]
    guard event.kind == .break else { return "\(text) (\(names.words(event.period)))" }
    let from = language == .swedish ? "från " : "from "
    return "\(text) (\(from)\(names.withYear(event.period.first)))"
  }

  /// What the marks of the facts mean, for the line below the chart.
  public func markKeys(_ facts: [Fact]) -> [String] {
    var marks: [String] = []
    for mark in facts.flatMap(ValueMarks.marks) where !marks.contains(mark) { marks.append(mark) }
    return ValueMarks(language, figures.definition.footnotes).keys(marks)
  }
}
