internal import Foundation

/// Runs `work` with the path of a new folder and removes the folder afterwards.
public func inTemporaryFolder<Result>(_ work: (String) throws -> Result) throws -> Result {
  let folder = try makeTemporaryFolder()
  defer { removeTree(folder) }
  return try work(folder)
}

/// Does the same with work that waits.
public func withTemporaryFolder<Result>(_ work: (String) async throws -> Result) async throws -> Result {
  let folder = try makeTemporaryFolder()
  defer { removeTree(folder) }
  return try await work(folder)
}

private func makeTemporaryFolder() throws -> String {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nollrapport-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder.path
}

private func removeTree(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
