public import ReportCore

/// Puts insights into words: looks up the text of the rule and form, and sets values and names into it.
public struct InsightWords: Hashable, Sendable {
  private let wording: Wording

  public init(_ wording: Wording) { self.wording = wording }

  /// The insight as a sentence with its notes, each ended by a full stop; nil where a value that it names is not known.
  public func sentence(_ insight: Insight) -> Sentence? {
    guard let text = InsightTexts.sentences[key(insight)], let said = fill(text[wording.language], insight) else {
      return nil
    }
    let notes = insight.notes.compactMap { InsightTexts.notes[$0]?[wording.language] }
    return Sentence.joined([said + "."] + notes.map { "\($0)" })
  }

  /// The insight as a title, without a full stop; nil where a value that it names is not known.
  public func title(_ insight: Insight) -> Sentence? {
    let text = InsightTexts.titles[key(insight)] ?? InsightTexts.sentences[key(insight)]
    return text.flatMap { fill($0[wording.language], insight) }
  }

  private func key(_ insight: Insight) -> String {
    insight.rule == .change && insight.member != nil ? "change.member-\(insight.form)" : insight.key
  }

  private func fill(_ template: String, _ insight: Insight) -> Sentence? {
    guard let measure = wording.definition.measure(insight.measure) else { return nil }
    let places = InsightPlaces(wording, insight, measure)
    var sentence: Sentence = ""
    for piece in InsightTemplate(template).pieces {
      switch piece {
      case .text(let text): sentence = sentence + "\(text)"
      case .place(let name):
        guard let words = places.words(name) else { return nil }
        sentence = sentence + words
      }
    }
    return sentence.capitalisedFirst
  }
}

/// A text with named places in braces.
struct InsightTemplate {
  enum Piece: Hashable {
    case text(String)
    case place(String)
  }

  let pieces: [Piece]

  init(_ text: String) {
    pieces = text.split(separator: "{", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part -> [Piece] in
      guard index > 0, let end = part.firstIndex(of: "}") else { return part.isEmpty ? [] : [.text(String(part))] }
      let rest = part[part.index(after: end)...]
      return [.place(String(part[..<end]))] + (rest.isEmpty ? [] : [.text(String(rest))])
    }
  }
}

extension Sentence {
  /// The sentence with a capital where it begins with text.
  fileprivate var capitalisedFirst: Sentence {
    guard case .text(let text)? = inlines.first, let first = text.first, first.isLowercase else { return self }
    return Sentence([.text(first.uppercased() + text.dropFirst())] + inlines.dropFirst())
  }
}
