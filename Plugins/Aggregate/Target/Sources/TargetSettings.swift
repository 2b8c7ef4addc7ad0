internal import ReportCore
internal import ReportStatistics

/// The options of the plugin, understood.
struct TargetSettings: Sendable {
  /// In the unit that the rate is per.
  let remainingExposure: Rational?
  let shareLeft: Rational?
  let assumesEqualMonths: Bool
  /// Nil where no forecast is wanted.
  let model: RateForecast.Model?
  let level: ExactDecimal

  init(_ options: Options) {
    func positive(_ name: String) -> Rational? {
      options.decimal(name).flatMap { $0.rational > .zero ? $0.rational : nil }
    }
    remainingExposure = positive("remaining-exposure")
    shareLeft = positive("share-left")
    assumesEqualMonths = options.text("assume") == "equal-months"
    model = RateForecast.Model(rawValue: options.text("forecast"))
    level = options.decimal("level") ?? ExactDecimal(0)
  }
}
