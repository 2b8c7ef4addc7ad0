import AggregateBreakdown
import AggregateControlLimits
import AggregatePerMillionRate
import AggregateRateBounds
import AggregateTarget
import AggregateYearlyFigures
import ReportPipeline
import ValidateCompleteMonths
import ValidatePlausibleValues
import ValidateStatedFigures
import ValidateTotalsAgree

/// The plugins that come with the program, sorted.
enum BuiltInPlugins {
  static let all = PluginRegistry(
    loaders: [],
    validators: [
      CompleteMonthsValidator.self, PlausibleValuesValidator.self, StatedFiguresValidator.self,
      TotalsAgreeValidator.self,
    ],
    aggregators: [
      BreakdownAggregator.self, ControlLimitsAggregator.self, PerMillionRateAggregator.self,
      RateBoundsAggregator.self, TargetAggregator.self, YearlyFiguresAggregator.self,
    ],
    renderers: [])
}
