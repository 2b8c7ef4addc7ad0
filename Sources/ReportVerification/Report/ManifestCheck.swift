internal import ReportCore
internal import ReportPipeline

/// Reads the manifest, and compares what went in with the files of today where they can be found.
struct ManifestCheck {
  let files: ReportFiles
  /// A file that went in, by the name that the manifest gives it; nil where it cannot be found.
  let input: (@Sendable (String) -> [UInt8]?)?

  /// The report's language, where the manifest says it.
  var language: Language? {
    (files[Verification.manifest]?.bytes).flatMap(JSONTree.read)?["language"]?.text.flatMap(Language.init(rawValue:))
  }

  func problems() -> [Problem] {
    guard let bytes = files[Verification.manifest]?.bytes else { return [] }
    guard let manifest = JSONTree.read(bytes), manifest["report"]?.text != nil, manifest["month"]?.text != nil else {
      return [unreadable()]
    }
    guard let input else { return [] }
    return ["configuration", "inputs"].flatMap { manifest[$0]?.items ?? [] }.compactMap { entry in
      guard let name = entry["name"]?.text, let expected = entry["sha256"]?.text else { return unreadable() }
      guard let bytes = input(name) else { return nil }
      let digest = FileDigest.sha256(bytes)
      return digest == expected ? nil : changed(name, digest, expected)
    }
  }
}

/// The hash of the manifest at the foot of pages.
enum ManifestMark {
  /// How many of its digits are printed.
  static let length = 12

  /// The first run of twelve hexadecimal digits that stands alone.
  static func hash(in text: String) -> String? {
    text.split { !($0.isLetter || $0.isNumber) }.first { word in
      word.count == length && word.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }.map(String.init)
  }
}

private let check = "manifest"

private func unreadable() -> Problem {
  Problem(.data, "the manifest cannot be read [\(check)]", at: Place(Verification.manifest), check: check)
}

private func changed(_ name: String, _ digest: String, _ expected: String) -> Problem {
  Problem(
    .data, "“\(name)” is not the file that went in: its SHA-256 is “\(digest)”, not “\(expected)” [\(check)]",
    at: Place(Verification.manifest), hints: ["make the report again, or verify it beside the files of that time"],
    check: check)
}
