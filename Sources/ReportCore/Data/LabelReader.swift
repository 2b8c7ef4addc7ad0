/// Cleans the labels that sources write, and refuses those that could mislead the reader of a report.
public enum LabelReader {
  /// The longest label, in characters.
  public static let limit = 120

  /// The label without surrounding spaces, and with single spaces inside.
  ///
  /// Throws a `Problem` of kind data for a label that is empty, longer than 120 characters, or that holds line breaks, control characters
  /// or marks that change the direction of writing.
  public static func read(_ text: some StringProtocol, at place: Place) throws(Problems) -> String {
    if text.unicodeScalars.contains(where: { isLineBreak($0) }) { throw Problems(lineBreak(visible(text), place)) }
    if let scalar = text.unicodeScalars.first(where: { isHidden($0) }) {
      throw Problems(hidden(visible(text), scalar, place))
    }
    let label = spaced(text)
    guard !label.isEmpty else { throw Problems(empty(place)) }
    guard label.count <= limit else { throw Problems(tooLong(label, place)) }
    return label
  }

  /// The form in which labels are compared: lower case, single spaces.
  public static func key(_ label: some StringProtocol) -> String { spaced(label).lowercased() }

  /// The text as a message can quote it: hidden characters as their code points, no more than 40 characters.
  public static func visible(_ text: some StringProtocol) -> String {
    let shown = text.prefix(40).unicodeScalars.map { isLineBreak($0) || isHidden($0) ? codePoint($0) : String($0) }
    return shown.joined() + (text.dropFirst(40).isEmpty ? "" : "…")
  }

  /// The text without surrounding spaces, and with single spaces inside.
  public static func spaced(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }

  /// Control characters but the tab, and invisible format characters: among them all that change the direction of writing.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control: scalar != "\t"
    case .format: scalar != "\u{AD}"
    case .privateUse, .unassigned, .surrogate: true
    default: false
    }
  }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
}

private func lineBreak(_ label: String, _ place: Place) -> Problem {
  Problem(.data, "the label “\(label)” has a line break in it", at: place, hints: ["write the label on one line"])
}

private func hidden(_ label: String, _ scalar: Unicode.Scalar, _ place: Place) -> Problem {
  Problem(
    .data, "the label “\(label)” holds the invisible character \(codePoint(scalar))", at: place,
    hints: ["type the label anew instead of pasting it"])
}

private func empty(_ place: Place) -> Problem {
  Problem(.data, "the label is empty", at: place, hints: ["name whom the figures are about"])
}

private func tooLong(_ label: String, _ place: Place) -> Problem {
  Problem(
    .data, "the label “\(LabelReader.visible(label))” has \(label.count) characters, more than \(LabelReader.limit)",
    at: place, hints: ["shorten the label in the source"])
}
