/// The same wording in each language of the product.
public struct LocalizedText: Hashable, Sendable {
  public let swedish: String
  public let english: String

  public init(sv swedish: String, en english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// A name that is the same in every language.
  public init(_ text: String) { self.init(sv: text, en: text) }

  public subscript(language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
