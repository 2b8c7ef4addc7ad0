internal import ReportCore
internal import Synchronization

/// The compiled tz database of the system, with a record of what was used of it.
final class ZoneFiles: Sendable {
  private let folder: String
  private let files = Mutex<[Source]>([])

  init(folder: String = "/usr/share/zoneinfo") { self.folder = folder }

  /// The zones read so far, in order, each once.
  var used: [Source] { files.withLock { $0 } }

  /// The rules of a zone. Throws a `Problem` of kind configuration where there is none of that name.
  func rules(of zone: String) throws(Problems) -> TimeZoneRules {
    if zone == "UTC" { return .utc }
    let parts = zone.split(separator: "/", omittingEmptySubsequences: false)
    let isName = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { Self.letters.contains($0) } && part.first != "."
    }
    let path = PathName.join(folder, zone)
    guard isName, FileReading().exists(path) else { throw Problems(unknown(zone)) }
    let file = try FileReading().source(at: path, named: "zoneinfo/\(zone)")
    files.withLock { files in if !files.contains(file) { files.append(file) } }
    return try TimeZoneRules(file)
  }

  private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-_".utf8)
}

private func unknown(_ zone: String) -> Problem {
  Problem(
    .configuration, "the system knows no time zone “\(zone)”",
    hints: ["zones look like Europe/Stockholm, or UTC; they come with the package tzdata"])
}
