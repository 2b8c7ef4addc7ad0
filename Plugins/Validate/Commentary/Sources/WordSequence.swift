/// Words that follow one another, in lower case.
struct WordSequence: Hashable {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// The words of a phrase, which spaces part.
  init(_ phrase: String) { words = phrase.split(separator: " ").map(String.init) }

  /// Whether they stand among others, the last with an ending of its own, such as that of the genitive.
  func stands(in text: [String], ending: String = "") -> Bool {
    guard let last = words.last.map({ $0 + ending }), text.count >= words.count else { return false }
    return (words.count - 1..<text.count).contains { end in
      text[end] == last && text[(end - words.count + 1)..<end].elementsEqual(words.dropLast())
    }
  }
}
