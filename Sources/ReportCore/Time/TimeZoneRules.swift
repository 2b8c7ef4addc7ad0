/// How far the clocks of a time zone were, are and will be from UTC.
///
/// Read from a compiled file of the tz database. Source: RFC 9636, The Time Zone Information Format (TZif).
public struct TimeZoneRules: Hashable, Sendable {
  /// Seconds since 1970 in UTC at which an offset begins, ascending.
  private let transitions: [Int]
  /// Seconds east of UTC: before the first transition, then from each of them on.
  private let offsets: [Int]
  /// What holds after the last transition.
  private let rule: TimeZoneRule?

  /// UTC itself.
  public static let utc = TimeZoneRules(transitions: [], offsets: [0], rule: nil)

  init(transitions: [Int], offsets: [Int], rule: TimeZoneRule?) {
    self.transitions = transitions
    self.offsets = offsets
    self.rule = rule
  }

  /// The rules in a TZif file. Throws a `Problem` of kind files where it is none.
  public init(_ file: Source) throws(Problems) {
    guard let rules = TimeZoneFile(file.bytes).rules() else { throw Problems(damaged(file.name)) }
    self = rules
  }

  /// The seconds east of UTC at an instant, in seconds since 1970 in UTC; in time logarithmic in the number of transitions.
  public func offset(at instant: Int) -> Int {
    if let rule, instant >= transitions.last ?? .min { return rule.offset(at: instant) }
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return offsets[low]
  }

  /// The instant at which the clocks show a local time, given as if it were UTC.
  ///
  /// A time that occurs twice, as clocks are put back, is the first of them; one that is skipped is read by the offset before the skip.
  public func instant(ofLocal local: Int) -> Int {
    let day = 86_400
    let before = local - offset(at: local - day)
    if before + offset(at: before) == local { return before }
    let after = local - offset(at: local + day)
    return after + offset(at: after) == local ? after : before
  }
}

private func damaged(_ name: String) -> Problem {
  Problem(.files, "“\(name)” does not hold the rules of a time zone", hints: ["install the package tzdata anew"])
}
