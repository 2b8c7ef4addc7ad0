/// A file inside a PDF.
public struct InspectedAttachment: Hashable, Sendable {
  /// The name by which the document lists it.
  public var key: String
  /// Its name in the old and in the new form.
  public var name: String?
  public var unicodeName: String?
  public var description: String?
  /// `Data`, `Source` or another.
  public var relationship: String?
  /// Such as `text/csv`.
  public var mediaType: String?
  public var date: String?
  /// The number of bytes that it claims to have.
  public var size: Int?
  /// Nil where it could not be unpacked.
  public var bytes: [UInt8]?
  /// Whether it is the same file by its old and by its new name.
  public var isOneFile: Bool
  /// Whether the document names it among its associated files.
  public var isAssociated: Bool
}
