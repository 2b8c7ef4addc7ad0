/// The invented figures of the template.
enum TemplateFigures {
  /// Eighteen months as tidy CSV: rates with the purchases behind them, and complaints to two agencies.
  static var csv: String {
    var lines = ["period,measure,member,value,exposure"]
    for (index, rate) in rates.enumerated() {
      lines.append("\(period(index)),complaints-per-million,,\(rate),\(purchases[index])00000")
    }
    for (agency, values) in agencies {
      for (index, value) in values.enumerated() {
        lines.append("\(period(index)),authority-complaints,\(agency),\(value),")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func period(_ index: Int) -> String {
    let number = index % 12 + 1
    return "\(2023 + index / 12)-\(number < 10 ? "0" : "")\(number)"
  }

  private static let rates = [41, 38, 44, 39, 35, 37, 30, 34, 33, 28, 31, 29, 33, 36, 29, 31, 27, 24]

  /// In hundreds of thousands.
  private static let purchases = [18, 17, 20, 21, 22, 21, 19, 22, 24, 25, 31, 36, 22, 21, 25, 26, 28, 29]

  private static let agencies: KeyValuePairs<String, [Int]> = [
    "Konsumentombudet": [12, 9, 14, 11, 10, 8, 13, 9, 12, 15, 11, 10, 9, 11, 8, 10, 7, 9],
    "Tillsynsverket": [5, 7, 4, 6, 8, 5, 3, 6, 7, 5, 4, 6, 8, 6, 9, 7, 5, 6],
  ]
}
