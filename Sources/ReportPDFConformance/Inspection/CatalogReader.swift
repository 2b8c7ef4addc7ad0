internal import ReportCore

/// Reads what a file says of itself as a whole.
struct CatalogReader {
  private let file: PDFObjects
  private let targets: TargetReader

  init(_ file: PDFObjects) {
    self.file = file
    targets = TargetReader(file)
  }

  func read(into inspection: inout PDFInspection) {
    let root = file.root
    inspection.language = root["Lang"]?.text
    inspection.showsTitle = root["ViewerPreferences"]?["DisplayDocTitle"]?.boolean == true
    inspection.isMarked = root["MarkInfo"]?["Marked"]?.boolean == true
    inspection.hasSuspects = root["MarkInfo"]?["Suspects"]?.boolean == true
    if let metadata = root["Metadata"], metadata.isStream {
      inspection.hasMetadata = metadata["Type"]?.name == "Metadata" && metadata["Subtype"]?.name == "XML"
      inspection.metadata = metadata.data.flatMap(XMLTree.read)
    }
    if let info = file.trailer["Info"] {
      for key in info.keys { inspection.info[key] = info[key]?.text }
    }
    inspection.outputIntents = root["OutputIntents"]?.items.map(outputIntent) ?? []
    inspection.activeContent = activeContent(of: root)
    readDestinations(of: root, into: &inspection)
    inspection.bookmarks = bookmarks(of: root)
  }

  private func outputIntent(_ object: PDFNode) -> PDFInspection.OutputIntent {
    let profile = object["DestOutputProfile"]
    // The signature of an ICC profile stands at byte 36. Source: ICC.1:2001-04, 6.1.
    let isProfile = profile?.data.map { $0.count > 128 && $0[36..<40].elementsEqual("acsp".utf8) } ?? false
    return PDFInspection.OutputIntent(
      type: object["S"]?.name, components: profile?["N"]?.integer, hasProfile: isProfile)
  }

  private func activeContent(of root: PDFNode) -> [String] {
    var found: [String] = []
    if let action = root["OpenAction"], action.isDictionary, action["S"]?.name != "GoTo" {
      found.append("OpenAction")
    }
    for key in ["AA", "AcroForm", "Collection"] where root[key] != nil { found.append(key) }
    if root["Names"]?["JavaScript"] != nil { found.append("JavaScript") }
    return found
  }

  private func readDestinations(of root: PDFNode, into inspection: inout PDFInspection) {
    if let tree = root["Names"]?["Dests"] {
      for (key, value) in TreeReader.names(in: tree) { inspection.destinations[key] = targets.leadsToPage(value) }
    }
    if let old = root["Dests"] {
      for key in old.keys { inspection.destinations[key] = old[key].map(targets.leadsToPage) }
    }
  }

  private func bookmarks(of root: PDFNode) -> [PDFInspection.Bookmark] {
    var found: [PDFInspection.Bookmark] = []
    var seen: Set<Int> = []
    var open = [root["Outlines"]?["First"]].compactMap { $0 }
    while let entry = open.popLast(), seen.insert(entry.number).inserted {
      found.append(
        PDFInspection.Bookmark(title: entry["Title"]?.text ?? "", target: targets.target(of: entry)))
      if let next = entry["Next"] { open.append(next) }
      if let first = entry["First"] { open.append(first) }
    }
    return found
  }
}
