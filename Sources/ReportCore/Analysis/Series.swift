/// One line over months: a measure, of a member or of the whole.
public struct Series: Hashable, Sendable {
  public struct Name: Hashable, Sendable {
    public var measure: String
    public var member: String?

    public init(_ measure: String, member: String? = nil) {
      self.measure = measure
      self.member = member
    }
  }

  /// One month of a series.
  public struct Point: Hashable, Sendable {
    public var month: Month
    public var quantity: Quantity
    public var status: Status
    public var standing: Standing
    /// Footnote marks.
    public var marks: [String]
    /// What stands above and below the line of a rate, where known.
    public var numerator: Rational?
    public var denominator: Rational?
    public var place: Place?

    public init(
      month: Month, quantity: Quantity, status: Status, standing: Standing = .final, marks: [String] = [],
      numerator: Rational? = nil, denominator: Rational? = nil, place: Place? = nil
    ) {
      self.month = month
      self.quantity = quantity
      self.status = status
      self.standing = standing
      self.marks = marks
      self.numerator = numerator
      self.denominator = denominator
      self.place = place
    }
  }

  public var name: Name
  public var unit: Unit
  /// How many decimals to show.
  public var decimals: Int
  /// In order of time, each month at most once.
  public var points: [Point]

  public init(_ name: Name, unit: Unit, decimals: Int = 0, points: [Point]) {
    self.name = name
    self.unit = unit
    self.decimals = decimals
    self.points = points
  }

  /// The point of a month, where the series has one. Costs log n.
  public func point(_ month: Month) -> Point? {
    var (low, high) = (0, points.count)
    while low < high {
      let middle = (low + high) / 2
      if points[middle].month < month { low = middle + 1 } else { high = middle }
    }
    return low < points.count && points[low].month == month ? points[low] : nil
  }

  /// The number of a month, where it is known.
  public func number(_ month: Month) -> Rational? { point(month)?.quantity.number }
}

extension Series {
  /// The value of a month as a fact: what charts and tables draw and data files hold. Nil where the series has no such month.
  public func fact(_ month: Month) -> Fact? {
    point(month).map { point in
      Fact(
        FactName(name.measure, member: name.member, Period(month), .value), point.quantity, unit: unit,
        decimals: decimals, status: point.status, standing: point.standing, marks: point.marks,
        numerator: point.numerator, denominator: point.denominator, places: [point.place].compactMap { $0 })
    }
  }
}
