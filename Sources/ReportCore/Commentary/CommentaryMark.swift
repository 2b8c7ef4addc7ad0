/// What commentary writes between double braces: a value by name, a number of its own tied to a fact, or a constant.
///
///     {{authority-complaints@year-to-date.change}}          becomes “+30 %”
///     {{var tredje = authority-complaints/arn.share}}       is set as written; its number must be the fact's
///     {{24 = constant}}                                     is set as written; it depends on no data
public enum CommentaryMark: Hashable, Sendable {
  case value(FactReference)
  case stated(String, FactReference)
  case constant(String)

  /// The mark from the text between the braces, or nil where it has another form.
  public init?(_ text: some StringProtocol) {
    guard let equals = text.lastIndex(of: "=") else {
      guard let reference = FactReference(Self.trimmed(text)) else { return nil }
      self = .value(reference)
      return
    }
    let words = Self.trimmed(text[..<equals])
    let name = Self.trimmed(text[text.index(after: equals)...])
    guard !words.isEmpty else { return nil }
    if name == "constant" {
      self = .constant(words)
    } else if let reference = FactReference(name) {
      self = .stated(words, reference)
    } else {
      return nil
    }
  }

  /// The fact that it names, where it names one.
  public var reference: FactReference? {
    switch self {
    case .value(let reference), .stated(_, let reference): reference
    case .constant: nil
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

extension FactReference {
  /// The shortest reference to a fact in a report of the month: `measure.value`, `measure@year-to-date.change`, `measure@2018.value`.
  public static func text(of name: FactName, in month: Month) -> String {
    let subject = name.measure + (name.member.map { "/\($0)" } ?? "")
    let period =
      switch name.period {
      case Period(month): ""
      case Period(yearToDate: month): "@" + PeriodWord.yearToDate.rawValue
      case Period(month.lastYear): "@" + PeriodWord.lastYear.rawValue
      default: "@\(name.period)"
      }
    return subject + period + "." + name.figure.rawValue
  }
}
