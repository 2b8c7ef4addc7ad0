/// The rule by which a zone's clocks change every year, as the variable TZ writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
///
/// Source: POSIX.1-2024, Base Definitions, 8.3, with the extended hours of RFC 9636, section 3.3.1.
struct TimeZoneRule: Hashable, Sendable {
  /// A day of the year and the local time of the change.
  enum Day: Hashable, Sendable {
    /// Weekday 0...6 from Sunday, of week 1...5 of a month; 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
    /// 1...365, never counting 29 February.
    case withoutLeapDay(Int)
    /// 0...365, counting it.
    case zeroBased(Int)
  }

  struct Change: Hashable, Sendable {
    var day: Day
    /// Seconds after local midnight.
    var time: Int
  }

  /// Seconds east of UTC outside and inside the summer time.
  private let standard: Int
  private let summer: Int
  private let changes: (start: Change, end: Change)?

  /// Nil where the text is no such rule.
  init?(_ text: String) {
    var parser = RuleParser(text)
    guard let rule = parser.rule() else { return nil }
    (standard, summer, changes) = rule
  }

  func offset(at instant: Int) -> Int {
    guard let changes else { return standard }
    guard let year = CalendarDate(unixTime: instant + standard)?.month.year else { return standard }
    let start = Self.local(changes.start, year) - standard
    let end = Self.local(changes.end, year) - summer
    let isSummer = start < end ? start <= instant && instant < end : !(end <= instant && instant < start)
    return isSummer ? summer : standard
  }

  /// Seconds since 1970 as the local clock shows them.
  private static func local(_ change: Change, _ year: Int) -> Int {
    let first = DayNumber.of(year: year, month: 1, day: 1)
    let day =
      switch change.day {
      case .zeroBased(let number): first + number
      case .withoutLeapDay(let number): first + number - 1 + (DayNumber.isLeap(year) && number > 59 ? 1 : 0)
      case .weekday(let month, let week, let weekday): nth(weekday, week, month, year)
      }
    return day * 86_400 + change.time
  }

  private static func nth(_ weekday: Int, _ week: Int, _ month: Int, _ year: Int) -> Int {
    let first = DayNumber.of(year: year, month: month, day: 1)
    let next =
      month == 12 ? DayNumber.of(year: year + 1, month: 1, day: 1) : DayNumber.of(year: year, month: month + 1, day: 1)
    // 1 January 1970 was a Thursday.
    let firstWeekday = ((first + 4) % 7 + 7) % 7
    var day = first + (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
    while day >= next { day -= 7 }
    return day
  }

  static func == (left: TimeZoneRule, right: TimeZoneRule) -> Bool {
    left.standard == right.standard && left.summer == right.summer && left.changes?.start == right.changes?.start
      && left.changes?.end == right.changes?.end
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(standard)
    hasher.combine(summer)
    hasher.combine(changes?.start)
    hasher.combine(changes?.end)
  }
}

/// Reads the text of a rule, left to right.
private struct RuleParser {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func rule() -> (Int, Int, (start: TimeZoneRule.Change, end: TimeZoneRule.Change)?)? {
    guard name(), let west = time() else { return nil }
    if rest.isEmpty { return (-west, -west, nil) }
    guard name() else { return nil }
    var summer = -west + 3600
    if rest.first != "," {
      guard let given = time() else { return nil }
      summer = -given
    }
    guard take(","), let start = change(), take(","), let end = change(), rest.isEmpty else { return nil }
    return (-west, summer, (start, end))
  }

  private mutating func change() -> TimeZoneRule.Change? {
    guard let day = day() else { return nil }
    guard take("/") else { return TimeZoneRule.Change(day: day, time: 7200) }
    return time().map { TimeZoneRule.Change(day: day, time: $0) }
  }

  private mutating func day() -> TimeZoneRule.Day? {
    if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."), let weekday = number(0...6)
      else { return nil }
      return .weekday(month: month, week: week, weekday: weekday)
    }
    if take("J") { return number(1...365).map { .withoutLeapDay($0) } }
    return number(0...365).map { .zeroBased($0) }
  }

  /// Three or more letters, or anything between angle brackets.
  private mutating func name() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: ">") else { return false }
      rest = rest[rest.index(after: end)...]
      return true
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    rest = rest.dropFirst(letters.count)
    return letters.count >= 3
  }

  /// Hours up to 167, minutes and seconds, with an optional sign, in seconds.
  private mutating func time() -> Int? {
    let sign = take("-") ? -1 : 1
    if sign == 1 { _ = take("+") }
    guard let hours = number(0...167) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(":") {
      guard let part = number(0...59) else { return nil }
      seconds += part * unit
    }
    return sign * seconds
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    guard digits.count <= 3, let value = Int(digits), range.contains(value) else { return nil }
    return value
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }
}
