public import ReportCore
public import ReportDrawing

/// The words that travel inside a picture file.
public struct PictureDescription: Hashable, Sendable {
  public var title: String
  /// What it shows and says, for those who cannot see it.
  public var alternative: String
  public var language: Language

  public init(title: String, alternative: String, language: Language) {
    self.title = title
    self.alternative = alternative
    self.language = language
  }

  /// The words of a chart.
  public init(of chart: ChartSpecification) {
    self.init(title: chart.texts.title, alternative: chart.texts.alternative, language: chart.language)
  }
}
