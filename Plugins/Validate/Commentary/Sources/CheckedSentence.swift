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
  /// The members that have series, with the words of each of their names.
  private let members: [(subject: FactSubject, names: [WordSequence])]

  init(_ figures: ReportFigures, _ language: Language) {
    self.figures = figures
    self.language = language
    nouns = Set(
      figures.definition.measures.flatMap { measure in
        [measure.unitSingular, measure.unitPlural].map { $0[language].lowercased() }
      })
    members = figures.definition.measures.flatMap { measure in
      (figures.definition.breakdown(of: measure.id)?.members ?? []).map { member in
        let names = member.names.flatMap { [$0.name[language], $0.short[language]] } + member.aliases
        return (
          FactSubject(measure: measure, member: member.id),
          names.map { WordSequence(WordToken.all(in: Array($0)).map(\.lower)) }
        )
      }
    }
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
    let words = tokens.map(\.lower)
    return members.filter { member in
      member.names.contains { name in ["", "s", "'s", "’s"].contains { name.stands(in: words, ending: $0) } }
    }.map(\.subject)
  }
}
