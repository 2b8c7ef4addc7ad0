/// So many events per so much exposure.
///
/// Rates have no `+` and no mean: two of them become one by `pooled`, which needs what stands above and below their lines, or by
/// `equalWeightMean`, which says in its name and in its result that it is an assumption.
public struct Rate: Hashable, Sendable {
  /// The number, per `per` of the exposure.
  public let value: Rational
  /// 1 000 000 for a rate per million.
  public let per: Int
  /// The events above the line, where known.
  public let numerator: Rational?
  /// The exposure below the line, where known.
  public let denominator: Rational?

  /// A rate as a source states it, with its exposure where that is known.
  public init(stated value: Rational, per: Int, exposure: Rational? = nil) {
    self.value = value
    self.per = per
    denominator = exposure
    numerator = exposure.flatMap { (value * $0).divided(by: Rational(per)) }
  }

  /// The rate of events in an exposure; nil where the exposure is zero.
  public init?(events: Rational, exposure: Rational, per: Int) {
    guard let value = (events * Rational(per)).divided(by: exposure) else { return nil }
    self.value = value
    self.per = per
    numerator = events
    denominator = exposure
  }

  /// The rate of several together: Σ events / Σ exposures.
  ///
  /// Throws a `Problem` that names the rates where events or exposures are not known, where they are per different numbers, or where no
  /// exposure is left.
  public static func pooled(_ rates: [Rate], of name: String) throws(Problems) -> Rate {
    let events = rates.compactMap(\.numerator)
    let exposures = rates.compactMap(\.denominator)
    guard let per = rates.first?.per, rates.allSatisfy({ $0.per == per }) else { throw Problems(differentUnits(name)) }
    guard events.count == rates.count, exposures.count == rates.count else { throw Problems(unknownExposures(name)) }
    guard
      let rate = Rate(events: events.reduce(.zero, +), exposure: exposures.reduce(.zero, +), per: per)
    else { throw Problems(noExposure(name)) }
    return rate
  }

  /// The mean in which all rates weigh the same, with the assumption that it rests on; nil without rates or where they are per different
  /// numbers. It is right only where exposures are equal, and is marked wherever it is shown.
  public static func equalWeightMean(_ rates: [Rate]) -> (rate: Rate, status: Status)? {
    guard let per = rates.first?.per, rates.allSatisfy({ $0.per == per }),
      let mean = rates.map(\.value).reduce(.zero, +).divided(by: Rational(rates.count))
    else { return nil }
    return (
      Rate(stated: mean, per: per),
      .assumed(LocalizedText(sv: "alla månader väger lika", en: "all months weigh the same"))
    )
  }
}

private func differentUnits(_ name: String) -> Problem {
  Problem(.data, "the rates of “\(name)” are none, or are per different numbers, and have no common rate")
}

private func unknownExposures(_ name: String) -> Problem {
  Problem(
    .data, "the rates of “\(name)” cannot be added or averaged, since their exposures are not all known",
    hints: ["load the exposure of every month, or ask for a mean in which all months weigh the same"])
}

private func noExposure(_ name: String) -> Problem {
  Problem(.data, "the rates of “\(name)” have no exposure, and so no common rate")
}
