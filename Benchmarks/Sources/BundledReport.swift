import AggregateBreakdown
import AggregatePerMillionRate
import AggregateTarget
import AggregateYearlyFigures
import LoadCSV
import RenderAgencyBars
import RenderAgencyTable
import RenderAgencyTrends
import RenderKeyFigures
import RenderMethodNotes
import RenderRateChart
import RenderRateTable
import ReportConfig
import ReportCore
import ReportDocument
import ReportDrawing
import ReportPipeline

/// The steps of the bundled report, one by one.
enum BundledReport {
  private static let folder = "reports/nollmissionen"

  static func definition() throws -> ReportDefinition {
    try PipelineFile.definition(from: FileReading().source(at: folder + "/pipeline.yaml", named: "pipeline.yaml"))
  }

  static func style() throws -> Style {
    try StyleSheet.style(named: "management") { name throws(Problems) in
      try FileReading().source(at: "styles/\(name).yaml", named: "\(name).yaml")
    }
  }

  static func load(_ definition: ReportDefinition) async throws -> Dataset {
    var parts: [DatasetMerge.Part] = []
    for source in definition.sources {
      let file = try FileReading().source(at: folder + "/" + source.path, named: source.path)
      let loader = try CSVLoader(options: options(CSVLoader.manifest))
      parts.append(DatasetMerge.Part(try await loader.load(file, for: definition).dataset))
    }
    return try DatasetMerge.merge(parts).dataset
  }

  static func aggregate(_ dataset: Dataset, _ definition: ReportDefinition) async throws -> Analysis {
    var analysis = Analysis()
    let types: [any Aggregator.Type] = [
      PerMillionRateAggregator.self, YearlyFiguresAggregator.self, BreakdownAggregator.self, TargetAggregator.self,
    ]
    for type in types {
      let input = AggregationInput(
        definition: definition, dataset: dataset, month: month(dataset), analysis: analysis,
        requestedPeriods: definition.targets.map(\.period))
      analysis = try await type.init(options: options(type.manifest)).aggregate(input)
    }
    return analysis
  }

  static func render(
    _ dataset: Dataset, _ analysis: Analysis, _ definition: ReportDefinition
  ) async throws -> [Block] {
    let input = ReportInput(
      definition: definition, dataset: dataset, analysis: analysis, checks: [], commentary: nil, language: .swedish,
      month: month(dataset))
    let types: [any Renderer.Type] = [
      KeyFiguresRenderer.self, RateChartRenderer.self, AgencyBarsRenderer.self, AgencyTrendsRenderer.self,
      RateTableRenderer.self, AgencyTableRenderer.self, MethodNotesRenderer.self,
    ]
    var blocks: [Block] = []
    for type in types { blocks += try await type.init(options: options(type.manifest)).render(input) }
    return blocks
  }

  static func document(_ blocks: [Block], _ definition: ReportDefinition) -> Document {
    Document(
      title: definition.title.swedish, author: definition.organisation.swedish, subject: "", language: .swedish,
      date: CalendarDate(firstOf: .first), runningHead: definition.title.swedish, footerLeft: "", footerCentre: "",
      blocks: blocks)
  }

  private static func month(_ dataset: Dataset) -> Month { dataset.lastMonth ?? .first }

  private static func options(_ manifest: PluginManifest) throws(Problems) -> Options {
    try Options(
      ConfigurationNode(.mapping([]), at: Place("benchmark")), declared: manifest.options, plugin: manifest.name,
      measures: [])
  }
}
