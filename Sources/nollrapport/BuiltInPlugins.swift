import AggregateBreakdown
import AggregateControlLimits
import AggregateFindings
import AggregatePerMillionRate
import AggregateRateBounds
import AggregateSuppression
import AggregateTarget
import AggregateUncertainty
import AggregateYearlyFigures
import LoadCSV
import LoadPublishedPage
import LoadRecords
import RenderAgencyBars
import RenderAgencyTable
import RenderAgencyTrends
import RenderChecks
import RenderCommentary
import RenderComparisons
import RenderControlChart
import RenderFindings
import RenderKeyFigures
import RenderMethodNotes
import RenderRateChart
import RenderRateTable
import RenderRevisions
import ReportPipeline
import ValidateCommentary
import ValidateCompleteMonths
import ValidatePlausibleValues
import ValidateStatedFigures
import ValidateSuppression
import ValidateTotalsAgree

/// The plugins that come with the program, sorted.
enum BuiltInPlugins {
  static let all = PluginRegistry(
    loaders: [CSVLoader.self, PublishedPageLoader.self, RecordsLoader.self],
    validators: [
      CommentaryValidator.self, CompleteMonthsValidator.self, PlausibleValuesValidator.self,
      StatedFiguresValidator.self, SuppressionValidator.self, TotalsAgreeValidator.self,
    ],
    aggregators: [
      BreakdownAggregator.self, ControlLimitsAggregator.self, FindingsAggregator.self, PerMillionRateAggregator.self,
      RateBoundsAggregator.self, SuppressionAggregator.self, TargetAggregator.self, UncertaintyAggregator.self,
      YearlyFiguresAggregator.self,
    ],
    renderers: [
      AgencyBarsRenderer.self, AgencyTableRenderer.self, AgencyTrendsRenderer.self, ChecksRenderer.self,
      CommentaryRenderer.self, ComparisonsRenderer.self, ControlChartRenderer.self, FindingsRenderer.self,
      KeyFiguresRenderer.self, MethodNotesRenderer.self, RateChartRenderer.self, RateTableRenderer.self,
      RevisionsRenderer.self,
    ])
}
