internal import ReportCore

/// The periods that a sentence names, and whether it compares with last year.
struct TimeContext: Hashable {
  /// In order, without repeats.
  var periods: [Period] = []
  /// Whether it speaks of the year so far, in words such as “hittills i år”.
  var isToDate = false
  /// Whether it speaks of the same time last year.
  var isCompared = false
  /// The year before, where the sentence compares with it and names no period.
  var base: Period?
  /// Whether it speaks of the months that remain.
  var isRemaining = false
  /// Minus one where it speaks of falling, one of rising, nil of neither or both.
  var direction: Int?
}

/// Reads the periods that the words of a sentence name, seen from the report's month.
struct PeriodReader {
  let language: Language
  let month: Month

  func context(_ tokens: [WordToken]) -> TimeContext {
    var context = TimeContext()
    let words = tokens.map(\.lower)
    func has(_ phrases: [WordSequence]) -> Bool { phrases.contains { $0.stands(in: words) } }
    context.isToDate = has(Self.toDate)
    context.isCompared = has(Self.compared)
    context.isRemaining = has(Self.remaining)
    context.direction = direction(tokens)
    context.periods = periods(tokens, isCompared: context.isCompared)
    if context.isCompared, context.periods.isEmpty, !context.isToDate, let year = Period(year: month.year - 1) {
      context.base = year
    }
    if context.isToDate { context.periods.append(Period(yearToDate: month)) }
    return context
  }

  /// The number of the month that a word names in full; “may” only with a capital, for it is a verb too.
  static func month(_ token: WordToken, _ language: Language) -> Int? {
    var word = token.lower
    if word.hasSuffix("'s") || word.hasSuffix("’s") { word.removeLast(2) }
    guard token.kind == .word, word != "may" || token.text.first == "M" else { return nil }
    return monthNumbers[language]?[word]
  }

  /// The numbers of the months by their names, which can have an “s” at the end.
  private static let monthNumbers = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      let names = (1...12).map { (MonthNames(language).full(number: $0).lowercased(), $0) }
      return (language, Dictionary(names + names.map { ($0 + "s", $1) }) { first, _ in first })
    })

  private func periods(_ tokens: [WordToken], isCompared: Bool) -> [Period] {
    let parts = tokens.flatMap(split)
    var periods: [Period] = []
    var index = 0
    while index < parts.count {
      if let (period, end) = months(parts, index) {
        periods.append(period)
        index = end
      } else {
        if let year = year(parts, index), let period = Period(year: year), !isBase(parts, index) {
          periods.append(period)
        }
        index += 1
      }
    }
    var seen: Set<Period> = []
    return periods.filter { seen.insert($0).inserted }
  }

  /// “januari-september 2019”, “January to March”, “november”; without a year the last such months up to the report's.
  private func months(_ parts: [WordToken], _ index: Int) -> (Period, Int)? {
    guard let first = Self.month(parts[index], language) else { return nil }
    var end = index + 1
    var firstYear: Int?
    if let named = year(parts, end), span(parts, end + 1) != nil {
      firstYear = named
      end += 1
    }
    var last = first
    if let (number, after) = span(parts, end) {
      last = number
      end = after
    } else if index > 0, Self.since.contains(parts[index - 1].lower), first == 1, year(parts, end) == nil {
      return (Period(yearToDate: month), end)
    }
    var lastYear = month.year
    if let named = year(parts, end) {
      lastYear = named
      end += 1
    } else if let latest = Month(year: lastYear, month: last), latest > month {
      lastYear -= 1
    }
    let start = Month(year: firstYear ?? (first > last ? lastYear - 1 : lastYear), month: first)
    guard let start, let stop = Month(year: lastYear, month: last) else { return nil }
    return Period(start, through: stop).map { ($0, end) }
  }

  /// The month to which a period goes, with the word after it: “–september”, “till och med mars”, “to August”.
  private func span(_ parts: [WordToken], _ index: Int) -> (Int, Int)? {
    let isLong = index + 3 < parts.count && parts[index..<(index + 3)].map(\.lower) == ["till", "och", "med"]
    let next = isLong ? index + 3 : index + 1
    guard next < parts.count, isLong || Self.spans.contains(parts[index].lower),
      let number = Self.month(parts[next], language)
    else { return nil }
    return (number, next + 1)
  }

  private func year(_ parts: [WordToken], _ index: Int) -> Int? {
    guard index < parts.count, parts[index].kind == .digits, parts[index].text.count == 4,
      let year = Int(parts[index].text), (1900...2099).contains(year)
    else { return nil }
    return year
  }

  /// Whether a year only says what is compared with: “samma period 2018”, “the same period of 2018”.
  private func isBase(_ parts: [WordToken], _ index: Int) -> Bool {
    parts[max(0, index - 3)..<index].contains { ["samma", "same"].contains($0.lower) }
  }

  /// “januari-september” is three words.
  private func split(_ token: WordToken) -> [WordToken] {
    guard let hyphen = token.text.firstIndex(of: "-"), token.kind == .word else { return [token] }
    let offset = token.text.distance(from: token.text.startIndex, to: hyphen)
    let start = token.range.lowerBound
    let first = WordToken(text: String(token.text[..<hyphen]), kind: .word, range: start..<(start + offset))
    let second = WordToken(
      text: String(token.text[hyphen...].dropFirst()), kind: .word, range: (start + offset + 1)..<token.range.upperBound
    )
    guard Self.month(first, language) != nil, Self.month(second, language) != nil else { return [token] }
    return [first, WordToken(text: "-", kind: .sign, range: first.range.upperBound..<second.range.lowerBound), second]
  }

  private func direction(_ tokens: [WordToken]) -> Int? {
    let words = tokens.map(\.lower)
    let rises = words.contains { word in Self.rising.contains { word.hasPrefix($0) } }
    let falls = words.contains { word in Self.falling.contains { word.hasPrefix($0) } }
    return rises == falls ? nil : rises ? 1 : -1
  }

  private static let spans: Set<String> = ["-", "–", "—", "till", "to", "through"]
  private static let since: Set<String> = ["sedan", "since"]
  private static let toDate = [
    "hittills i år", "hittills", "i år", "så här långt", "so far", "this year", "year to date", "sedan årsskiftet",
  ].map { WordSequence($0) }
  private static let compared = [
    "samma period", "samma tid", "samma månad", "i fjol", "förra året", "året innan", "året före", "ett år tidigare",
    "ett år sedan", "fjolåret", "fjolårets", "same period", "same month", "same time", "last year", "a year earlier",
    "a year ago", "the year before", "year earlier", "previous year",
  ].map { WordSequence($0) }
  private static let remaining = [
    "resterande", "återstående", "återstår", "kvar", "kvarvarande", "remaining", "remain", "left", "to go",
  ].map { WordSequence($0) }
  private static let rising = [
    "ökat", "ökade", "ökar", "ökning", "steg", "stigit", "stiger", "rose", "risen", "increas", "grew", "grown",
  ]
  private static let falling = [
    "minska", "minskning", "sjönk", "sjunk", "fallit", "föll", "fell", "fallen", "decreas", "declin", "dropp",
  ]
}
