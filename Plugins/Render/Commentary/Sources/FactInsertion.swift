import ReportCore
import ReportDocument

/// Puts the values of facts where a text names them: `{{authority-complaints@year-to-date.change}}` becomes “+30 %”.
struct FactInsertion {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// The text in pieces. Throws a `Problem` with line and column for each name that is none.
  func inlines(_ text: String, at place: Place, _ plain: (String) -> Inline) throws(Problems) -> [Inline] {
    var inlines: [Inline] = []
    var problems: [Problem] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{")?.lowerBound {
      if start > rest.startIndex { inlines.append(plain(String(rest[..<start]))) }
      let here = self.place(place, text, start)
      guard let end = end(of: rest[start...]) else {
        throw Problems(problems + [neverEnds(here)]) ?? Problems(neverEnds(here))
      }
      let name = trimmed(rest[start...].dropFirst(2).prefix { $0 != "}" })
      do throws(Problems) {
        inlines.append(try value(name, at: here, plain))
      } catch {
        problems += error.all
      }
      rest = rest[end...]
    }
    if !rest.isEmpty { inlines.append(plain(String(rest))) }
    try Problems.throwing(problems)
    return inlines
  }

  private func value(
    _ text: String, at place: Place, _ plain: (String) -> Inline
  ) throws(Problems) -> Inline {
    guard let mark = CommentaryMark(text) else { throw Problems(notAName(text, place)) }
    switch mark {
    case .value(let reference): return wording.facts.inline(try fact(reference, text, at: place))
    case .stated(let words, let reference):
      return .value(words, fact: try fact(reference, text, at: place).name.description)
    case .constant(let words): return plain(words)
    }
  }

  private func fact(_ reference: FactReference, _ text: String, at place: Place) throws(Problems) -> Fact {
    let name = reference.name(in: wording.month)
    if hides(name) { throw Problems(hidden(text, place)) }
    return try wording.figures.analysis.requireFact(name, at: place)
  }

  /// Whether a fact, or a figure that it is made of, is there and kept back.
  private func hides(_ name: FactName) -> Bool {
    if let fact = wording.figures.analysis.fact(name) { return fact.quantity.absence == .suppressed }
    return [name.period, name.period.lastYear].contains { period in
      wording.figures.value(name.measure, member: name.member, period).quantity.absence == .suppressed
    }
  }

  private func end(of text: Substring) -> Substring.Index? {
    guard let brace = text.firstIndex(of: "}"), text[brace...].hasPrefix("}}") else { return nil }
    return text.index(brace, offsetBy: 2)
  }

  private func trimmed(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }

  private func place(_ place: Place, _ text: String, _ index: String.Index) -> Place {
    let offset = text.distance(from: text.startIndex, to: index)
    return Place(place.source, line: place.line, column: place.column.map { $0 + offset })
  }
}

private func neverEnds(_ place: Place) -> Problem {
  Problem(.data, "the name that begins here never ends", at: place, hints: ["close it with }}"])
}

private func hidden(_ name: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(name))” is hidden, or made of what is hidden, and commentary cannot say it",
    at: place,
    hints: ["write the sentence without it, or name a sum that is shown"])
}

private func notAName(_ name: String, _ place: Place) -> Problem {
  Problem(
    .data, "“\(LabelReader.visible(name))” does not have the form of a fact's name", at: place,
    hints: [
      "names look like authority-complaints@year-to-date.change",
      "“nollrapport facts” lists all names",
    ])
}
