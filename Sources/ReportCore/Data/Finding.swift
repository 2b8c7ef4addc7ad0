/// Something that a loader or a check noticed, in words that the report can print.
public struct Finding: Hashable, Sendable {
  /// The check, as in `accepted:`, such as `totals-agree`.
  public var check: String
  public var level: Problem.Severity
  public var measure: String?
  public var member: String?
  public var month: Month?
  public var message: LocalizedText
  public var place: Place?
  /// What to try, in English, for the command line.
  public var hints: [String]
  /// Why it was let pass, where someone did.
  public var accepted: String?

  public init(
    check: String, level: Problem.Severity, measure: String? = nil, member: String? = nil, month: Month? = nil,
    message: LocalizedText, place: Place? = nil, hints: [String] = []
  ) {
    self.check = check
    self.level = level
    self.measure = measure
    self.member = member
    self.month = month
    self.message = message
    self.place = place
    self.hints = hints
  }

  /// The finding as a problem for the command line.
  public var problem: Problem {
    Problem(.data, message.english, at: place, hints: hints, severity: level, check: check)
  }
}
