import ReportCompression
import ReportCore
import ReportPDFTestSupport
import ReportPipeline
import ReportTestSupport
import Testing

@testable import ReportPDFConformance
@testable import ReportVerification

/// The files of a report in memory, to be spoilt and verified.
struct WrittenFiles: Sendable {
  var files: [OutputFile]

  /// The bundled report, made once for all tests.
  static let bundled = Task { try await made(ReportRun.bundled) }

  static func made(_ pipeline: String) async throws -> WrittenFiles {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(pipeline, into: folder)
      return WrittenFiles(files: try FolderReading().files(below: run.folder))
    }
  }

  func bytes(_ path: String) throws -> [UInt8] { try #require(files.first { $0.path == path }?.bytes) }

  /// The same with other bytes in a file, and digests that fit, as someone would write who does not want it to be seen.
  func changing(_ path: String, _ change: ([UInt8]) throws -> [UInt8]) throws -> WrittenFiles {
    let changed = OutputFile(path: path, bytes: try change(bytes(path)))
    var files = files.map { $0.path == path ? changed : $0 }
    let others = files.filter { $0.path != "SHA256SUMS" }.sorted { $0.path < $1.path }
    let sums = others.map { "\(FileDigest.sha256($0.bytes))  \($0.path)\n" }.joined()
    files = others + [OutputFile(path: "SHA256SUMS", text: sums)]
    return WrittenFiles(files: files)
  }

  /// The same with one byte changed and nothing else.
  func flipping(_ path: String, at index: Int, to byte: UInt8) -> WrittenFiles {
    WrittenFiles(
      files: files.map { file in
        guard file.path == path else { return file }
        var bytes = file.bytes
        bytes[index] = byte
        return OutputFile(path: path, bytes: bytes)
      })
  }

  /// What is wrong, each as the command says it.
  func problems() async -> [String] { await Verification(files).outcome().problems.map(\.description) }
}

/// Ways to change a file.
enum FileChange {
  /// The first of one text by another.
  static func text(_ old: String, _ new: String) -> @Sendable ([UInt8]) throws -> [UInt8] {
    { bytes in
      var changed = bytes
      changed.replaceSubrange(try #require(bytes.firstRange(of: Array(old.utf8))), with: Array(new.utf8))
      return changed
    }
  }

  /// A text inside a PNG, with the sum of its chunk made new.
  static func png(_ old: String, _ new: String) -> @Sendable ([UInt8]) throws -> [UInt8] {
    { bytes in
      precondition(old.utf8.count == new.utf8.count)
      var changed = try text(old, new)(bytes)
      var at = 8
      while at + 12 <= changed.count {
        let length = changed[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
        let sum = Checksum.crc32(changed[(at + 4)..<(at + 8 + length)])
        for index in 0..<4 { changed[at + 8 + length + index] = UInt8(sum >> (24 - 8 * index) & 255) }
        at += 12 + length
      }
      return changed
    }
  }

  /// What the page of a PDF draws that has a text in it.
  static func content(_ old: String, _ new: String) -> @Sendable ([UInt8]) throws -> [UInt8] {
    { bytes in
      let file = try PDFFile(bytes)
      for page in file.pages {
        let stream = try #require(page["/Contents"]?.itemsOrSelf.last)
        let content = try #require(stream.data)
        guard let range = content.firstRange(of: Array(old.utf8)) else { continue }
        var changed = content
        changed.replaceSubrange(range, with: Array(new.utf8))
        stream.replaceData(changed)
        return try file.write()
      }
      Issue.record("no page draws “\(old)”")
      return bytes
    }
  }

  /// The last digit of the first cell of data of a PDF, by the digit before it.
  static func tableCell(_ bytes: [UInt8]) throws -> [UInt8] {
    let file = try PDFFile(bytes)
    for page in file.pages {
      let stream = try #require(page["/Contents"]?.itemsOrSelf.last)
      var content = try #require(stream.data)
      guard let cell = content.firstRange(of: Array("/TD <<".utf8)),
        let start = content[cell.upperBound...].firstRange(of: Array("<".utf8))?.upperBound
      else { continue }
      let text = content[start...].dropFirst(0)
      let digits = try #require(text.firstRange(of: Array("<00".utf8))).upperBound - 2
      content.replaceSubrange((digits + 4)..<(digits + 8), with: content[digits..<(digits + 4)])
      stream.replaceData(content)
      return try file.write()
    }
    Issue.record("no page has a table")
    return bytes
  }

  /// An object of a PDF.
  static func objects(_ change: @escaping @Sendable (PDFFile) throws -> Void) -> @Sendable ([UInt8]) throws -> [UInt8] {
    { bytes in
      let file = try PDFFile(bytes)
      try change(file)
      return try file.write()
    }
  }
}
