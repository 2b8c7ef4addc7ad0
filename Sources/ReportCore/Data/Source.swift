/// A file that the engine has opened, checked for size and lends to a loader. Plugins open no files.
public struct Source: Hashable, Sendable {
  /// The name to show in places: the path as given, never absolute.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The end of the name after the last dot, in lower case; empty where there is none.
  public var fileExtension: String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = file.lastIndex(of: ".") else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }
}
