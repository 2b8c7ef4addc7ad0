/// A file that travels inside a PDF: the data behind a chart, or what describes where they come from.
public struct Attachment: Hashable, Sendable {
  /// What the file is to the document. Source: ISO 19005-3, annex E.
  public enum Relationship: String, Hashable, Sendable {
    /// The values that a chart or a table shows.
    case data = "Data"
    /// What the document was made from.
    case source = "Source"
  }

  /// The file's name, in ASCII, unique in its document: `complaints-per-million.csv`.
  public var name: String
  /// What it is, in the document's language.
  public var description: String
  /// Such as `text/csv`.
  public var mediaType: String
  public var relationship: Relationship
  public var bytes: [UInt8]

  public init(name: String, description: String, mediaType: String, relationship: Relationship, bytes: [UInt8]) {
    self.name = name
    self.description = description
    self.mediaType = mediaType
    self.relationship = relationship
    self.bytes = bytes
  }
}
