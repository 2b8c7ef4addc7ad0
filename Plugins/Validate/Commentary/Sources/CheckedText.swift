internal import ReportCore
internal import ReportMarkup

/// A text as paragraphs of characters, each with its line and column; rows of tables are left out.
struct CheckedText {
  /// Lines that belong together, with a space where one ended.
  struct Paragraph {
    /// The text, with what is no prose (names of facts, addresses, list numbers) blanked out.
    fileprivate(set) var characters: [Character] = []
    /// What stood between double braces, with where it begins.
    fileprivate(set) var marks: [(text: String, offset: Int)] = []
    fileprivate var lines: [(offset: Int, line: Int, column: Int)] = []
    fileprivate let source: String

    /// The line and column of a character.
    func place(_ offset: Int) -> Place {
      let line = lines.last { $0.offset <= offset } ?? (offset: 0, line: 1, column: 1)
      return Place(source, line: line.line, column: offset - line.offset + line.column)
    }
  }

  let paragraphs: [Paragraph]

  init(_ source: Source) throws(Problems) {
    if ["html", "htm"].contains(source.fileExtension) {
      self.init(try MarkupPage(source), named: source.name)
    } else {
      self.init(try SourceText(source, lineLimit: 1_048_576).text, named: source.name)
    }
  }

  /// The lines of a page, a paragraph each; its tables are left out.
  init(_ page: MarkupPage, named name: String) {
    paragraphs = page.parts.compactMap { part -> Paragraph? in
      guard case .line(let text, let place) = part, !Self.isTable(Array(text)) else { return nil }
      var paragraph = Paragraph(source: name)
      paragraph.lines = [(0, place.line ?? 1, place.column ?? 1)]
      paragraph.characters = Array(text)
      return paragraph
    }.map(Self.withoutMarks).map(Self.withoutAddresses)
  }

  init(_ text: String, named name: String) {
    var paragraphs: [Paragraph] = []
    var current = Paragraph(source: name)
    func close() {
      if !current.lines.isEmpty { paragraphs.append(current) }
      current = Paragraph(source: name)
    }
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let characters = Array(line)
      if characters.allSatisfy(\.isWhitespace) || Self.isTable(characters) {
        close()
        continue
      }
      if Self.beginsItem(characters) { close() }
      current.lines.append((current.characters.count, index + 1, 1))
      current.characters += Self.withoutListNumber(characters) + [" "]
    }
    close()
    self.paragraphs = paragraphs.map(Self.withoutMarks).map(Self.withoutAddresses)
  }

  /// Whether a line is a row of numbers or of months, which loaders read and checks compare.
  private static func isTable(_ line: [Character]) -> Bool {
    let words = line.split(whereSeparator: { $0.isWhitespace || $0 == "|" || $0 == ";" })
    let numbers = words.count { word in word.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } }
    let months = words.count { MonthReader.read(String($0)) != nil }
    return numbers >= 3 && numbers * 10 >= words.count * 6 || months >= 6
  }

  private static func beginsItem(_ line: [Character]) -> Bool {
    let text = line.drop { $0 == " " }
    guard let first = text.first else { return false }
    return "#*-•–>".contains(first) && text.dropFirst().first.map { $0 == " " || $0 == "#" } == true
      || withoutListNumber(line) != line
  }

  /// “12. ” and “12) ” at the beginning of a line number its item.
  private static func withoutListNumber(_ line: [Character]) -> [Character] {
    let start = line.prefix { $0 == " " }.count
    let digits = line[start...].prefix { $0.isASCII && $0.isNumber }.count
    let end = start + digits
    guard (1...3).contains(digits), end + 1 < line.count, ".)".contains(line[end]), line[end + 1] == " " else {
      return line
    }
    return Array(repeating: " ", count: end + 1) + line[(end + 1)...]
  }

  private static func withoutMarks(_ paragraph: Paragraph) -> Paragraph {
    var paragraph = paragraph
    var offset = 0
    while let start = find("{{", in: paragraph.characters, from: offset) {
      guard let end = find("}}", in: paragraph.characters, from: start + 2) else { break }
      paragraph.marks.append((String(paragraph.characters[(start + 2)..<end]), start))
      for index in start..<(end + 2) { paragraph.characters[index] = "\u{FFFC}" }
      offset = end + 2
    }
    return paragraph
  }

  private static func find(_ pair: String, in characters: [Character], from offset: Int) -> Int? {
    let wanted = Array(pair)
    guard characters.count >= offset + 2 else { return nil }
    return (offset...(characters.count - 2)).first { characters[$0] == wanted[0] && characters[$0 + 1] == wanted[1] }
  }

  /// Web and mail addresses, and what Markdown links lead to.
  private static func withoutAddresses(_ paragraph: Paragraph) -> Paragraph {
    var paragraph = paragraph
    let characters = paragraph.characters
    var start = 0
    for index in 0...characters.count where index == characters.count || characters[index].isWhitespace {
      defer { start = index + 1 }
      let word = String(characters[start..<index])
      guard word.utf8.contains(where: addressParts.contains) else { continue }
      if word.contains("://") || word.contains("www.") || word.contains("@") {
        blank(start..<index)
      } else if let link = find("](", in: Array(word), from: 0) {
        blank((start + link + 1)..<index)
      }
    }
    func blank(_ range: Range<Int>) { for index in range { paragraph.characters[index] = " " } }
    return paragraph
  }

  /// One of these is in every address; most words have none and need no closer look.
  private static let addressParts = Set(":.@]".utf8)
}
