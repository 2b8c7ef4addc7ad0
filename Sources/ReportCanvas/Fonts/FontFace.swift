internal import CFontconfig

/// An upright face of normal width in a font file, as fontconfig sees it.
struct FontFace {
  var path: String
  var families: [String]
  /// From 100 for thin to 900 for black, as CSS counts.
  var weight: Int

  /// The faces of a file; none where it is no font.
  static func faces(inFile path: String) -> [FontFace] {
    guard let set = FcFontSetCreate() else { return [] }
    defer { FcFontSetDestroy(set) }
    FcFreeTypeQueryAll(path, UInt32.max, nil, nil, set)
    return faces(in: set)
  }

  /// The upright faces of a set.
  static func faces(in set: UnsafeMutablePointer<FcFontSet>) -> [FontFace] {
    (0..<Int(set.pointee.nfont)).compactMap { index in
      set.pointee.fonts[index].flatMap(face)
    }
  }

  private static func face(_ pattern: OpaquePointer) -> FontFace? {
    var weight: Double = 0
    var slant: Int32 = 0
    guard let path = strings(pattern, FC_FILE).first,
      FcPatternGetDouble(pattern, FC_WEIGHT, 0, &weight) == FcResultMatch,
      FcPatternGetInteger(pattern, FC_SLANT, 0, &slant) == FcResultMatch, slant == FC_SLANT_ROMAN
    else { return nil }
    return FontFace(
      path: path, families: strings(pattern, FC_FAMILY), weight: Int(FcWeightToOpenTypeDouble(weight).rounded()))
  }

  private static func strings(_ pattern: OpaquePointer, _ object: String) -> [String] {
    var found: [String] = []
    var text: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, object, Int32(found.count), &text) == FcResultMatch, let text {
      found.append(String(cString: text))
    }
    return found
  }
}
