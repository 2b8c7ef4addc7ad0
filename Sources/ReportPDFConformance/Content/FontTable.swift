internal import ReportCore

/// The fonts of a file, each read once.
final class FontTable {
  private(set) var fonts: [InspectedFont] = []
  private var indices: [Int: Int] = [:]
  private var maps: [[Int: String]] = []

  /// The index of a font.
  func index(of object: PDFNode) -> Int {
    if object.number != 0, let known = indices[object.number] { return known }
    let descendant = object["DescendantFonts"]?.items.first
    let descriptor = (descendant ?? object)["FontDescriptor"]
    let map = object["ToUnicode"]?.data.map { UnicodeMap($0).texts }
    let type = object["Subtype"]?.name ?? ""
    let form = FontForm(object)
    let program = ["FontFile", "FontFile2", "FontFile3"].contains { descriptor?[$0]?.isStream == true }
    fonts.append(
      InspectedFont(
        name: object["BaseFont"]?.name ?? descendant?["BaseFont"]?.name ?? "without a name", type: type,
        descendantType: descendant?["Subtype"]?.name, isEmbedded: program || type == "Type3",
        hasUnicodeMap: map?.isEmpty == false,
        encoding: object["Encoding"]?.name ?? object["Encoding"]?["BaseEncoding"]?.name,
        hasGlyphMap: descendant?["CIDToGIDMap"] != nil, faults: form.faults,
        hasWidths: form.hasWidths(of: map?.keys.sorted() ?? [])))
    maps.append(map ?? [:])
    indices[object.number] = fonts.count - 1
    return fonts.count - 1
  }

  /// The characters that a string shows in a font.
  func text(of string: [UInt8], in index: Int, isVisible: Bool) -> String {
    if isVisible { fonts[index].isVisible = true }
    let isComposite = fonts[index].type == "Type0"
    var text = ""
    if isComposite {
      for start in stride(from: 0, to: string.count - 1, by: 2) {
        append(Int(string[start]) << 8 | Int(string[start + 1]), of: index, isComposite: true, to: &text)
      }
    } else {
      for byte in string { append(Int(byte), of: index, isComposite: false, to: &text) }
    }
    return text
  }

  private func append(_ code: Int, of index: Int, isComposite: Bool, to text: inout String) {
    if isComposite, code == 0 { fonts[index].showsUndefinedGlyph = true }
    if let known = maps[index][code] {
      if known.unicodeScalars.contains(where: Self.isMeaningless) { fonts[index].meaninglessCodes.insert(code) }
      text += known
    } else if !isComposite, fonts[index].encoding == "WinAnsiEncoding", let scalar = WinAnsi.scalar(of: code) {
      text.unicodeScalars.append(scalar)
    } else {
      fonts[index].unknownCodes.insert(code)
      text += "\u{FFFD}"
    }
  }

  private static func isMeaningless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0, 0xFEFF, 0xFFFE, 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
    default: false
    }
  }
}

/// The encoding of simple fonts in PDF. Source: ISO 32000-1, annex D.
enum WinAnsi {
  static func scalar(of code: Int) -> Unicode.Scalar? {
    switch code {
    case 0x20...0x7E, 0xA0...0xFF: Unicode.Scalar(UInt8(code))
    case 0x80...0x9F: upper[code - 0x80]
    default: nil
    }
  }

  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•", "–",
    "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
