/// The few things that a run needs to know of paths, as text.
public enum PathName {
  /// `path` as seen from `folder`; an absolute path stays as it is.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The folder of a path, `.` where it names none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component, without folders.
  public static func last(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
