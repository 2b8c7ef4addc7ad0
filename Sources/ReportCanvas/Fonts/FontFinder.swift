internal import CFontconfig
internal import ReportCore
internal import ReportDrawing

/// Finds the files of a family: first by the usual names of font files, then by asking fontconfig.
struct FontFinder {
  private let folders: FontFolders
  private lazy var index = FontFileIndex(folders.paths)
  private lazy var system = SystemFonts()

  init(_ folders: FontFolders) { self.folders = folders }

  /// A file for each weight.
  mutating func files(of family: String, isFallback: Bool) throws(Problems) -> [FontFile] {
    let named = Font.Weight.allCases.compactMap { weight in fileByName(family, weight) }
    if named.count == Font.Weight.allCases.count { return named }
    let faces = folders.includesSystemConfiguration ? system.faces(of: family) : index.faces(of: family)
    guard !faces.isEmpty else { throw Problems(notInstalled(family)) }
    let files = Font.Weight.allCases.compactMap { weight in
      file(of: family, weight, among: faces, acceptsNearest: isFallback)
    }
    guard files.count == Font.Weight.allCases.count else { throw Problems(weightMissing(family)) }
    return files
  }

  private mutating func fileByName(_ family: String, _ weight: Font.Weight) -> FontFile? {
    let names = weight.fileNameEndings.map { FontFileIndex.key(family) + $0 }
    for path in names.flatMap({ index.paths(named: $0) }) {
      let isRight = FontFace.faces(inFile: path).contains {
        $0.families.contains(family) && $0.weight == weight.rawValue
      }
      if isRight { return FontFile(family: family, weight: weight, path: path) }
    }
    return nil
  }

  private func file(
    of family: String, _ weight: Font.Weight, among faces: [FontFace], acceptsNearest: Bool
  ) -> FontFile? {
    let nearest = faces.min { first, second in
      (abs(first.weight - weight.rawValue), first.path) < (abs(second.weight - weight.rawValue), second.path)
    }
    guard let nearest, acceptsNearest || nearest.weight == weight.rawValue else { return nil }
    return FontFile(family: family, weight: weight, path: nearest.path)
  }
}

extension Font.Weight {
  /// What stands behind the family in the names of font files, in lower case without spaces and hyphens.
  fileprivate var fileNameEndings: [String] {
    switch self {
    case .regular: ["regular", "", "book"]
    case .semibold: ["semibold", "demibold", "demi"]
    }
  }
}

private func notInstalled(_ family: String) -> Problem {
  let package = packages.first { family == $0.family || family.hasPrefix($0.family + " ") }?.package
  return Problem(
    .configuration, "the font “\(family)” is not installed",
    hints: [package.map { "try apt install \($0)" } ?? "install it, or name another font in the style"])
}

/// Debian's packages of fonts that styles are likely to name; longer names first.
private let packages = [
  (family: "DejaVu", package: "fonts-dejavu-core"), (family: "Inter", package: "fonts-inter"),
  (family: "Lato", package: "fonts-lato"), (family: "Liberation", package: "fonts-liberation"),
  (family: "Noto Sans CJK", package: "fonts-noto-cjk"), (family: "Noto Sans", package: "fonts-noto-core"),
  (family: "Open Sans", package: "fonts-open-sans"), (family: "Roboto", package: "fonts-roboto"),
]

private func weightMissing(_ family: String) -> Problem {
  Problem(
    .configuration, "the font “\(family)” is not installed in regular (400) and semibold (600)",
    hints: ["install all weights of it, or name another font in the style"])
}
