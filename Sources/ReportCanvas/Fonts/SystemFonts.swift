internal import CFontconfig

/// The fonts of the machine as fontconfig is configured there; loaded when first asked.
struct SystemFonts {
  private lazy var configuration: Configuration? = FcInitLoadConfigAndFonts().map(Configuration.init)

  /// The upright faces of a family.
  mutating func faces(of family: String) -> [FontFace] {
    guard let configuration, let pattern = FcPatternCreate() else { return [] }
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FAMILY, family)
    guard let wanted = FcObjectSetCreate() else { return [] }
    defer { FcObjectSetDestroy(wanted) }
    for object in [FC_FAMILY, FC_FILE, FC_WEIGHT, FC_SLANT] { FcObjectSetAdd(wanted, object) }
    guard let set = FcFontList(configuration.pointer, pattern, wanted) else { return [] }
    defer { FcFontSetDestroy(set) }
    return FontFace.faces(in: set)
  }

  private final class Configuration {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { FcConfigDestroy(pointer) }
  }
}
