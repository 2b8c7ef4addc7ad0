internal import ReportCore
internal import ReportPipeline

/// Compares files with the digests that were written with them.
struct ChecksumCheck {
  let files: ReportFiles

  func problems() -> [Problem] {
    guard let bytes = files[Verification.checksums]?.bytes else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
    var problems: [Problem] = []
    var listed: Set<String> = [Verification.checksums]
    for (number, line) in lines.enumerated() {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, parts[0].count == 64, parts[1].hasPrefix(" ") else {
        problems.append(unreadable(line: number + 1))
        continue
      }
      let path = String(parts[1].dropFirst())
      listed.insert(path)
      guard let file = files[path] else {
        problems.append(missing(path, line: number + 1))
        continue
      }
      if file.sha256 != parts[0] { problems.append(changed(path, file.sha256, expected: parts[0])) }
    }
    return problems + files.files.map(\.path).filter { !listed.contains($0) }.map(unlisted)
  }
}

private let check = "checksums"

private func unreadable(line: Int) -> Problem {
  Problem(
    .data, "the line is not a digest and a path [\(check)]", at: Place(Verification.checksums, line: line), check: check
  )
}

private func missing(_ path: String, line: Int) -> Problem {
  Problem(
    .data, "“\(path)” is listed but is not there [\(check)]", at: Place(Verification.checksums, line: line),
    check: check)
}

private func changed(_ path: String, _ digest: String, expected: String) -> Problem {
  Problem(
    .data, "the file is not what was written: its SHA-256 is “\(digest)”, not “\(expected)” [\(check)]",
    at: Place(path), check: check)
}

private func unlisted(_ path: String) -> Problem {
  Problem(.data, "the file is not listed in \(Verification.checksums) [\(check)]", at: Place(path), check: check)
}
