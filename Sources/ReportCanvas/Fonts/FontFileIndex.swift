internal import Glibc

/// The font files below some folders, by their names.
struct FontFileIndex {
  private var pathsByKey: [String: [String]] = [:]

  init(_ folders: [String]) {
    for folder in folders {
      for path in Self.files(below: folder).sorted() { pathsByKey[Self.key(ofFile: path), default: []].append(path) }
    }
  }

  /// Files whose name, in letters and digits alone, is `key`.
  func paths(named key: String) -> [String] { pathsByKey[key] ?? [] }

  /// The upright faces of a family; opens every file whose name begins with the family's first word.
  func faces(of family: String) -> [FontFace] {
    let start = Self.key(String(family.prefix { $0 != " " }))
    let paths = pathsByKey.keys.sorted().filter { $0.hasPrefix(start) }.flatMap(paths(named:))
    return paths.flatMap(FontFace.faces(inFile:)).filter { $0.families.contains(family) }
  }

  /// A family's name as file names begin: letters and digits in lower case.
  static func key(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func key(ofFile path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return key(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
  }

  /// The font files in a folder and, to a depth that no sane folder reaches, below it.
  private static func files(below folder: String, depth: Int = 8) -> [String] {
    guard depth > 0, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = "\(folder)/\(name)"
      if endings.contains(where: name.lowercased().hasSuffix) {
        found.append(path)
      } else if entry.pointee.d_type != DT_REG {
        found += files(below: path, depth: depth - 1)
      }
    }
    return found
  }

  private static let endings = [".otf", ".ttf", ".ttc", ".otc"]
}
