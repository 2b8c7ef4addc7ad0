/// Something that a report has to tell, as data: the rule that chose it, what it is about, and the facts that its sentence names.
///
/// It holds no words: `InsightTexts` has a text for each rule and form in each language.
public struct Insight: Hashable, Sendable {
  /// What makes something worth telling.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The month stands out from common variation, or does not.
    case signal
    /// Where the period stands against its target.
    case target
    /// The month is the lowest or highest since the figures began.
    case record
    /// The change since the same period last year.
    case change
    /// Which members moved the total, and by how much.
    case contribution
    /// The member whose share of the whole changed most.
    case share
    /// What the month did since the month before.
    case month

    /// The sentences that the rule can say, by name, sorted.
    public var forms: [String] {
      switch self {
      case .signal:
        [
          "near-limit-above", "near-limit-below", "outside-above", "outside-below", "shift-above", "shift-below",
          "trend-above", "trend-below", "within", "within-upper",
        ]
      case .target:
        [
          "broken-so-far", "impossible", "kept-so-far", "met", "missed", "needed", "needed-last", "outcome-unknown",
          "secured", "undecided", "undecided-needed", "undecided-outcome", "unknown",
        ]
      case .record: ["highest", "highest-shared", "lowest", "lowest-shared"]
      case .change:
        [
          "count-fell", "count-rose", "fell", "rate-fell", "rate-rose", "roughly", "rose", "steady", "unchanged",
        ]
      case .contribution: ["fell", "fell-mixed", "fell-one", "rose", "rose-mixed", "rose-one"]
      case .share: ["fell", "rose"]
      case .month: ["bounded", "fell", "hidden", "known", "missing", "rose", "stayed"]
      }
    }
  }

  /// A fact and the place that it has in the sentence, such as `value` or `earlier`.
  public struct Part: Hashable, Sendable {
    public var role: String
    public var fact: FactName

    public init(_ role: String, _ fact: FactName) {
      self.role = role
      self.fact = fact
    }
  }

  public var rule: Rule
  /// Which sentence of the rule it is, such as `lowest`.
  public var form: String
  public var measure: String
  /// Nil for the whole.
  public var member: String?
  public var period: Period
  /// In the order in which the sentence names them.
  public var parts: [Part]
  /// The members that the sentence lists, in order; each part `member-1`, `member-2`… is of one.
  public var members: [String]
  /// The first month of what it looks back on.
  public var since: Month?
  /// Whether it is good news; nil where it is neither.
  public var isGood: Bool?
  /// Clauses that follow the sentence, by the names of their texts, such as `clear`.
  public var notes: [String]
  /// The heavier of two is told first.
  public var weight: Int
  /// Whether it is the title of its measure's charts, and can be that of the report.
  public var isTitle: Bool

  public init(
    _ rule: Rule, _ form: String, measure: String, member: String? = nil, _ period: Period, parts: [Part] = [],
    members: [String] = [], since: Month? = nil, isGood: Bool? = nil, notes: [String] = [], weight: Int = 0,
    isTitle: Bool = false
  ) {
    self.rule = rule
    self.form = form
    self.measure = measure
    self.member = member
    self.period = period
    self.parts = parts
    self.members = members
    self.since = since
    self.isGood = isGood
    self.notes = notes
    self.weight = weight
    self.isTitle = isTitle
  }

  /// The key of its text: `record.lowest`.
  public var key: String { "\(rule.rawValue).\(form)" }

  /// The name of the fact in a place of the sentence, where there is one.
  public func fact(_ role: String) -> FactName? { parts.first { $0.role == role }?.fact }
}
