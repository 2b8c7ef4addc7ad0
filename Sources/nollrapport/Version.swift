/// The version of the program, as files say it.
enum Version {
  static let current = "1.0.0"
}
