internal import ReportCore

/// Reads what a PNG file says in words.
struct PNGReader {
  static func read(_ bytes: [UInt8]) -> Result<ChartWords, Fault> {
    guard let chunks = PNGChunks(bytes) else { return .failure(Fault("it is no PNG, or is damaged")) }
    guard let title = chunks.texts["Title"], let description = chunks.texts["Description"],
      let language = chunks.texts["Language"]
    else { return .failure(Fault("it has no “Title”, “Description” or “Language”")) }
    guard chunks.textLanguages == [language] else { return .failure(Fault("its texts are in different languages")) }
    var words = ChartWords(title: title, alternative: description, language: language)
    let lines = chunks.texts["Values"]?.split(separator: "\n") ?? []
    words.values = lines.compactMap { line in
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      return parts.count == 2 ? ChartWords.Value(fact: parts[0], shown: parts[1]) : nil
    }
    return words.values.count == lines.count ? .success(words) : .failure(Fault("its “Values” cannot be read"))
  }
}
