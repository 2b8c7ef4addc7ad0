/// Says which colours the numbers in the file mean: sRGB, with its profile.
struct OutputIntent {
  private let file: PDFFile

  init(_ file: PDFFile) { self.file = file }

  func add() {
    let name = file.string("sRGB IEC61966-2.1")
    let intent = file.dictionary([
      ("/Type", file.name("/OutputIntent")), ("/S", file.name("/GTS_PDFA1")),
      ("/OutputConditionIdentifier", name), ("/Info", name),
      ("/DestOutputProfile", file.stream(ColourProfile.sRGB, [("/N", file.integer(3))])),
    ])
    file.root["/OutputIntents"] = file.array([file.indirect(intent)])
  }
}
