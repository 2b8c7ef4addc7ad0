internal import ReportCore

/// Reads the key `matrix` of a pipeline file, and the file as it is for each market.
enum MatrixReader {
  struct Axes {
    var markets: [(id: String?, file: ConfigurationNode)]
    var languages: [Language]
    var styles: [String]
  }

  /// The matrix of a file; one market without id where there is none.
  static func axes(of file: ConfigurationNode) throws(Problems) -> Axes {
    guard let node = file["matrix"] else { return Axes(markets: [(nil, file)], languages: [], styles: []) }
    var fields = Fields(node, of: "matrix")
    let languages = fields.each("languages", language)
    let styles = fields.texts("styles")
    fields.add((node["styles"]?.items ?? []).filter(isNumbered).map(notAFolder))
    let markets = fields.list("markets")
    fields.add(repeats(node))
    for market in markets { fields.add(MarketVariant.problems(of: market)) }
    try Problems.throwing(fields.finished())
    let variants = markets.map { (id: $0["id"]?.scalar, file: MarketVariant.file(file, for: $0)) }
    return Axes(markets: variants.isEmpty ? [(nil, file)] : variants, languages: languages, styles: styles)
  }

  private static func language(_ node: ConfigurationNode) -> (Language?, [Problem]) {
    let language = node.scalar.flatMap { Language(rawValue: $0) }
    return (language, language == nil ? [unknownLanguage(node)] : [])
  }

  /// Whether a style's folder could be taken for that of a month.
  private static func isNumbered(_ node: ConfigurationNode) -> Bool {
    let name = node.scalar?.split(separator: "/").last ?? ""
    return name.utf8.first.map { $0 <= UInt8(ascii: "9") } ?? false
  }

  /// A report twice in a matrix would be written twice to one folder.
  private static func repeats(_ node: ConfigurationNode) -> [Problem] {
    ["languages", "styles", "markets"].flatMap { key -> [Problem] in
      var seen: Set<String> = []
      return (node[key]?.items ?? []).compactMap { item in
        let name = item["id"] ?? item
        guard let text = name.scalar, !seen.insert(text).inserted else { return nil }
        return standsTwice(text, name.place)
      }
    }
  }
}

private func unknownLanguage(_ node: ConfigurationNode) -> Problem {
  Problem(
    .configuration, "“\(node.scalar ?? "")” is not a language of reports", at: node.place,
    hints: NearMiss.hint(for: node.scalar ?? "", in: Language.allCases.map(\.code)))
}

private func notAFolder(_ node: ConfigurationNode) -> Problem {
  Problem(
    .configuration, "“\(node.scalar ?? "")” cannot name a folder of the matrix", at: node.place,
    hints: ["the name of a style must begin with a letter"])
}

private func standsTwice(_ text: String, _ place: Place) -> Problem {
  Problem(.configuration, "“\(text)” stands in the matrix twice", at: place, hints: ["keep one of the two"])
}
