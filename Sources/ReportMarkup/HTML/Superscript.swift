/// Raised text as plain text that keeps it apart from the figure before it.
enum Superscript {
  /// The text with digits and letters of footnotes raised, and without brackets: “1)” is “¹”.
  static func of(_ text: String) -> String {
    String(text.filter { !"()[]".contains($0) }.map { raised[$0] ?? $0 })
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹", "a": "ᵃ",
    "b": "ᵇ",
    "c": "ᶜ", "d": "ᵈ", "e": "ᵉ", "p": "ᵖ", "r": "ʳ",
  ]
}
