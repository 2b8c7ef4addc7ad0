/// Whether the dictionary of a font has what its kind needs. Source: ISO 32000-1, 9.6 to 9.8.
struct FontForm {
  private let font: PDFNode
  private let descendant: PDFNode?
  private let descriptor: PDFNode?
  private let kind: String

  init(_ font: PDFNode) {
    self.font = font
    kind = font["Subtype"]?.name ?? ""
    descendant = kind == "Type0" ? font["DescendantFonts"]?.items.first : nil
    descriptor = (descendant ?? font)["FontDescriptor"]
  }

  /// The keys that are not as the kind of the font needs them, each with its place: `DescendantFonts/Subtype`.
  var faults: [String] {
    var faults: [String] = []
    func need(_ key: String, _ isRight: Bool) { if !isRight { faults.append(key) } }
    need("Type", font["Type"]?.name == "Font")
    need("Subtype", ["Type0", "Type1", "MMType1", "TrueType", "Type3"].contains(kind))
    need("BaseFont", kind == "Type3" || font["BaseFont"]?.name?.isEmpty == false)
    if kind == "Type0" {
      need("Encoding", font["Encoding"]?.isStream == true || Self.isPredefined(font["Encoding"]?.name ?? ""))
      need("DescendantFonts", font["DescendantFonts"]?.items.count == 1)
      need("DescendantFonts/Type", descendant?["Type"]?.name == "Font")
      need("DescendantFonts/Subtype", Self.programs.keys.contains(descendant?["Subtype"]?.name ?? ""))
      need("DescendantFonts/BaseFont", descendant?["BaseFont"]?.name?.isEmpty == false)
      need("DescendantFonts/CIDSystemInfo", descendant?["CIDSystemInfo"]?["Ordering"] != nil)
    }
    if let descriptor { need("FontDescriptor/Type", descriptor["Type"]?.name == "FontDescriptor") }
    if let program = descriptor?["FontFile3"] {
      let fitting = Self.programs[descendant?["Subtype"]?.name ?? kind] ?? []
      need("FontFile3/Subtype", fitting.contains(program["Subtype"]?.name ?? ""))
    }
    return faults
  }

  /// Whether a name may be one of the predefined ways from codes to characters: they end in the direction of writing.
  /// Source: ISO 32000-1, table 118.
  private static func isPredefined(_ name: String) -> Bool {
    ["H", "V"].contains(name) || name.hasSuffix("-H") || name.hasSuffix("-V")
  }

  /// What a program in `FontFile3` may be, by the kind of its font. Source: ISO 32000-1, table 126.
  private static let programs: [String: Set<String>] = [
    "Type1": ["Type1C", "OpenType"], "MMType1": ["Type1C", "OpenType"], "TrueType": ["OpenType"],
    "CIDFontType0": ["CIDFontType0C", "OpenType"], "CIDFontType2": ["OpenType"],
  ]

  /// Whether it says how wide the characters of all these codes are.
  func hasWidths(of codes: some Sequence<Int>) -> Bool {
    guard let descendant else { return hasSimpleWidths(of: codes) }
    // Codes that are no glyph numbers cannot be looked up without their map.
    guard descendant["DW"] == nil, font["Encoding"]?.name?.hasPrefix("Identity-") == true else { return true }
    let known = Self.codes(in: descendant["W"]?.items ?? [])
    return codes.allSatisfy { known.indices.contains($0) && known[$0] }
  }

  private func hasSimpleWidths(of codes: some Sequence<Int>) -> Bool {
    guard let first = font["FirstChar"]?.integer, let last = font["LastChar"]?.integer, 0 <= first, first <= last,
      last < 256, let widths = font["Widths"]?.items, widths.count == last - first + 1,
      widths.allSatisfy({ $0.real != nil })
    else { return false }
    return codes.allSatisfy((first...last).contains)
  }

  /// Whether a code is among `first [width …]` and `first last width`, by code. Source: ISO 32000-1, 9.7.4.3.
  private static func codes(in items: [PDFNode]) -> [Bool] {
    var isKnown = [Bool](repeating: false, count: 0x10000)
    var index = 0
    while index + 1 < items.count, let first = items[index].integer, isKnown.indices.contains(first) {
      let next = items[index + 1]
      if next.isArray {
        for code in first..<min(first + next.items.count, isKnown.count) { isKnown[code] = true }
        index += 2
      } else {
        guard let last = next.integer, first <= last, last < isKnown.count, index + 2 < items.count else { break }
        for code in first...last { isKnown[code] = true }
        index += 3
      }
    }
    return isKnown
  }
}
