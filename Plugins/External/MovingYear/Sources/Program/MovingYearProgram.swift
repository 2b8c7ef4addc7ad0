import AggregateMovingYear
import ReportPluginKit

/// The aggregator as a program: `nollrapport-aggregate-moving-year`.
@main struct MovingYearProgram: PluginProgram { typealias Plugin = MovingYearAggregator }
