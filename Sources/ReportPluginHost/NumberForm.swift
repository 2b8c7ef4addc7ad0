internal import ReportCore

/// How numbers are written in a language, for those who wrote one in another form.
struct NumberForm {
  private let language: Language

  init(_ language: Language) { self.language = language }

  /// What to mend in a text that does not show its fact; `isRight` says whether another text does.
  func hint(for text: String, isRight: (String) -> Bool) -> String {
    if isRight(withoutGroups(text)) { return thousands }
    let swapped = text.map { $0 == "," ? "." : $0 == "." ? "," : $0 }
    if isRight(String(swapped)) || isRight(withoutGroups(String(swapped))) { return decimals }
    return "numbers are rounded once, half away from zero; where a fact has no value, no digit is shown"
  }

  private var thousands: String {
    language == .swedish
      ? "in Swedish thousands are parted by a no-break space (U+00A0): “15\u{A0}002”"
      : "in English thousands are parted by a comma: “15,002”"
  }

  private var decimals: String {
    language == .swedish
      ? "in Swedish decimals follow a comma: “1\u{A0}234,5”" : "in English decimals follow a point: “1,234.5”"
  }

  /// The text without any sign between a digit and three more that some language parts thousands with.
  private func withoutGroups(_ text: String) -> String {
    let separators: [Character] = [" ", "\u{A0}", "\u{2009}", "\u{202F}", ".", ",", "'", "’"]
    let all = Array(text)
    let kept = all.indices.filter { index in
      guard separators.contains(all[index]), index > 0, index + 3 < all.count else { return true }
      let isGroup = ([index - 1] + Array(index + 1...index + 3)).allSatisfy { all[$0].isASCII && all[$0].isNumber }
      let endsThere = index + 4 >= all.count || !(all[index + 4].isASCII && all[index + 4].isNumber)
      return !(isGroup && endsThere)
    }
    return String(kept.map { all[$0] })
  }
}
