/// What a number counts or is measured in.
public enum Unit: Hashable, Sendable {
  /// Whole things, such as complaints.
  case count
  /// Things per so many others: complaints per million purchases is `.rate(per: 1_000_000)`.
  case rate(per: Int)
  /// Hundredths of a base. The number 30 is thirty per cent.
  case percent
  /// The difference between two percentages.
  case percentagePoints
  /// One number over another of its kind, or a probability: 1.44 times as many.
  case ratio

  /// The word used in data files: `count`, `per 1000000`, `percent`, `percentage-points` or `ratio`.
  public var word: String {
    switch self {
    case .count: "count"
    case .rate(let per): "per \(per)"
    case .percent: "percent"
    case .percentagePoints: "percentage-points"
    case .ratio: "ratio"
    }
  }
}
