/// One named value with its unit, how it is known, and how it came about.
public struct Fact: Hashable, Sendable {
  public var name: FactName
  /// In the unit: thirty per cent is the number 30.
  public var quantity: Quantity
  public var unit: Unit
  /// How many decimals to show.
  public var decimals: Int
  public var status: Status
  public var standing: Standing
  /// Footnote marks.
  public var marks: [String]
  /// Whether the number is a comparison of rounded numbers and must be said with “about”.
  public var isApproximate: Bool
  /// The numbers it was made of: 417 and 289 behind +44 %; complaints and purchases behind a rate.
  public var numerator: Rational?
  public var denominator: Rational?
  /// How it came about, as the method notes and the data file print it.
  public var derivation: LocalizedText?
  /// The cells it was made from, where it was made from few.
  public var places: [Place]

  public init(
    _ name: FactName, _ quantity: Quantity, unit: Unit, decimals: Int = 0, status: Status, standing: Standing = .final,
    marks: [String] = [], isApproximate: Bool = false, numerator: Rational? = nil, denominator: Rational? = nil,
    derivation: LocalizedText? = nil, places: [Place] = []
  ) {
    self.name = name
    self.quantity = quantity
    self.unit = unit
    self.decimals = decimals
    self.status = status
    self.standing = standing
    self.marks = marks
    self.isApproximate = isApproximate
    self.numerator = numerator
    self.denominator = denominator
    self.derivation = derivation
    self.places = places
  }
}
