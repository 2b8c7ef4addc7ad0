/// Whether a series varies as it always does: limits of common variation, and the months that stand out.
public struct ControlAnalysis: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// Individual values and moving ranges, for series without exposures.
    case individualValues = "xmr"
    /// Rates of Poisson counts.
    case rates = "u"
    /// Rates that vary more than Poisson counts: Laney u′.
    case laney
    /// Rates by neighbouring differences: I′.
    case neighbours = "individuals"
    /// Counts in equal exposures.
    case counts = "c"
  }

  /// A run of months judged by the same limits.
  public struct Phase: Hashable, Sendable {
    public var months: Period
    /// The months from which the limits were computed.
    public var baseline: Period
    /// The number of values in the baseline.
    public var baselineCount: Int
    public var centre: Double
    /// One a month; nil where limits need an exposure that is not known.
    public var lower: [Double?]
    public var upper: [Double?]
    /// Why the phase begins, where it is not the first.
    public var reason: LocalizedText?

    public init(
      months: Period, baseline: Period, baselineCount: Int, centre: Double, lower: [Double?], upper: [Double?],
      reason: LocalizedText?
    ) {
      self.months = months
      self.baseline = baseline
      self.baselineCount = baselineCount
      self.centre = centre
      self.lower = lower
      self.upper = upper
      self.reason = reason
    }

    /// Whether there are too few values to trust the limits: fewer than 12.
    public var isPreliminary: Bool { baselineCount < 12 }
  }

  /// A month that a rule marks.
  public struct Signal: Hashable, Sendable {
    /// `outside`, `shift`, `trend` or `near-limit`.
    public var rule: String
    public var month: Month
    public var isAbove: Bool

    public init(rule: String, month: Month, isAbove: Bool) {
      self.rule = rule
      self.month = month
      self.isAbove = isAbove
    }
  }

  /// The test that chose the method, where one did.
  public struct DispersionTest: Hashable, Sendable {
    /// X² over its degrees of freedom; 1 for Poisson counts.
    public var ratio: Double
    public var pValue: Double

    public init(ratio: Double, pValue: Double) {
      self.ratio = ratio
      self.pValue = pValue
    }
  }

  public var series: Series.Name
  public var method: Method
  /// In order of time; empty where there are too few values for limits.
  public var phases: [Phase]
  /// In order of time.
  public var signals: [Signal]
  /// Whether the whole of the last phase has runs that are too long or too few crossings, where that rule was asked for.
  public var hasRunSignal: Bool
  public var dispersion: DispersionTest?

  public init(
    series: Series.Name, method: Method, phases: [Phase], signals: [Signal], hasRunSignal: Bool,
    dispersion: DispersionTest?
  ) {
    self.series = series
    self.method = method
    self.phases = phases
    self.signals = signals
    self.hasRunSignal = hasRunSignal
    self.dispersion = dispersion
  }
}
