import ReportStatistics
import Testing

@Suite struct SpecialFunctionTests {
  @Test(arguments: SpecialFunctionTable.gamma.indices)
  func lowerGammaAgreesToTenDigits(_ index: Int) {
    let (a, x, value) = SpecialFunctionTable.gamma[index]
    #expect(isClose(IncompleteGamma.lower(a, x), value))
  }

  @Test(arguments: SpecialFunctionTable.beta.indices)
  func betaAgreesToTenDigits(_ index: Int) {
    let (a, b, x, value) = SpecialFunctionTable.beta[index]
    #expect(isClose(IncompleteBeta.lower(a, b, x), value))
  }

  @Test(arguments: SpecialFunctionTable.normal.indices)
  func normalQuantileAgreesToTenDigits(_ index: Int) {
    let (p, z) = SpecialFunctionTable.normal[index]
    #expect(isClose(NormalDistribution.quantile(p), z))
  }

  @Test(arguments: [0.3, 1, 7.5, 41, 1513.5, 40_000])
  func upperGammaCompletesLower(_ a: Double) {
    for x in [0.1, 0.9, 1, 1.1, 3].map({ $0 * a }) {
      #expect(abs(IncompleteGamma.lower(a, x) + IncompleteGamma.upper(a, x) - 1) < 1e-13)
    }
  }

  @Test(arguments: [0.001, 0.025, 0.5, 0.975, 0.999])
  func quantilesInvertTheirDistributions(_ p: Double) {
    #expect(isClose(IncompleteGamma.lower(57, Quantile.gamma(shape: 57, p)), p))
    #expect(isClose(IncompleteBeta.lower(417, 290, Quantile.beta(417, 290, p)), p))
  }

  @Test(arguments: [0.0005, 0.5, 1, 3, 26, 508, 99_999.5], [1e-9, 0.001, 0.31, 0.5, 0.9, 0.999_999])
  func gammaQuantilesOfAnyShape(_ shape: Double, _ p: Double) {
    let x = Quantile.gamma(shape: shape, p)
    #expect(isClose(p < 0.5 ? IncompleteGamma.lower(shape, x) : 1 - IncompleteGamma.upper(shape, x), p) || x < 1e-300)
  }

  @Test(
    arguments: [(0.5, 0.5), (1, 900), (900, 1), (18, 1), (417, 290), (99_999, 100_001)], [1e-9, 0.025, 0.5, 0.975])
  func betaQuantilesOfAnyShape(_ shape: (Double, Double), _ p: Double) {
    let x = Quantile.beta(shape.0, shape.1, p)
    #expect(
      isClose(p < 0.5 ? IncompleteBeta.lower(shape.0, shape.1, x) : 1 - IncompleteBeta.upper(shape.0, shape.1, x), p))
  }

  @Test func endsAreExact() {
    #expect(IncompleteGamma.lower(3, 0) == 0 && IncompleteGamma.upper(3, 0) == 1)
    #expect(IncompleteBeta.lower(2, 3, 0) == 0 && IncompleteBeta.lower(2, 3, 1) == 1)
    #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
  }
}

/// Whether two numbers agree to ten digits.
func isClose(_ value: Double, _ expected: Double, within tolerance: Double = 1e-10) -> Bool {
  value == expected || abs(value - expected) <= tolerance * max(abs(expected), .leastNormalMagnitude)
}
