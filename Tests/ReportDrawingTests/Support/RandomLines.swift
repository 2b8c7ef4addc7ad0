import ReportCore
import ReportDrawing

/// Numbers that look random and are the same in every run. Source: Steele et al., “Fast splittable pseudorandom number generators”, 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Charts of made-up years: steep, flat, close together, with gaps, marks and targets.
struct RandomLines {
  private var numbers: SplitMix64
  private var outcomes: SplitMix64

  init(seed: UInt64) {
    numbers = SplitMix64(seed: seed)
    outcomes = SplitMix64(seed: ~seed)
  }

  mutating func specification() -> ChartSpecification? {
    guard let month = Month(year: 2031, month: Int.random(in: 1...12, using: &numbers)) else { return nil }
    let level = [3, 40, 100, 12_000].randomElement(using: &numbers) ?? 40
    let spread = [0, level / 20, level / 2, level].randomElement(using: &numbers) ?? level
    let gaps = [0, 0, 10, 30].randomElement(using: &numbers) ?? 0
    let years = (0..<Int.random(in: 1...4, using: &numbers)).map { back in
      year(2031 - back, count: back == 0 ? month.number : 12, level: level, spread: spread, gaps: gaps)
    }
    let value = Int.random(in: max(1, level - spread)...level, using: &numbers)
    let target = YearLines.Target(
      value: Rational(value), label: "Mål helår 2031: högst \(value)", name: "faults@2031.target",
      outcome: outcome(month, level: level))
    return ChartSpecification(
      id: "faults", language: .swedish, texts: Self.texts, unit: .count,
      body: .yearLines(
        YearLines(month: month, years: years, target: Bool.random(using: &numbers) ? target : nil)), data: [])
  }

  /// None, a number, or bounds.
  private mutating func outcome(_ month: Month, level: Int) -> YearLines.Outcome? {
    let kind = Int.random(in: 0..<3, using: &outcomes)
    guard kind > 0 else { return nil }
    let low = Int.random(in: 0...level, using: &outcomes)
    let high = Int.random(in: low...max(low, 2 * level), using: &outcomes)
    let quantity: Quantity = kind == 1 ? .number(Rational(low)) : .interval(low: Rational(low), high: Rational(high))
    return YearLines.Outcome(
      label: "jan–\(MonthNames(.swedish).short(month))",
      point: ChartPoint(month: month, quantity: quantity, value: "faults@2031.outcome"), decimals: kind - 1)
  }

  private mutating func year(_ year: Int, count: Int, level: Int, spread: Int, gaps: Int) -> YearLines.Year {
    var points: [ChartPoint] = []
    for number in 1...count {
      guard let month = Month(year: year, month: number) else { continue }
      let value = Int.random(in: max(0, level - spread)...level, using: &numbers)
      let isMissing = Int.random(in: 0..<100, using: &numbers) < gaps
      points.append(
        ChartPoint(
          month: month, quantity: isMissing ? .absent(.missing, because: nil) : .number(Rational(value)),
          marks: Int.random(in: 0..<20, using: &numbers) == 0 ? "r" : "", value: "faults@\(month).value"))
    }
    return YearLines.Year(year: year, points: points)
  }

  private static let texts = ChartTexts(
    title: "Felen på kontoren var färre i maj än under samma månad i fjol", shortTitle: "Färre fel i maj",
    subtitle: "Antal fel per månad, Norden, 2030 och januari–maj 2031", shortSubtitle: "Antal fel per månad",
    source: "Källa: Exempelbolaget, uppgifter till och med maj 2031", shortSource: "Källa: Exempelbolaget",
    alternative: "")
}
