internal import ReportCore

/// Finishes each page: its content stream, fonts, images, links and the order in which the tab key visits them.
struct PageFinisher {
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func finish() throws(Problems) {
    for (index, page) in draft.pages.enumerated() {
      try markArtifacts(of: page, number: index + 1)
      let resources = draft.dictionary(draft[page]["Resources"])
      finishFonts(draft.dictionary(resources["Font"]))
      finishImages(draft.dictionary(resources["XObject"]))
      draft[page]["Tabs"] = .name("S")
      for annotation in draft.itemsOrSelf(draft[page]["Annots"]).compactMap(\.reference) {
        // Printed, and never hidden.
        draft[annotation]["F"] = .integer(4)
      }
    }
  }

  private func markArtifacts(of page: Int, number: Int) throws(Problems) {
    for stream in draft.itemsOrSelf(draft[page]["Contents"]).compactMap(\.reference) {
      guard let contents = draft.contents(of: stream) else { throw Problems(unreadable(page: number)) }
      draft.replaceContents(of: stream, with: ContentStream.markingArtifacts(in: contents))
    }
  }

  private func finishFonts(_ fonts: PDFDictionary) {
    for entry in fonts.entries {
      let descendants = draft.dictionary(entry.value)["DescendantFonts"]
      for font in draft.itemsOrSelf(descendants).compactMap(\.reference)
      where draft[font]["Subtype"] == .name("CIDFontType2") && draft[font]["CIDToGIDMap"] == nil {
        draft[font]["CIDToGIDMap"] = .name("Identity")
      }
    }
  }

  private func finishImages(_ objects: PDFDictionary) {
    for number in objects.entries.compactMap(\.value.reference) { draft[number]["Interpolate"] = nil }
  }
}

private func unreadable(page: Int) -> Problem {
  Problem(.software, "what page \(page) of the PDF draws cannot be read")
}
