internal import Glibc
internal import ReportCore

/// The files that an entry of a pipeline file names: one, or all that fit a pattern such as `rows/2019-*.csv.gz`.
enum FilePattern {
  /// The files in the order of their names, each with the name that messages show. `*`, `?` and `[…]` stand for characters but `/`.
  ///
  /// A file of exactly that name is taken before the pattern. Throws a `Problem` of kind files where nothing fits.
  static func files(_ pattern: String, in folder: String) throws(Problems) -> [(path: String, name: String)] {
    let literal = PathName.join(folder, pattern)
    let isPattern = pattern.contains { "*?[".contains($0) }
    if !isPattern || FileReading().exists(literal) { return [(literal, pattern)] }
    let root = PathName.join(folder, "")
    let isBelow = literal.hasPrefix(root) && literal != pattern
    let names = paths(fitting: isBelow ? escaped(root) + pattern : pattern)
    guard !names.isEmpty else { throw Problems(nothingFits(pattern)) }
    return names.map { ($0, isBelow ? String($0.dropFirst(root.count)) : $0) }
  }

  private static func paths(fitting pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    // Sorted by bytes, whatever the locale.
    return (0..<Int(found.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func escaped(_ path: String) -> String {
    path.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

private func nothingFits(_ pattern: String) -> Problem {
  Problem(
    .files, "no file fits “\(pattern)”", hints: ["check the spelling; paths in a pipeline file start from its folder"])
}
