/// The value axis from zero: its lines, and where values lie.
struct ValueScale: Hashable, Sendable {
  /// The distance between two lines.
  let step: Double
  /// How many lines stand above zero, at least one.
  let lineCount: Int
  /// Where zero lies, and where the top line lies.
  var zero = 0.0
  var ceiling = 0.0

  /// The value of the top line.
  var top: Double { step * Double(lineCount) }

  /// The step 1, 2, 2.5 or 5 × 10ⁿ that wastes least above `greatest` with a number of lines in `counts`.
  ///
  /// Fractions of one are left out where only whole numbers can occur.
  init(upTo greatest: Double, lines counts: ClosedRange<Int>, wholeNumbers: Bool) {
    // Where all is zero, one line says how high one would be.
    guard greatest.isFinite, greatest > 0 else {
      (step, lineCount) = (1, 1)
      return
    }
    let reach = max(greatest, wholeNumbers ? 1 : 1e-9)
    var best: (step: Double, lines: Int)?
    for power in -10...15 {
      for factor in [1, 2, 2.5, 5] {
        let step = factor * Self.powerOfTen(power)
        if wholeNumbers, step < 1 || step != step.rounded() { continue }
        // A hair below, so that 0.3 over 0.1 is three lines.
        let lines = max(1, Int((reach / step - 1e-9).rounded(.up).clamped(to: 1...1000)))
        guard counts.contains(lines) || (step == 1 && wholeNumbers && lines < counts.lowerBound) else { continue }
        if let found = best, found.step * Double(found.lines) <= step * Double(lines) + 1e-12 { continue }
        best = (step, lines)
      }
    }
    step = best?.step ?? reach
    lineCount = best?.lines ?? 1
  }

  /// Where a value lies, counted from the top of the drawing.
  func y(_ value: Double) -> Double { zero - (zero - ceiling) * value / top }

  /// The values of the lines, zero first.
  var values: [Double] { (0...lineCount).map { Double($0) * step } }

  /// How many decimals the values of the lines need, at most nine.
  var decimals: Int {
    (0..<9).first { digits in
      let scaled = step * Self.powerOfTen(digits)
      return abs(scaled - scaled.rounded()) < 1e-6
    } ?? 9
  }

  private static func powerOfTen(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(power) { result *= 10 }
    return power < 0 ? 1 / result : result
  }
}

extension Double {
  /// The nearest number in a range.
  func clamped(to range: ClosedRange<Double>) -> Double { min(max(self, range.lowerBound), range.upperBound) }
}
