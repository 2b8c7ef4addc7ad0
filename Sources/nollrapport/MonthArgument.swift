import ReportCore

/// What `--month` says: a month, or the first and the last of several.
enum MonthArgument {
  /// The months, nil for the last complete one. Throws where the text is anything else than `2019-11` or `2018-01...2019-11`.
  static func months(_ text: String?) throws(Problems) -> [Month?] {
    guard let text else { return [nil] }
    let dots = text.indices.first { text[$0...].hasPrefix("...") }
    guard let dots else { return [try month(text)] }
    let first = try month(text[..<dots])
    let last = try month(text[dots...].dropFirst(3))
    guard first <= last else { throw Problems(backwards(first, last)) }
    return Array(first...last)
  }

  private static func month(_ text: some StringProtocol) throws(Problems) -> Month {
    guard let month = Month(text) else { throw Problems(notAMonth(String(text))) }
    return month
  }
}

private func notAMonth(_ text: String) -> Problem {
  Problem(.configuration, "“\(text)” is not a month", hints: ["months look like 2023-12"])
}

private func backwards(_ first: Month, _ last: Month) -> Problem {
  Problem(
    .configuration, "the months end in \(last), before they begin in \(first)",
    hints: ["name the first month first: \(last)...\(first)"])
}
