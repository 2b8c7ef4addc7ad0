/// One option of a plugin, declared once: it checks the pipeline file, prints the help and is what READMEs are tested against.
public struct OptionDeclaration: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case text
    /// A whole number within the range.
    case integer(ClosedRange<Int>)
    /// A number within the range, such as `1.5`.
    case decimal(ClosedRange<Double>)
    /// One of the words.
    case choice([String])
    /// The id of a declared measure.
    case measure
    /// A month, such as `2019-11`.
    case month
    /// A list of texts.
    case list
    /// A text in each language: `{sv: …, en: …}`.
    case localized

    /// The kind in words, as help and documentation print it.
    public var summary: String {
      switch self {
      case .text: "text"
      case .integer(let range): "whole number, \(range.lowerBound) to \(range.upperBound)"
      case .decimal(let range): "number, \(range.lowerBound) to \(range.upperBound)"
      case .choice(let words): words.joined(separator: " or ")
      case .measure: "id of a measure"
      case .month: "month, such as 2019-11"
      case .list: "list of texts"
      case .localized: "text in each language"
      }
    }

    /// The kind as the end of a sentence: “a whole number, 1 to 36”, “stacked or grouped”.
    var phrase: String {
      switch self {
      case .choice: summary
      case .measure: "the \(summary)"
      case .localized: "a text, or one in each language: {sv: …, en: …}"
      case .text, .integer, .decimal, .month, .list: "a \(summary)"
      }
    }
  }

  public let name: String
  public let kind: Kind
  /// As it would be written in the file; nil where the option must be given or is absent by default.
  public let defaultText: String?
  /// Whether the pipeline file must give it.
  public let isRequired: Bool
  /// What it is for, a sentence.
  public let help: String

  /// An option that has a default.
  public init(_ name: String, _ kind: Kind, default text: String, help: String) {
    self.name = name
    self.kind = kind
    defaultText = text
    isRequired = false
    self.help = help
  }

  /// An option that must be given.
  public init(required name: String, _ kind: Kind, help: String) {
    self.name = name
    self.kind = kind
    defaultText = nil
    isRequired = true
    self.help = help
  }

  /// An option that may be left out and then has no value.
  public init(optional name: String, _ kind: Kind, help: String) {
    self.name = name
    self.kind = kind
    defaultText = nil
    isRequired = false
    self.help = help
  }
}
