/// The parts into which a measure is split, such as the authorities to which people complain.
public struct Breakdown: Hashable, Sendable {
  /// The name used in files, such as `authorities`.
  public var id: String
  /// One part: “myndighet”.
  public var singular: LocalizedText
  /// Several parts: “myndigheter”.
  public var plural: LocalizedText
  /// All of the parts, as a subject: “myndigheterna”.
  public var definitePlural: LocalizedText
  /// In the order in which charts and tables show them.
  public var members: [Member]

  public init(
    id: String, singular: LocalizedText, plural: LocalizedText, definitePlural: LocalizedText, members: [Member]
  ) {
    self.id = id
    self.singular = singular
    self.plural = plural
    self.definitePlural = definitePlural
    self.members = members
  }

  /// The member with an id, where there is one.
  public func member(_ id: String) -> Member? { members.first { $0.id == id } }
}
