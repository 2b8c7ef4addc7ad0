import Glibc

/// The environment of the process, read once by whoever needs it and passed on as a value.
enum Environment {
  /// One variable, where it is set.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    for name in ["HOME", "NOLLRAPPORT_STYLES", "SOURCE_DATE_EPOCH"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  /// How many threads the machine runs at a time.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The path of this program.
  static func programPath() -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : "."
  }
}
