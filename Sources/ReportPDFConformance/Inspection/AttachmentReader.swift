/// Reads the files inside a file.
struct AttachmentReader {
  private let file: PDFObjects

  init(_ file: PDFObjects) { self.file = file }

  func read(into inspection: inout PDFInspection) {
    guard let tree = file.root["Names"]?["EmbeddedFiles"] else { return }
    let associated = Set(file.root["AF"]?.itemsOrSelf.map(\.number) ?? [])
    inspection.attachments = TreeReader.names(in: tree).map { key, specification in
      let streams = ["UF", "F"].compactMap { specification["EF"]?[$0] }
      let stream = streams.first
      return InspectedAttachment(
        key: key, name: specification["F"]?.text, unicodeName: specification["UF"]?.text,
        description: specification["Desc"]?.text, relationship: specification["AFRelationship"]?.name,
        mediaType: stream?["Subtype"]?.name, date: stream?["Params"]?["ModDate"]?.text,
        size: stream?["Params"]?["Size"]?.integer, bytes: stream?.data,
        isOneFile: Set(streams.map(\.number)).count == 1,
        isAssociated: specification.number != 0 && associated.contains(specification.number))
    }
  }
}
