internal import CFontconfig
internal import Glibc
public import ReportCore
public import ReportDrawing

/// The font files of a style's families: the only fonts with which anything is measured or drawn.
///
/// Other fonts of the machine are never seen, so that the same report comes out whatever else is installed.
public struct FontSet: Hashable, Sendable {
  /// The style's family, then those that supply glyphs which it lacks.
  public let families: [String]
  /// A file a weight of each family, in the order of the families.
  public let files: [FontFile]

  /// Finds the files of the families. Throws a `Problem` for each family, or weight of the first, that is not installed.
  ///
  /// Costs about two milliseconds where the files are named as usual (`Inter-Regular.otf`).
  public init(families: [String], in folders: FontFolders) throws(Problems) {
    // Settings there change pixels; FreeType reads them when the first font is opened.
    unsetenv("FREETYPE_PROPERTIES")
    var finder = FontFinder(folders)
    var files: [FontFile] = []
    var problems: [Problem] = []
    for (index, family) in families.enumerated() {
      do throws(Problems) {
        files += try finder.files(of: family, isFallback: index > 0)
      } catch {
        problems += error.all
      }
    }
    try Problems.throwing(problems)
    self.families = families
    self.files = files
  }

  /// The fonts of a style.
  public init(of style: Style, in folders: FontFolders) throws(Problems) {
    try self.init(families: [style.fontFamily] + style.fallbackFamilies, in: folders)
  }
}
