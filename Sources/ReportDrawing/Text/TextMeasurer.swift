public import ReportCore

/// Measures and breaks text. Pango does so in production, fixed widths in tests.
public protocol TextMeasurer {
  /// The heights of a font. Throws where the family is not installed.
  func metrics(of font: Font) throws(Problems) -> FontMetrics

  /// The advance width of one line of text in points. Throws a `Problem` that names the character where the font lacks a glyph.
  func width(of text: String, in font: Font) throws(Problems) -> Double

  /// The text broken into lines no wider than `width`, at spaces and where the script allows, words that are wider broken inside.
  ///
  /// No-break spaces hold. Each fragment of a line has one font. Throws as `width(of:in:)` does. Never empty.
  func lines(of text: StyledText, width: Double) throws(Problems) -> [TextLine]
}

/// The heights of a font in points, upward from the baseline for all but `descent`.
public struct FontMetrics: Hashable, Sendable {
  public var ascent: Double
  /// Positive, downward from the baseline.
  public var descent: Double
  /// The height of capitals and lining figures.
  public var capHeight: Double
  /// The height of “x”.
  public var xHeight: Double

  public init(ascent: Double, descent: Double, capHeight: Double, xHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
    self.xHeight = xHeight
  }
}

/// Text in which pieces have fonts and meanings of their own.
public struct StyledText: Hashable, Sendable {
  public struct Piece: Hashable, Sendable {
    public var text: String
    public var font: Font
    /// Which piece of the caller's it is, so that lines can be traced back.
    public var tag: Int

    public init(_ text: String, font: Font, tag: Int = 0) {
      self.text = text
      self.font = font
      self.tag = tag
    }
  }

  public var pieces: [Piece]

  public init(_ pieces: [Piece]) { self.pieces = pieces }

  public init(_ text: String, font: Font) { pieces = [Piece(text, font: font)] }
}

/// One broken line.
public struct TextLine: Hashable, Sendable {
  public struct Fragment: Hashable, Sendable {
    /// Without the space at which the line was broken.
    public var text: String
    public var font: Font
    /// From the line's left edge in points.
    public var x: Double
    public var width: Double
    /// The tag of the piece from which it comes.
    public var tag: Int

    public init(text: String, font: Font, x: Double, width: Double, tag: Int) {
      self.text = text
      self.font = font
      self.x = x
      self.width = width
      self.tag = tag
    }
  }

  public var fragments: [Fragment]
  public var width: Double

  public init(fragments: [Fragment], width: Double) {
    self.fragments = fragments
    self.width = width
  }
}
