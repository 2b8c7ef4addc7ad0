/// Coordinates as text: few decimals, no trailing zeros, a point whatever the locale.
enum SVGNumber {
  /// Two decimals are a hundredth of a point, finer than any screen.
  static func text(_ value: Double, decimals: Int = 2) -> String {
    let scale: UInt = decimals == 3 ? 1000 : 100
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "0" }
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: scale)
    let sign = scaled < 0 ? "-" : ""
    return fraction == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(digits(of: fraction, scale))"
  }

  /// Behind the point.
  private static func digits(of fraction: UInt, _ scale: UInt) -> String {
    var (rest, unit) = (fraction, scale / 10)
    return String(unsafeUninitializedCapacity: 3) { buffer in
      var count = 0
      while rest > 0 {
        buffer[count] = UInt8(ascii: "0") + UInt8(rest / unit)
        (rest, unit) = (rest % unit, unit / 10)
        count += 1
      }
      return count
    }
  }
}
