/// A font as text is set in it.
public struct Font: Hashable, Sendable {
  public enum Weight: Int, Hashable, Sendable, CaseIterable {
    case regular = 400
    case semibold = 600
  }

  public var family: String
  public var weight: Weight
  /// The size in points.
  public var size: Double
  /// Whether all digits are equally wide, for digits that stand under each other.
  public var hasTabularFigures: Bool

  public init(family: String, weight: Weight = .regular, size: Double, hasTabularFigures: Bool = false) {
    self.family = family
    self.weight = weight
    self.size = size
    self.hasTabularFigures = hasTabularFigures
  }

  /// Space added after each letter in points: large text is set tighter.
  public var letterSpacing: Double { size >= 16 ? -0.016 * size : 0 }

  /// The same font at another size.
  public func sized(_ size: Double) -> Font {
    var font = self
    font.size = size
    return font
  }

  /// The same font in another weight.
  public func weighing(_ weight: Weight) -> Font {
    var font = self
    font.weight = weight
    return font
  }
}
