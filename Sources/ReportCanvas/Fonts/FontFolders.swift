/// Where fonts are looked for.
public struct FontFolders: Hashable, Sendable {
  /// Folders whose files, at any depth, are found by name, in order.
  public var paths: [String]
  /// Whether fontconfig's configuration of the machine is asked for families that no file's name shows.
  ///
  /// That costs about ten milliseconds and is right whatever the files are called.
  public var includesSystemConfiguration: Bool

  public init(paths: [String], includesSystemConfiguration: Bool) {
    self.paths = paths
    self.includesSystemConfiguration = includesSystemConfiguration
  }

  /// The folders of the machine, and those of the user where `home` is known.
  public static func system(home: String?) -> FontFolders {
    let own = home.map { ["\($0)/.local/share/fonts", "\($0)/.fonts"] } ?? []
    return FontFolders(
      paths: own + ["/usr/local/share/fonts", "/usr/share/fonts"], includesSystemConfiguration: true)
  }
}
