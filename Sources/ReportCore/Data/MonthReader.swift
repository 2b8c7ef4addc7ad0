/// Reads the names of months as sources write them: `Mar`, `MARS`, `sept.`, `October`, `2019-03`.
public enum MonthReader {
  /// A month as a header names it.
  public struct Reading: Hashable, Sendable {
    /// The number of the month, 1...12.
    public let number: Int
    /// The year, where the text gives one, as `2019-03` does.
    public let year: Int?
    /// The languages that write it so: both for `jan`, one for `okt`, all of them for `2019-03`.
    public let languages: Set<Language>
  }

  /// The month that a text names in Swedish or English, long or short, in any case, with or without a dot; nil for anything else.
  public static func read(_ text: some StringProtocol) -> Reading? {
    if let month = Month(text) {
      return Reading(number: month.number, year: month.year, languages: Set(Language.allCases))
    }
    var word = text.lowercased()
    if word.last == "." { word.removeLast() }
    for number in 1...12 {
      let languages = Language.allCases.filter { names(of: number, in: $0).contains(word) }
      if !languages.isEmpty { return Reading(number: number, year: nil, languages: Set(languages)) }
    }
    return nil
  }

  /// The language in which all of the months are written; nil where they fit several, or do not go together.
  public static func language(of readings: some Sequence<Reading>) -> Language? {
    let common = readings.reduce(Set(Language.allCases)) { $0.intersection($1.languages) }
    return common.count == 1 ? common.first : nil
  }

  private static func names(of number: Int, in language: Language) -> [String] {
    let names = MonthNames(language)
    let short = names.short(number: number).lowercased()
    return [names.full(number: number).lowercased(), short] + (number == 9 ? ["sept"] : [])
  }
}
