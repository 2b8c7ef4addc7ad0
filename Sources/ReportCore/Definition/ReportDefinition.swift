/// All that a pipeline file declares: the names and numbers that no code knows.
public struct ReportDefinition: Hashable, Sendable {
  /// The name of the report's folder: lower-case letters, digits and hyphens.
  public var id: String
  public var title: LocalizedText
  /// Whose data it is, as source lines name it.
  public var organisation: LocalizedText
  public var market: LocalizedText
  /// The day of publication, which dates the files.
  public var published: CalendarDate?
  public var language: Language
  /// The name of a style, or the path of a style sheet.
  public var style: String
  public var output: OutputRequest
  public var measures: [Measure]
  public var breakdowns: [Breakdown]
  public var targets: [Target]
  public var events: [Event]
  /// The texts of footnote marks, such as `*`, in the order declared.
  public var footnotes: [Footnote]
  /// In order: a later source may revise an earlier one.
  public var sources: [SourceDeclaration]
  public var checks: [CheckDeclaration]
  public var accepted: [Acceptance]
  public var aggregates: [StageStep]
  /// The blocks of the report, in order.
  public var blocks: [StageStep]
  /// Alternative texts of charts in the author's own words.
  public var alternativeTexts: [AlternativeTextDeclaration]
  /// The folder of the commentary, relative to the pipeline file, where there is one.
  public var commentary: String?

  public init(id: String, title: LocalizedText, organisation: LocalizedText, market: LocalizedText) {
    self.id = id
    self.title = title
    self.organisation = organisation
    self.market = market
    language = .swedish
    style = "management"
    output = OutputRequest()
    measures = []
    breakdowns = []
    targets = []
    events = []
    footnotes = []
    sources = []
    checks = []
    accepted = []
    aggregates = []
    blocks = []
    alternativeTexts = []
  }

  public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

  public func breakdown(_ id: String) -> Breakdown? { breakdowns.first { $0.id == id } }

  /// The breakdown of a measure, where it has one.
  public func breakdown(of measure: String) -> Breakdown? {
    self.measure(measure)?.breakdown.flatMap { breakdown($0) }
  }

  /// The targets of a measure, in order.
  public func targets(of measure: String) -> [Target] { targets.filter { $0.measure == measure } }

  /// The events that concern a measure, in order of their first month.
  public func events(of measure: String) -> [Event] {
    events.filter { $0.concerns(measure) }.sorted { $0.period.first < $1.period.first }
  }

  /// The first break that lies after `earlier` and no later than `later`, which forbids their comparison.
  public func firstBreak(of measure: String, after earlier: Month, through later: Month) -> Event? {
    events(of: measure).first { $0.kind == .break && earlier < $0.period.first && $0.period.first <= later }
  }
}
