import Foundation
import ReportCore
import ReportTestSupport
import Testing

@testable import ReportPipeline

@Suite struct FileStreamTests {
  private static let text = Array(String(repeating: "2019-11-03,north\n", count: 20_000).utf8)

  @Test func aFileIsReadInPiecesAndDigestedOnTheWay() throws {
    try inTemporaryFolder { folder in
      try write(Self.text, folder)
      let stream = FileStream(path: "\(folder)/file", name: "rows.csv").digested
      #expect(try all(stream) == Self.text)
      #expect(unlink("\(folder)/file") == 0)
      #expect(try stream.sha256() == FileDigest.sha256(Self.text))
    }
  }

  @Test(arguments: [0, 100, 400_000])
  func theDigestIsOfTheWholeFileHoweverMuchOfItWasRead(count: Int) throws {
    try inTemporaryFolder { folder in
      try write(Self.text, folder)
      let plain = FileStream(path: "\(folder)/file", name: "rows.csv")
      for stream in [plain, plain.digested] {
        var buffer = [UInt8](repeating: 0, count: count)
        _ = try stream.read(into: &buffer, 0..<count)
        #expect(try stream.sha256() == FileDigest.sha256(Self.text))
        #expect(try stream.sha256() == FileDigest.sha256(Self.text))
      }
    }
  }

  @Test func aFileThatChangesBetweenReadingAndDigestingIsRefused() throws {
    try inTemporaryFolder { folder in
      try write(Self.text, folder)
      let stream = FileStream(path: "\(folder)/file", name: "rows.csv")
      try all(stream)
      try write(Array(Self.text.reversed()), folder)
      let problems = #expect(throws: Problems.self) { try stream.sha256() }
      #expect(
        problems?.description == """
          “rows.csv” was changed while it was read
            hint: wait until it is complete, or make the report from a copy
          """)
    }
  }

  @Test func gzipIsUnpackedMemberByMember() throws {
    try inTemporaryFolder { folder in
      let packed = try gzip(Self.text)
      let file = packed + (try gzip(Array("x\n".utf8))) + [0, 0, 0]
      try write(file, folder)
      let stream = FileStream(path: "\(folder)/file", name: "rows.csv.gz")
      for stream in [stream, stream.digested] {
        #expect(try all(stream) == Self.text + Array("x\n".utf8))
        #expect(try stream.sha256() == FileDigest.sha256(file))
      }
    }
  }

  @Test func aGzipFileThatIsCutOffIsRefused() throws {
    try inTemporaryFolder { folder in
      try write(Array(try gzip(Self.text).dropLast(5)), folder)
      let problems = #expect(throws: Problems.self) { try all(FileStream(path: "\(folder)/file", name: "rows.csv.gz")) }
      #expect(
        problems?.description == """
          rows.csv.gz: “rows.csv.gz” ends in the middle of what is packed
            hint: test it with: gzip --test; then export or copy it anew
          """)
    }
  }

  @Test func aDamagedGzipFileIsRefused() throws {
    try inTemporaryFolder { folder in
      var packed = try gzip(Self.text)
      packed[packed.count / 2] ^= 0xFF
      try write(packed, folder)
      let problems = #expect(throws: Problems.self) { try all(FileStream(path: "\(folder)/file", name: "rows.csv.gz")) }
      #expect(
        problems?.description == """
          rows.csv.gz: “rows.csv.gz” is damaged: it cannot be unpacked
            hint: test it with: gzip --test; then export or copy it anew
          """)
      #expect(problems?.all.first?.kind == .data)
    }
  }

  @Test func textBehindGzipIsRefused() throws {
    try inTemporaryFolder { folder in
      try write(try gzip(Self.text) + Array("2019-01-01,x\n".utf8), folder)
      #expect(throws: Problems.self) { try all(FileStream(path: "\(folder)/file", name: "rows.csv.gz")) }
    }
  }

  @Test(arguments: [-100, 100])
  func aFileThatChangesWhileItIsReadIsRefused(change: Int) throws {
    try inTemporaryFolder { folder in
      try write(Self.text, folder)
      let stream = FileStream(path: "\(folder)/file", name: "rows.csv")
      var buffer = [UInt8](repeating: 0, count: 1000)
      #expect(try stream.read(into: &buffer, 0..<1000) == 1000)
      #expect(truncate("\(folder)/file", off_t(Self.text.count + change)) == 0)
      let problems = #expect(throws: Problems.self) { try all(stream) }
      #expect(
        problems?.description == """
          “rows.csv” was changed while it was read
            hint: wait until it is complete, or make the report from a copy
          """)
      #expect(problems?.all.first?.kind == .files)
    }
  }

  @Test func foldersPipesAndMissingFilesAreNoFiles() throws {
    try inTemporaryFolder { folder in
      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      for (name, message) in [
        ("", "“rows” is not a file"), ("/pipe", "“rows” is not a file"),
        ("/none", "“rows” could not be read: No such file or directory"),
      ] {
        let problems = #expect(throws: Problems.self) { try all(FileStream(path: folder + name, name: "rows")) }
        #expect(problems?.all.first?.message == message)
      }
    }
  }

  @discardableResult
  private func all(_ stream: FileStream) throws -> [UInt8] {
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 7000))
    while true {
      let count = try stream.read(into: &buffer, 10..<6990)
      if count == 0 { return bytes }
      bytes += buffer[10..<10 + count]
    }
  }

  private func write(_ bytes: [UInt8], _ folder: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/file"))
  }

  private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    try CommandLineTool.run("gzip", ["--stdout", "FILE"], on: bytes).bytes
  }
}
