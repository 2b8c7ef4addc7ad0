public import ReportCore

/// Everything with which a block puts the figures of a report into words.
public struct Wording: Hashable, Sendable {
  public let definition: ReportDefinition
  public let language: Language
  /// The month of the report.
  public let month: Month
  public let figures: ReportFigures
  public let letterCase: SentenceCase
  /// Members found in sources and not declared, by the id of their breakdown.
  public let foundMembers: [String: [Member]]

  public init(_ input: ReportInput) {
    definition = input.definition
    language = input.language
    month = input.month
    figures = ReportFigures(input)
    letterCase = SentenceCase(input.definition, input.language)
    foundMembers = input.dataset.foundMembers
  }

  public var facts: FactWords { FactWords(language) }
  public var numbers: NumberWords { NumberWords(language) }
  public var list: WordList { WordList(language) }
  public var names: MonthNames { MonthNames(language) }
  public var periods: PeriodWords { PeriodWords(language, month: month) }
  public var comparisons: ComparisonWords { ComparisonWords(language) }
  public var latest: LatestValue { LatestValue(figures, language) }
  public var headline: Headline { Headline(self) }
  public var insights: InsightWords { InsightWords(self) }
  public var source: SourceLine { SourceLine(language, definition, month: month) }
  public var statuses: StatusWords { StatusWords(language) }
  public var chartParts: ChartParts { ChartParts(figures, language) }

  /// Words written in the code, in the language of the report.
  public func text(sv swedish: String, en english: String) -> String { language == .swedish ? swedish : english }

  /// Sentences written in the code, in the language of the report.
  public func sentence(sv swedish: Sentence, en english: Sentence) -> Sentence {
    language == .swedish ? swedish : english
  }

  /// “Antal klagomål, Sverige”: what is covered and where.
  public func coverage(_ measure: Measure) -> String {
    [measure.names.description[language], definition.market[language]].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Why a rate of a period cannot be known: “antal köp saknas”; nil where its exposures are known or not declared.
  public func missingExposure(_ measure: Measure, _ period: Period) -> String? {
    guard let exposure = measure.exposure.flatMap(definition.measure) else { return nil }
    let series = figures.analysis.series(exposure.id)
    let isKnown = period.months.allSatisfy { series?.number($0) != nil }
    let noun = exposure.unitPlural[language]
    return isKnown ? nil : text(sv: "antal \(noun) saknas", en: "number of \(noun) unknown")
  }

  /// “Uppgifterna börjar i mars 2018.”: why what lies before is blank.
  public func beginning(_ first: Month) -> String {
    let label = names.withYear(first)
    return text(sv: "Uppgifterna börjar i \(label).", en: "The figures begin in \(label).")
  }

  /// What stands in place of a block for which there is not one figure.
  public func nothingKnown(_ measure: Measure) -> Block {
    let name = letterCase.opening(measure.names.indefinite[language])
    let last = names.withYear(month)
    return .paragraph([
      .text(
        text(
          sv: "\(name): det finns inga uppgifter till och med \(last).",
          en: "\(name): there are no figures up to \(last)."))
    ])
  }
}
