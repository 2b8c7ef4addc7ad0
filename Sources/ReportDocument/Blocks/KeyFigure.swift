/// One large number with what it is compared to.
public struct KeyFigure: Hashable, Sendable {
  /// “Per miljon köp”.
  public var measure: String
  /// “i november”.
  public var period: String
  /// “17”, or a dash where it is not known.
  public var number: String
  /// The name of the fact that the number shows, where it shows one.
  public var fact: String?
  /// “klagomål”.
  public var unit: String
  /// Up to three lines: “26 i november 2018”, “−9 bättre”, “Utfall hittills: okänt, antal köp saknas”.
  public var lines: [Line]

  public struct Line: Hashable, Sendable {
    public var inlines: [Inline]
    /// Whether it is set in the secondary colour.
    public var isSecondary: Bool
    /// Whether it is set semibold, as a difference is.
    public var isStrong: Bool

    public init(_ inlines: [Inline], isSecondary: Bool = false, isStrong: Bool = false) {
      self.inlines = inlines
      self.isSecondary = isSecondary
      self.isStrong = isStrong
    }
  }

  public init(measure: String, period: String, number: String, fact: String?, unit: String, lines: [Line]) {
    self.measure = measure
    self.period = period
    self.number = number
    self.fact = fact
    self.unit = unit
    self.lines = lines
  }
}
