/// Reads numbers as people write them: `1 234,5`, `1,234.5`, `40*`, `39 r`, `−3`.
///
/// What can be read two ways is refused: `1,234` is 1.234 or 1234 unless the decimal mark is known. No-break and narrow spaces group digits.
public struct NumberReader: Hashable, Sendable {
  /// What stands before the decimals.
  public enum DecimalMark: Hashable, Sendable {
    /// A point; commas group digits, as in English.
    case point
    /// A comma; points group digits only where they cannot be read otherwise, as in `1.234,5`.
    case comma
    /// Not known: both are tried.
    case unknown
  }

  /// What a plain space between digits does.
  public enum PlainSpace: Hashable, Sendable {
    /// It groups digits, where each cell is known to hold one number.
    case groups
    /// It is refused.
    case separates
  }

  /// What a cell holds.
  public struct Reading: Hashable, Sendable {
    /// The number; nil where the cell is empty or says `..`, “not available”.
    public let value: ExactDecimal?
    /// The footnote marks behind it, such as `*`.
    public let marks: [String]
  }

  public let decimalMark: DecimalMark
  public let plainSpace: PlainSpace

  public init(decimalMark: DecimalMark, plainSpace: PlainSpace) {
    self.decimalMark = decimalMark
    self.plainSpace = plainSpace
  }

  /// The number in a cell, without its footnote marks.
  ///
  /// Throws a `Problem` of kind data where the text is no number, can be read two ways, or has more than 15 digits or 9 decimals.
  public func read(_ text: some StringProtocol, at place: Place) throws(Problems) -> Reading {
    let (body, marks) = FootnoteMarks.split(text)
    if body.isEmpty || body == ".." || body == "…" { return Reading(value: nil, marks: marks) }
    if Self.dashes.contains(body) { throw Problems(dash(body, place)) }
    let forms = Self.plainForms(of: body, plainSpace)
    let candidates = forms.filter { allows($0) }
    guard let first = candidates.first else { throw Problems(unreadable(text, place, decimalMark)) }
    let isDoubtful = decimalMark == .comma && first.grouping == .point && forms.count > 1
    if candidates.count > 1 || isDoubtful { throw Problems(ambiguous(body, forms.map(\.digits), place)) }
    guard let value = ExactDecimal(first.digits) else { throw Problems(tooLong(body, place)) }
    return Reading(value: value, marks: marks)
  }

  /// The decimal mark that a number can only have; nil where it shows none or fits both.
  public static func decimalMark(in text: some StringProtocol) -> DecimalMark? {
    let forms = plainForms(of: FootnoteMarks.split(text).body, .groups)
    let marks = Set(forms.compactMap { $0.decimal ?? $0.grouping.map { $0 == .point ? .comma : .point } })
    return marks.count == 1 ? marks.first : nil
  }

  /// A way to read a number.
  private struct Form {
    /// With a decimal point and nothing else but a sign.
    var digits: String
    /// The mark that it takes for the decimal mark, where it has one.
    var decimal: DecimalMark?
    /// The mark that it takes for grouping, where it has one.
    var grouping: DecimalMark?
  }

  private func allows(_ form: Form) -> Bool {
    switch decimalMark {
    case .unknown: true
    case .point: form.decimal != .comma && form.grouping != .point
    case .comma: form.decimal != .point && form.grouping != .comma
    }
  }

  private static let dashes: Set<String> = ["-", "–", "—", "\u{2212}"]
  private static let groupSpaces: Set<Character> = ["\u{A0}", "\u{202F}", "\u{2009}", "\u{2007}"]

  /// Every way in which the text is a well-formed number.
  private static func plainForms(of text: String, _ plainSpace: PlainSpace) -> [Form] {
    let hasSign = text.first.map { "-\u{2212}+".contains($0) } ?? false
    let sign = text.first == "-" || text.first == "\u{2212}" ? "-" : ""
    let unsigned = hasSign ? String(text.dropFirst()) : text
    guard unsigned.allSatisfy({ isPart($0, plainSpace) }) else { return [] }
    var forms: [Form] = []
    for decimal in [DecimalMark.point, .comma] {
      guard let form = form(of: unsigned, decimal: decimal) else { continue }
      if !forms.contains(where: { $0.digits == sign + form.digits }) {
        forms.append(Form(digits: sign + form.digits, decimal: form.decimal, grouping: form.grouping))
      }
    }
    return forms
  }

  private static func isPart(_ character: Character, _ plainSpace: PlainSpace) -> Bool {
    ("0"..."9").contains(character) || character == "." || character == "," || groupSpaces.contains(character)
      || (character == " " && plainSpace == .groups)
  }

  private static func form(of text: String, decimal: DecimalMark) -> Form? {
    let mark: Character = decimal == .point ? "." : ","
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, let ungrouped = ungrouped(whole) else { return nil }
    guard parts.count == 2 else { return Form(digits: ungrouped, decimal: nil, grouping: grouping(in: whole)) }
    guard !parts[1].isEmpty, parts[1].allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    return Form(digits: "\(ungrouped).\(parts[1])", decimal: decimal, grouping: grouping(in: whole))
  }

  private static func grouping(in text: Substring) -> DecimalMark? {
    text.contains(".") ? .point : text.contains(",") ? .comma : nil
  }

  /// The digits of well-formed groups: one to three digits, then threes, all behind the same separator; a first group is no zero.
  private static func ungrouped(_ text: Substring) -> String? {
    let separators = Set(text.filter { !("0"..."9").contains($0) })
    guard separators.count <= 1 else { return nil }
    let groups = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard let first = groups.first, !first.isEmpty else { return nil }
    guard groups.count > 1 else { return String(first) }
    guard first.count <= 3, first.first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return groups.joined()
  }
}

private func unreadable(
  _ text: some StringProtocol, _ place: Place, _ mark: NumberReader.DecimalMark
) -> Problem {
  let example =
    switch mark {
    case .point: "1234.5"
    case .comma: "1234,5"
    case .unknown: "1234.5 or 1234,5"
    }
  return Problem(
    .data, "“\(LabelReader.visible(text))” is not a number", at: place,
    hints: ["numbers look like \(example); a missing figure is an empty cell"])
}

private func dash(_ text: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(text)” can be read as missing and as zero", at: place,
    hints: ["write 0 for none, and .. or nothing where the figure is missing"])
}

private func ambiguous(_ text: String, _ readings: [String], _ place: Place) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(text))” can be read as " + readings.joined(separator: " and as "), at: place,
    hints: ["write the number without grouping, or declare the decimal mark"])
}

private func tooLong(_ text: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(text))” has more than 15 digits or 9 decimals", at: place,
    hints: ["round it in the source; no report can print so many digits"])
}
