/// Something on a page that can be clicked.
public struct InspectedAnnotation: Hashable, Sendable {
  /// Where it leads.
  public enum Target: Hashable, Sendable {
    case uri(String)
    /// A place of this document, by name.
    case name(String)
    /// A place given outright: whether its page is one of the document.
    case page(exists: Bool)
    /// Something else that a viewer does, by its type.
    case action(String)
    case nowhere
  }

  /// `Link` and others.
  public var type: String
  /// The number of its object.
  public var object: Int
  /// Its flags; bit 3 says that it is printed.
  public var flags: Int
  /// What it says to those who cannot see where it stands.
  public var contents: String?
  /// Its key in the parent tree.
  public var parentKey: Int?
  public var target: Target
}
