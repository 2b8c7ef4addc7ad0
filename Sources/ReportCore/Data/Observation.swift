/// One cell of a source, with what it is about and where it stood.
public struct Observation: Hashable, Sendable {
  /// The id of the measure.
  public var measure: String
  /// The id of the member; nil for the whole.
  public var member: String?
  public var period: Period
  public var cell: Cell
  /// The purchases (or whatever the measure is per) behind a rate, where known.
  public var exposure: ExactDecimal?
  public var standing: Standing
  /// Footnote marks, such as `*`, in the order of the source.
  public var marks: [String]
  public var place: Place

  public init(
    measure: String, member: String? = nil, period: Period, cell: Cell, exposure: ExactDecimal? = nil,
    standing: Standing = .final, marks: [String] = [], place: Place
  ) {
    self.measure = measure
    self.member = member
    self.period = period
    self.cell = cell
    self.exposure = exposure
    self.standing = standing
    self.marks = marks
    self.place = place
  }
}
