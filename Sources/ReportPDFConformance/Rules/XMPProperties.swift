public import ReportCore

/// The properties of a document's metadata, written as elements or as attributes.
public struct XMPProperties: Sendable {
  private let descriptions: [XMLTree]

  public init(_ packet: XMLTree?) {
    // Only those at the top: schemas describe properties in descriptions of their own.
    descriptions = packet?.all("rdf:RDF").first?.children.filter { $0.name == "rdf:Description" } ?? []
  }

  /// A property that is a text, by its name with prefix.
  public subscript(name: String) -> String? {
    for description in descriptions {
      if let value = description.attributes[name] { return value }
      if let value = description.children.first(where: { $0.name == name }) { return value.plainText }
    }
    return nil
  }

  /// The title for readers of any language.
  public var title: String? { item("dc:title") }

  public var description: String? { item("dc:description") }

  public var creator: String? { item("dc:creator") }

  /// The hash of the manifest of which the metadata speak.
  public var manifestSHA256: String? {
    let mark = "sha256:"
    guard let source = self["dc:source"], let start = source.firstRange(of: mark) else { return nil }
    return String(source[start.upperBound...])
  }

  /// The first item of a list or of alternatives.
  private func item(_ name: String) -> String? {
    descriptions.lazy.compactMap { $0.children.first { $0.name == name } }.first?.first("rdf:li")?.plainText
  }
}
