internal import ReportCore

/// Finishes each page: its content stream, fonts, images, links and the order in which the tab key visits them.
struct PageFinisher {
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func finish() throws(Problems) {
    for (index, page) in file.pages.enumerated() {
      try markArtifacts(of: page, number: index + 1)
      if let resources = page["/Resources"] {
        finishFonts(of: resources)
        finishImages(of: resources)
      }
      page["/Tabs"] = file.name("/S")
      for annotation in page["/Annots"]?.items ?? [] {
        // Printed, and never hidden.
        annotation["/F"] = file.integer(4)
      }
    }
  }

  private func markArtifacts(of page: PDFObject, number: Int) throws(Problems) {
    for stream in page["/Contents"]?.itemsOrSelf ?? [] {
      guard let data = stream.data else { throw Problems(unreadable(page: number)) }
      stream.replaceData(ContentStream.markingArtifacts(in: data))
    }
  }

  private func finishFonts(of resources: PDFObject) {
    guard let fonts = resources["/Font"] else { return }
    for key in fonts.keys {
      for font in fonts[key]?["/DescendantFonts"]?.items ?? []
      where font["/Subtype"]?.name == "/CIDFontType2" && font["/CIDToGIDMap"] == nil {
        font["/CIDToGIDMap"] = file.name("/Identity")
      }
    }
  }

  private func finishImages(of resources: PDFObject) {
    guard let objects = resources["/XObject"] else { return }
    for key in objects.keys { objects[key]?.dictionary["/Interpolate"] = nil }
  }
}

private func unreadable(page: Int) -> Problem {
  Problem(.software, "what page \(page) of the PDF draws cannot be read")
}
