/// A value read from a configuration file, before anything is made of it, with its place.
public struct ConfigurationNode: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let key: String
    public let keyPlace: Place
    public let value: ConfigurationNode

    public init(key: String, keyPlace: Place, value: ConfigurationNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  public enum Content: Hashable, Sendable {
    /// A scalar as written, without quotes.
    case scalar(String)
    case list([ConfigurationNode])
    /// In the order of the file, each key once.
    case mapping([Entry])
  }

  public let content: Content
  public let place: Place

  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// The value of a key of a mapping, where it is there.
  public subscript(key: String) -> ConfigurationNode? { entries.first { $0.key == key }?.value }

  /// The entries of a mapping, else none.
  public var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }

  /// The text of a scalar.
  public var scalar: String? { if case .scalar(let text) = content { text } else { nil } }

  /// The items of a list.
  public var items: [ConfigurationNode]? { if case .list(let items) = content { items } else { nil } }
}
