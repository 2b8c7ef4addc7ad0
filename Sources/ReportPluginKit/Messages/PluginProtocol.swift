/// The language that Nollrapport and programs speak, by version.
public enum PluginProtocol {
  /// The versions that this program speaks.
  public static let versions = 1...1
}
