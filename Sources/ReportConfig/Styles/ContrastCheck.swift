internal import ReportCore
internal import ReportDrawing

/// Whether all text of a palette can be read: a contrast of at least 4.5 : 1 (WCAG 2.1, success criterion 1.4.3).
struct ContrastCheck {
  static let least = 4.5

  private let palette: Palette
  private let node: ConfigurationNode

  init(_ palette: Palette, _ node: ConfigurationNode) {
    self.palette = palette
    self.node = node
  }

  var problems: [Problem] {
    let onGround: [(String, Colour)] = [
      ("ink", palette.ink), ("secondary", palette.secondary), ("faint", palette.faint),
      ("this-year", palette.thisYear), ("last-year-text", palette.lastYearText),
      ("older-year-text", palette.olderYearText), ("target", palette.target), ("better", palette.better),
      ("worse", palette.worse),
    ]
    let onTint: [(String, Colour)] = [
      ("ink", palette.ink), ("secondary", palette.secondary), ("better", palette.better), ("worse", palette.worse),
    ]
    return onGround.compactMap { problem($0, "ground", palette.ground) }
      + onTint.compactMap { problem($0, "tint", palette.tint) }
  }

  private func problem(_ text: (String, Colour), _ groundName: String, _ ground: Colour) -> Problem? {
    let contrast = text.1.contrast(with: ground)
    guard contrast < Self.least else { return nil }
    let ratio = NumberFormat(.english).number(Rational(Int((contrast * 100).rounded(.down))).hundredth, decimals: 2)
    return Problem(
      .configuration, "text in “\(text.0)” \(text.1) on “\(groundName)” \(ground) has a contrast of \(ratio) : 1",
      at: node[text.0]?.place ?? node.place,
      hints: ["at least 4.5 : 1 is needed; take a \(ground.luminance > 0.4 ? "darker" : "lighter") colour"])
  }
}

extension Rational {
  fileprivate var hundredth: Rational { self * Rational(1, over: 100) }
}
