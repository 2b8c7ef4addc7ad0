internal import ReportCore
internal import ReportPDFConformance

/// Reads what an SVG file says in words.
struct SVGReader {
  /// The words, or what is wrong with the file.
  static func read(_ bytes: [UInt8]) -> Result<ChartWords, Fault> {
    guard let root = XMLTree.read(bytes), root.name == "svg" else { return .failure(Fault("it is no SVG")) }
    guard let title = root.children.first(where: { $0.name == "title" }),
      let description = root.children.first(where: { $0.name == "desc" })
    else { return .failure(Fault("it has no “title” or “desc”")) }
    guard root.attributes["role"] == "img" else { return .failure(Fault("its role is not “img”")) }
    let labels = root.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
    let ids = [title, description].compactMap { $0.attributes["id"] }
    guard ids.count == 2, labels == ids else {
      return .failure(Fault("“aria-labelledby” does not name its title and description"))
    }
    let texts = root.all("text")
    var words = ChartWords(
      title: title.text, alternative: description.text, language: root.attributes["lang"],
      drawn: texts.map { ReadableText.plain($0.text) }.joined())
    var before: String?
    for text in texts {
      let fact = text.attributes["data-value"]
      if let fact, fact == before, let last = words.values.indices.last {
        // A label on two lines is one text.
        words.values[last].shown += " " + text.text
      } else if let fact {
        words.values.append(ChartWords.Value(fact: fact, shown: text.text, line: text.line))
      }
      before = fact
    }
    return .success(words)
  }
}

/// What is wrong with a file, a clause that begins with “it”.
struct Fault: Error {
  let words: String

  init(_ words: String) { self.words = words }
}
