internal import ReportCore

/// A number that a text states, in digits or in words.
struct NumberMention {
  enum Kind: Hashable {
    case plain, percent, percentagePoints
  }

  /// As written, with its per cent: “44 procent”.
  let text: String
  let value: Rational
  /// What it is given to: 1 for 44, a tenth for 44,3, a thousand for “12 tusen”.
  let resolution: Rational
  let kind: Kind
  /// Minus one or one where a sign stands before it.
  let sign: Int?
  /// Whether a word before it says that it is not exact.
  let isApproximate: Bool
  /// The tokens that it is made of.
  let tokens: Range<Int>
  /// Its characters in the paragraph.
  let range: Range<Int>

  /// Whether a number of the data is what the text says: the same when rounded as the text rounds.
  func agrees(with number: Rational) -> Bool {
    let wanted = value.magnitude
    func rounds(to step: Rational) -> Bool {
      guard let steps = number.magnitude.divided(by: step) else { return false }
      return steps.rounded(toDecimals: 0).rational * step == wanted
    }
    return rounds(to: resolution) || isApproximate && rounds(to: coarse)
  }

  /// The last place that is not zero: ten for 510, a hundred for 500.
  private var coarse: Rational {
    var step = resolution
    while let tens = value.magnitude.divided(by: step * Rational(10)), tens.isWhole, !tens.isZero {
      step = step * Rational(10)
    }
    return step
  }
}
