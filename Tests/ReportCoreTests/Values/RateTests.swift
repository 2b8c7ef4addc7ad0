import ReportCore
import Testing

@Suite struct RateTests {
  private static let months = [(114, 2), (154, 7)]

  @Test func togetherTheyAreEventsOverExposures() throws {
    let rates = Self.months.compactMap { events, millions in
      Rate(events: Rational(events), exposure: Rational(millions * 1_000_000), per: 1_000_000)
    }
    let rate = try Rate.pooled(rates, of: "complaints")
    #expect(rate.value == Rational(268, over: 9) && rate.numerator == Rational(268))
    #expect(rate.value != Rational(79, over: 2), "the mean of 57 and 22")
  }

  @Test func aStatedRateWithItsExposureCanBePooled() throws {
    let rates = [Rate(stated: Rational(57), per: 1_000_000, exposure: Rational(2_000_000))]
    #expect(try Rate.pooled(rates, of: "complaints").numerator == Rational(114))
  }

  @Test func ratesCannotBeAddedByTheirType() {
    #expect(!(Rate.self is any AdditiveArithmetic.Type))
    #expect(!(Rate.self is any Numeric.Type))
  }

  @Test func withoutExposuresTheProblemNamesThem() {
    let rates = [Rate(stated: Rational(57), per: 1_000_000), Rate(stated: Rational(77), per: 1_000_000)]
    let problems = #expect(throws: Problems.self) { try Rate.pooled(rates, of: "complaints") }
    #expect(
      problems?.all.first?.message
        == "the rates of “complaints” cannot be added or averaged, since their exposures are not all known")
  }

  @Test func ratesPerDifferentNumbersHaveNoCommonRate() {
    let rates = [Rate(stated: Rational(5), per: 1000), Rate(stated: Rational(5), per: 1_000_000)]
    let expected = "the rates of “x” are none, or are per different numbers, and have no common rate"
    for given in [rates, []] {
      let problems = #expect(throws: Problems.self) { try Rate.pooled(given, of: "x") }
      #expect(problems?.all.first?.message == expected)
    }
    #expect(Rate.equalWeightMean(rates) == nil && Rate.equalWeightMean([]) == nil)
  }

  @Test func withoutExposureThereIsNoRate() {
    #expect(Rate(events: Rational(3), exposure: .zero, per: 1000) == nil)
    let problems = #expect(throws: Problems.self) {
      try Rate.pooled([Rate(stated: Rational(0), per: 1000, exposure: .zero)], of: "x")
    }
    #expect(problems?.all.first?.message == "the rates of “x” have no exposure, and so no common rate")
  }

  @Test func aMeanThatIsAskedForSaysWhatItAssumes() throws {
    let mean = try #require(
      Rate.equalWeightMean([57, 22].map { Rate(stated: Rational($0), per: 1_000_000) }))
    #expect(mean.rate.value == Rational(79, over: 2) && mean.rate.denominator == nil)
    #expect(
      mean.status == .assumed(LocalizedText(sv: "alla månader väger lika", en: "all months weigh the same")))
  }
}
