internal import ReportCore

/// A sentence with the numbers that it states, the periods and the members that it names.
struct CheckedSentence {
  let tokens: [WordToken]
  let mentions: [NumberMention]
  let context: TimeContext
  let members: [FactSubject]
}

/// Takes a paragraph apart.
struct SentenceReader {
  private let language: Language
  private let figures: ReportFigures
  private let nouns: Set<String>

  init(_ figures: ReportFigures, _ language: Language) {
    self.figures = figures
    self.language = language
    nouns = Set(
      figures.definition.measures.flatMap { measure in
        [measure.unitSingular, measure.unitPlural].map { $0[language].lowercased() }
      })
  }

  func sentences(_ characters: [Character]) -> [CheckedSentence] {
    split(WordToken.all(in: characters), characters).map { tokens in
      CheckedSentence(
        tokens: tokens, mentions: NumberScanner(tokens, characters, language, nouns: nouns).mentions,
        context: PeriodReader(language: language, month: figures.month).context(tokens), members: members(tokens))
    }
  }

  /// A full stop, question mark or exclamation mark ends a sentence where a space and a capital or a digit follow.
  private func split(_ tokens: [WordToken], _ characters: [Character]) -> [[WordToken]] {
    var sentences: [[WordToken]] = [[]]
    for token in tokens {
      if let last = sentences.last?.last, ".!?".contains(last.text), last.range.upperBound < token.range.lowerBound,
        token.text.first.map({ $0.isUppercase || !$0.isLetter }) == true
      {
        sentences.append([])
      }
      sentences[sentences.count - 1].append(token)
    }
    return sentences.filter { !$0.isEmpty }
  }

  /// The members that have series and whose name, short name or alias stands in the sentence.
  private func members(_ tokens: [WordToken]) -> [FactSubject] {
    let text = " " + tokens.map(\.lower).joined(separator: " ") + " "
    return figures.definition.measures.flatMap { measure -> [FactSubject] in
      let declared = figures.definition.breakdown(of: measure.id)?.members ?? []
      return declared.filter { member in
        let names = member.names.flatMap { [$0.name[language], $0.short[language]] } + member.aliases
        return names.contains { name in
          let words = WordToken.all(in: Array(name)).map(\.lower).joined(separator: " ")
          return ["", "s", "'s", "’s"].contains { text.contains(" \(words)\($0) ") }
        }
      }.map { FactSubject(measure: measure, member: $0.id) }
    }
  }
}
