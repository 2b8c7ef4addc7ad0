internal import ReportCore

/// Finds the numbers that a paragraph states, and leaves out those that state nothing: years, dates, ordinals, references.
struct NumberScanner {
  private let language: Language
  /// The things counted, in lower case; a year before one is a number.
  private let nouns: Set<String>
  private let tokens: [WordToken]
  private let characters: [Character]

  init(_ tokens: [WordToken], _ characters: [Character], _ language: Language, nouns: Set<String>) {
    self.tokens = tokens
    self.characters = characters
    self.language = language
    self.nouns = nouns
  }

  var mentions: [NumberMention] {
    var mentions: [NumberMention] = []
    var index = 0
    while index < tokens.count {
      guard let read = number(at: index) else {
        index += 1
        continue
      }
      if !isLabel(read, at: index) { mentions.append(mention(read, at: index)) }
      index = read.end
    }
    return mentions
  }

  /// A number with the token after it.
  private struct Reading {
    var value: Rational
    var resolution: Rational
    var end: Int
    var isWord: Bool
    /// Whether it has no digits grouped or after a comma, as years have none.
    var isBare: Bool
  }

  private func number(at index: Int) -> Reading? {
    var reading: Reading
    switch tokens[index].kind {
    case .digits: reading = digits(at: index)
    case .word:
      guard let words = words(at: index) else { return nil }
      reading = words
    case .sign, .mixed: return nil
    }
    while reading.end < tokens.count, let factor = NumberNames.multiplier(tokens[reading.end].lower, language) {
      reading.value = reading.value * factor
      reading.resolution = reading.resolution * factor
      reading.end += 1
      reading.isBare = false
    }
    return reading
  }

  private func digits(at index: Int) -> Reading {
    var text = tokens[index].text
    var end = index + 1
    var isBare = true
    let isGroupStart = text.count <= 3
    while isGroupStart, let next = grouped(after: end - 1) {
      text += tokens[next].text
      end = next + 1
      isBare = false
    }
    var decimals = 0
    if end + 1 < tokens.count, isDecimalSeparator(tokens[end].text), isTight(end - 1, end), isTight(end, end + 1),
      tokens[end + 1].kind == .digits
    {
      text += tokens[end + 1].text
      decimals = tokens[end + 1].text.count
      end += 2
      isBare = false
    }
    let resolution = (0..<min(decimals, 9)).reduce(Rational(1)) { step, _ in step * Rational(1, over: 10) }
    let whole = Rational(Int128(text.prefix(18)) ?? 0)
    return Reading(value: whole * resolution, resolution: resolution, end: end, isWord: false, isBare: isBare)
  }

  /// The token of the next three digits, behind a space in Swedish and a comma in English.
  private func grouped(after index: Int) -> Int? {
    let isComma = index + 2 < tokens.count && tokens[index + 1].text == "," && language == .english
    let next = isComma ? index + 2 : index + 1
    guard next < tokens.count, tokens[next].kind == .digits, tokens[next].text.count == 3 else { return nil }
    if isComma { return isTight(index, index + 1) && isTight(index + 1, next) ? next : nil }
    return language == .swedish && tokens[next].range.lowerBound == tokens[index].range.upperBound + 1 ? next : nil
  }

  private func isDecimalSeparator(_ text: String) -> Bool { text == (language == .swedish ? "," : ".") }

  private func isTight(_ first: Int, _ second: Int) -> Bool {
    tokens[first].range.upperBound == tokens[second].range.lowerBound
  }

  private func words(at index: Int) -> Reading? {
    let word = tokens[index].lower
    if NumberNames.isArticle(word, language) {
      let isMany = index + 1 < tokens.count && NumberNames.multiplier(tokens[index + 1].lower, language) != nil
      return isMany
        ? Reading(value: Rational(1), resolution: Rational(1), end: index + 1, isWord: true, isBare: false) : nil
    }
    guard let value = NumberNames.value(word, language) else { return nil }
    return Reading(
      value: Rational(value), resolution: Rational(1), end: index + 1, isWord: true, isBare: false)
  }

  /// Whether the number names a year, a day, a figure or the like.
  private func isLabel(_ reading: Reading, at index: Int) -> Bool {
    let before = index > 0 ? tokens[index - 1] : nil
    let after = reading.end < tokens.count ? tokens[reading.end] : nil
    guard !reading.isWord else { return false }
    if let before, before.kind == .sign, "-–/.:".contains(before.text), index > 1, isTight(index - 2, index - 1),
      isTight(index - 1, index), tokens[index - 2].kind == .digits
    {
      return true
    }
    if let after, after.kind == .sign, "/:".contains(after.text), reading.end + 1 < tokens.count,
      isTight(reading.end - 1, reading.end), isTight(reading.end, reading.end + 1),
      tokens[reading.end + 1].kind == .digits
    {
      return true
    }
    if let before, NumberNames.labels.contains(before.lower) { return true }
    if let before, before.kind == .sign, "§#".contains(before.text) { return true }
    guard reading.isBare else { return false }
    let isYear = tokens[index].text.count == 4 && (1900...2099).contains(Int(tokens[index].text) ?? 0)
    if isYear, !isCounted(reading.end) { return true }
    guard let day = Int(tokens[index].text), (1...31).contains(day), tokens[index].text.count <= 2 else { return false }
    if let after, after.kind == .word, PeriodReader.month(after, language) != nil { return true }
    return isDayAfterMonth(before, after, reading.end)
  }

  /// Whether a thing counted or a per cent follows.
  private func isCounted(_ index: Int) -> Bool {
    tokens[index...].prefix(2).contains { nouns.contains($0.lower) || $0.text == "%" || $0.lower == "procent" }
  }

  /// “November 5, 2019” and “November 5th”, but not “In November 5 complaints”.
  private func isDayAfterMonth(_ before: WordToken?, _ after: WordToken?, _ end: Int) -> Bool {
    guard let before, before.kind == .word, PeriodReader.month(before, language) != nil else { return false }
    guard let after else { return true }
    return after.text == "," && end + 1 < tokens.count && tokens[end + 1].text.count == 4
      || after.kind == .digits && after.text.count == 4
  }

  private func mention(_ reading: Reading, at index: Int) -> NumberMention {
    var end = reading.end
    var kind = NumberMention.Kind.plain
    if end < tokens.count, let (named, length) = percent(at: end) {
      kind = named
      end += length
    }
    let before = index > 0 ? tokens[index - 1] : nil
    let hasSign = before.map { $0.kind == .sign && isTight(index - 1, index) } ?? false
    let sign: Int? = hasSign ? before.flatMap { ["-": -1, "−": -1, "+": 1][$0.text] } : nil
    let range = tokens[sign == nil ? index : index - 1].range.lowerBound..<tokens[end - 1].range.upperBound
    return NumberMention(
      text: String(characters[range]), value: reading.value, resolution: reading.resolution, kind: kind, sign: sign,
      isApproximate: before.map { NumberNames.approximations.contains($0.lower) } ?? false
        || index > 1
          && ["mer än", "mindre än", "more than", "less than", "close to"].contains(
            tokens[index - 2].lower + " " + tokens[index - 1].lower),
      tokens: index..<end, range: range)
  }

  private func percent(at index: Int) -> (NumberMention.Kind, Int)? {
    let word = tokens[index].lower
    let next = index + 1 < tokens.count ? tokens[index + 1].lower : ""
    switch (word, next) {
    case ("procentenheter", _), ("procentenhet", _): return (.percentagePoints, 1)
    case ("percentage", "points"), ("percentage", "point"): return (.percentagePoints, 2)
    case ("per", "cent"): return (.percent, 2)
    case ("%", _), ("procent", _), ("percent", _): return (.percent, 1)
    default: return nil
    }
  }
}
