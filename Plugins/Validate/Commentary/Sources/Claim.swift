internal import ReportCore

/// Something that the data say, which a number of a text can agree with.
struct Claim: Hashable {
  /// A number, or an interval within which it is possible.
  var quantity: Quantity
  var kind: NumberMention.Kind
  /// The fact, where it is one that commentary can name.
  var fact: FactName?
  /// Whose figure it is where the data only bound it.
  var bounded: FactSubject?
  /// The period by which it is overtaken; nil for what does not age.
  var period: Period?
  var meaning: LocalizedText
  /// How many decimals its exact value is shown with.
  var decimals = 0

  /// Whether a number of a text agrees with it, in size and where it is a change in direction.
  func agrees(with mention: NumberMention, _ context: TimeContext) -> Bool {
    guard mention.kind == kind else { return false }
    switch quantity {
    case .number(let number):
      guard mention.agrees(with: number) else { return false }
      let isChange = fact.map { [.change, .difference].contains($0.figure) } ?? false
      guard isChange, !number.isZero, let direction = mention.sign ?? context.direction else { return true }
      return (direction < 0) == number.isNegative
    case .interval(let low, let high): return low <= mention.value && mention.value <= high
    case .absent: return false
    }
  }
}
