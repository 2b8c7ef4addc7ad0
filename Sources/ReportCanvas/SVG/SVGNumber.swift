/// Coordinates as text: few decimals, no trailing zeros, a point whatever the locale.
enum SVGNumber {
  /// Two decimals are a hundredth of a point, finer than any screen.
  static func text(_ value: Double, decimals: Int = 2) -> String {
    let scale = decimals == 3 ? 1000 : 100
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()) else { return "0" }
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var digits = String(String(fraction + UInt(scale)).dropFirst())
    while digits.last == "0" { digits.removeLast() }
    return (scaled < 0 ? "-" : "") + "\(whole)" + (digits.isEmpty ? "" : "." + digits)
  }
}
