/// A font of a PDF as its pages use it.
public struct InspectedFont: Hashable, Sendable {
  /// The name with the tag of its subset: `ABCDEF+Inter-Regular`.
  public var name: String
  /// `TrueType`, `Type1`, `Type0` or `Type3`.
  public var type: String
  /// The type of the font inside a composite one: `CIDFontType2`.
  public var descendantType: String?
  public var isEmbedded: Bool
  /// Whether it says which characters its codes stand for.
  public var hasUnicodeMap: Bool
  /// A standard encoding that says it too, such as `WinAnsiEncoding`.
  public var encoding: String?
  /// Whether a composite TrueType font says which glyph each code is.
  public var hasGlyphMap: Bool
  /// The keys of its dictionary that are not as its kind needs them: `BaseFont`, `DescendantFonts/Type`.
  public var faults: [String]
  /// Whether it says how wide the characters are that it says it has.
  public var hasWidths: Bool
  /// Codes shown whose character nothing tells.
  public var unknownCodes: Set<Int> = []
  /// Codes shown that stand for no character: U+0000, U+FEFF, U+FFFE or a private one.
  public var meaninglessCodes: Set<Int> = []
  /// Whether the glyph for what is not in the font is shown.
  public var showsUndefinedGlyph = false
  /// Whether anything is drawn with it that can be seen.
  public var isVisible = false
}
