/// Says which colours the numbers in the file mean: sRGB, with its profile.
struct OutputIntent {
  private let draft: PDFDraft

  init(_ draft: PDFDraft) { self.draft = draft }

  func add() {
    let name = PDFValue.text("sRGB IEC61966-2.1")
    let intent = draft.add(
      .dictionary([
        "Type": .name("OutputIntent"), "S": .name("GTS_PDFA1"), "OutputConditionIdentifier": name, "Info": name,
        "DestOutputProfile": draft.add(ColourProfile.sRGB, ["N": .integer(3)]),
      ]))
    draft[draft.root]["OutputIntents"] = .array([intent])
  }
}
