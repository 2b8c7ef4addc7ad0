/// A word, a number in digits, or a sign, with where it stands in its paragraph.
struct WordToken: Hashable {
  enum Kind: Hashable {
    case word, digits, sign
    /// Letters and digits together, such as “A4” or “B2B”.
    case mixed
  }

  let text: String
  /// In lower case, as lists of words hold it.
  let lower: String
  let kind: Kind
  /// The offsets of its characters.
  let range: Range<Int>

  init(text: String, kind: Kind, range: Range<Int>) {
    self.text = text
    lower = text.lowercased()
    self.kind = kind
    self.range = range
  }

  /// The tokens of a paragraph, in order; spaces are left out.
  static func all(in characters: [Character]) -> [WordToken] {
    var tokens: [WordToken] = []
    var index = 0
    while index < characters.count {
      let start = index
      if characters[index].isWhitespace || characters[index] == "\u{FFFC}" {
        index += 1
        continue
      }
      var isWord = false
      var hasDigit = false
      while index < characters.count, isPart(index, characters) {
        isWord = isWord || characters[index].isLetter
        hasDigit = hasDigit || characters[index].isASCII && characters[index].isNumber
        index += 1
      }
      if index == start { index += 1 }
      let text = String(characters[start..<index])
      let kind: Kind = isWord ? hasDigit ? .mixed : .word : hasDigit ? .digits : .sign
      tokens.append(WordToken(text: text, kind: kind, range: start..<index))
    }
    return tokens
  }

  /// Letters and digits, and between two letters an apostrophe or a hyphen.
  private static func isPart(_ index: Int, _ characters: [Character]) -> Bool {
    let character = characters[index]
    if character.isLetter || character.isASCII && character.isNumber { return true }
    guard "-'’:".contains(character), index > 0, index + 1 < characters.count else { return false }
    let (before, after) = (characters[index - 1], characters[index + 1])
    if character == "-", before.isLetter, after.isASCII && after.isNumber { return true }
    if character == ":" { return before.isNumber && after.isLetter }
    return before.isLetter && after.isLetter
  }
}
