internal import ReportCore

/// Checks one text, paragraph by paragraph.
struct TextCheck {
  private let text: CommentaryText
  private let figures: ReportFigures
  private let constants: [[String]]
  private let largestRatio: Double
  private let messages: CommentaryMessages

  init(_ text: CommentaryText, _ figures: ReportFigures, constants: [String], largestRatio: Double, name: String) {
    self.text = text
    self.figures = figures
    self.constants = constants.map { WordToken.all(in: Array($0)).map(\.lower) }
    self.largestRatio = largestRatio
    messages = CommentaryMessages(check: name, month: figures.month, isOfReport: text.isOfReport)
  }

  /// How many numbers were examined, and what was found, in the order of the text.
  func run() throws(Problems) -> (examined: Int, findings: [Finding]) {
    var examined = 0
    var findings: [Finding] = []
    let reader = SentenceReader(figures, text.language)
    for paragraph in try CheckedText(text.source).paragraphs {
      var found: [(offset: Int, finding: Finding)] = []
      for mark in paragraph.marks {
        examined += 1
        found += check(mark.text, at: paragraph.place(mark.offset)).map { (mark.offset, $0) }
      }
      let sentences = reader.sentences(paragraph.characters)
      examined += sentences.reduce(0) { $0 + $1.mentions.count }
      found += numbers(sentences, paragraph)
      findings += found.sorted { $0.offset < $1.offset }.map(\.finding)
    }
    return (examined, findings)
  }

  private func numbers(
    _ sentences: [CheckedSentence], _ paragraph: CheckedText.Paragraph
  ) -> [(offset: Int, finding: Finding)] {
    let explainer = NumberExplainer(figures, largestRatio: largestRatio)
    let explanations = explainer.explain(sentences)
    return zip(sentences, explanations).flatMap { sentence, explanations in
      zip(sentence.mentions, explanations).compactMap { mention, explanation -> (offset: Int, finding: Finding)? in
        guard !isConstant(mention, sentence.tokens) else { return nil }
        let place = paragraph.place(mention.range.lowerBound)
        let finding: Finding? =
          if let explanation {
            messages.finding(mention, explanation, at: place)
          } else {
            messages.unexplained(
              mention, near: nearest(mention, explainer.candidates(mention, sentence)), sentence.context, at: place)
          }
        return finding.map { (mention.range.lowerBound, $0) }
      }
    }
  }

  /// The two claims whose numbers lie nearest.
  private func nearest(_ mention: NumberMention, _ claims: [Claim]) -> [Claim] {
    func distance(_ claim: Claim) -> Rational {
      ((claim.quantity.number ?? .zero).magnitude - mention.value.magnitude).magnitude
    }
    return Array(claims.filter { $0.fact != nil }.sorted { distance($0) < distance($1) }.prefix(2))
  }

  /// Whether the words of a declared constant stand around the number.
  private func isConstant(_ mention: NumberMention, _ tokens: [WordToken]) -> Bool {
    constants.contains { words in
      guard !words.isEmpty, tokens.count >= words.count else { return false }
      let first = max(0, mention.tokens.lowerBound - words.count + 1)
      let last = min(mention.tokens.upperBound - 1, tokens.count - words.count)
      guard first <= last else { return false }
      return (first...last).contains { start in
        zip(words, tokens[start...]).allSatisfy { $0 == $1.lower }
      }
    }
  }

  /// Checks what stands between double braces.
  private func check(_ inner: String, at place: Place) -> [Finding] {
    guard let mark = CommentaryMark(inner) else { return [messages.notAMark(inner, at: place)] }
    guard let reference = mark.reference else { return [] }
    let name = reference.name(in: figures.month)
    let fact = figures.fact(name)
    guard figures.analysis.fact(name) != nil || fact.quantity.absence == nil else {
      return [messages.unknown(name, figures.analysis, at: place)]
    }
    var findings: [Finding] = []
    if case .absent(let absence, let because) = fact.quantity {
      findings.append(messages.without(name, absence, because, at: place))
    }
    if case .stated(let words, _) = mark { findings += stated(words, fact, at: place) }
    if case .period(let period) = reference.period, isOvertaken(period) {
      findings.append(messages.overtaken(name, by: period.last.distance(to: figures.month), at: place))
    }
    return findings
  }

  /// Whether the number of `{{text = name}}` is the fact's.
  private func stated(_ words: String, _ fact: Fact, at place: Place) -> [Finding] {
    let characters = Array(words)
    let tokens = WordToken.all(in: characters)
    let mentions = NumberScanner(tokens, characters, text.language, nouns: []).mentions
    guard let mention = mentions.first else { return [messages.withoutNumber(words, at: place)] }
    guard let number = fact.quantity.number else { return [] }
    return mention.agrees(with: number) ? [] : [messages.differs(words, fact, at: place)]
  }

  private func isOvertaken(_ period: Period) -> Bool {
    period.isYearToDate && period.monthCount > 1 && period.first.year == figures.month.year
      && period.last < figures.month
  }
}
