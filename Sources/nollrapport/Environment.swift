import Glibc

/// The environment of the process, read once by whoever needs it and passed on as a value.
enum Environment {
  static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    for name in ["HOME", "NOLLRAPPORT_STYLES", "SOURCE_DATE_EPOCH"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  /// How many threads the machine runs at a time.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
