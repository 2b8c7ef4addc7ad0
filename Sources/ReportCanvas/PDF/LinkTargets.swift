internal import ReportCore
internal import ReportDocument

/// Where the links of a document lead, checked.
struct LinkTargets {
  private let attributes: [Int: String]

  /// Throws a `Problem` for each link that leads nowhere.
  init(_ document: TaggedDocument) throws(Problems) {
    let names = Set(document.anchors.map(\.name))
    var attributes: [Int: String] = [:]
    var problems: [Problem] = []
    for (index, element) in document.elements.enumerated() where element.kind == .link {
      switch element.destination {
      case .uri(let uri): attributes[index] = "uri=" + TagAttributes.quoted(TagAttributes.escaped(uri: uri))
      case .element(let id) where names.contains(id): attributes[index] = "dest=" + TagAttributes.quoted(id)
      case .element(let id): problems.append(nowhere(id))
      case nil: problems.append(nowhere(""))
      }
    }
    try Problems.throwing(problems)
    self.attributes = attributes
  }

  /// The attributes of a link's tag, but for where it can be clicked.
  func attributes(of element: Int) -> String { attributes[element] ?? "" }
}

private func nowhere(_ id: String) -> Problem {
  Problem(.software, "a link leads to “\(id)”, which is no place in the document")
}
