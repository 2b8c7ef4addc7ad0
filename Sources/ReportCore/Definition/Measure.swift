/// Something that is counted every month, or a rate of it.
public struct Measure: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Whole things.
    case count
    /// Things per so many of the exposure: `.rate(per: 1_000_000)`.
    case rate(per: Int)
  }

  /// Which way is good.
  public enum Direction: Hashable, Sendable {
    case lowerIsBetter, higherIsBetter, neither
  }

  /// The wording of a measure.
  public struct Names: Hashable, Sendable {
    /// As a heading: “Klagomål per miljon köp”.
    public var indefinite: LocalizedText
    /// As the subject of a sentence: “Klagomålen per miljon köp”.
    public var definite: LocalizedText
    /// In a narrow place: “Per miljon köp”.
    public var short: LocalizedText
    /// What is covered, as a chart's subtitle says it: “Klagomål till myndigheter och kundservice”.
    public var description: LocalizedText

    public init(
      indefinite: LocalizedText, definite: LocalizedText, short: LocalizedText, description: LocalizedText
    ) {
      self.indefinite = indefinite
      self.definite = definite
      self.short = short
      self.description = description
    }
  }

  /// The name used in files, such as `complaints-per-million`.
  public var id: String
  public var kind: Kind
  /// The counted measure whose sum stands above the line of the rate, where the pipeline declares one.
  public var numerator: String?
  /// The measure of the exposure below the line, such as `purchases`; nil for counts.
  public var exposure: String?
  public var direction: Direction
  /// The breakdown by which it is split, such as `authorities`, where it is.
  public var breakdown: String?
  public var names: Names
  /// The thing counted, in the singular: “klagomål”, “complaint”.
  public var unitSingular: LocalizedText
  /// The thing counted, in the plural: “klagomål”, “complaints”.
  public var unitPlural: LocalizedText

  public init(
    id: String, kind: Kind, numerator: String? = nil, exposure: String? = nil, direction: Direction,
    breakdown: String? = nil, names: Names, unitSingular: LocalizedText, unitPlural: LocalizedText
  ) {
    self.id = id
    self.kind = kind
    self.numerator = numerator
    self.exposure = exposure
    self.direction = direction
    self.breakdown = breakdown
    self.names = names
    self.unitSingular = unitSingular
    self.unitPlural = unitPlural
  }

  /// The unit of its values.
  public var unit: Unit {
    switch kind {
    case .count: .count
    case .rate(let per): .rate(per: per)
    }
  }

  public var isRate: Bool { if case .rate = kind { true } else { false } }
}
