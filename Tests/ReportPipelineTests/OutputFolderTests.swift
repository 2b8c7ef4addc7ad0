import Glibc
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct OutputFolderTests {
  @Test func writesFilesInFoldersThatAreNotThereYet() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/a/b/report").replace(with: [file("charts/one.csv", "1\n"), file("top.txt", "2\n")])
      #expect(try text("\(folder)/a/b/report/charts/one.csv") == "1\n")
      #expect(FileReading().names(in: "\(folder)/a/b") == ["report"])
    }
  }

  @Test func replacesTheFolderAsAWhole() throws {
    try inTemporaryFolder { folder in
      let output = OutputFolder("\(folder)/report")
      try output.replace(with: [file("old.txt", "old"), file("deep/er/old.txt", "old")])
      try output.replace(with: [file("new.txt", "new")])
      #expect(FileReading().names(in: "\(folder)/report") == ["new.txt"])
      #expect(FileReading().names(in: folder) == ["report"])
    }
  }

  @Test func aFailureLeavesTheFolderAsItWas() throws {
    try inTemporaryFolder { folder in
      let output = OutputFolder("\(folder)/report")
      try output.replace(with: [file("old.txt", "old")])
      #expect(throws: Problems.self) { try output.replace(with: [file("a", "1"), file("a/b", "2")]) }
      #expect(FileReading().names(in: folder) == ["report"])
      #expect(try text("\(folder)/report/old.txt") == "old")
    }
  }

  @Test func mendsWhatACrashLeft() throws {
    try inTemporaryFolder { folder in
      let output = OutputFolder("\(folder)/report")
      try output.replace(with: [file("old.txt", "old")])
      // A run was killed after it set the old folder aside and had half written the new one.
      #expect(rename("\(folder)/report", "\(folder)/.report.old") == 0)
      try OutputFolder("\(folder)/.report.new").replace(with: [file("half.txt", "half")])
      try output.replace(with: [file("new.txt", "new")])
      #expect(FileReading().names(in: folder) == ["report"])
      #expect(FileReading().names(in: "\(folder)/report") == ["new.txt"])
    }
  }

  @Test func aFileInThePlaceOfAFolderIsNamed() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/x").replace(with: [file("taken", "")])
      let problems = #expect(throws: Problems.self) {
        try OutputFolder("\(folder)/x/taken/report").replace(with: [file("a", "1")])
      }
      #expect(
        problems?.description
          == "could not make the folder “\(folder)/x/taken”: Not a directory\n  hint: choose another folder")
    }
  }

  @Test func aFileInItsPlaceIsNotReplaced() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/x").replace(with: [file("report", "mine")])
      let problems = #expect(throws: Problems.self) {
        try OutputFolder("\(folder)/x/report").replace(with: [file("a", "1")])
      }
      #expect(
        problems?.description
          == "could not replace “\(folder)/x/report”: Not a directory\n  hint: choose another folder")
      #expect(try text("\(folder)/x/report") == "mine")
    }
  }

  @Test func aSlashAtTheEndSaysNothingMore() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/report//").replace(with: [file("old.txt", "old")])
      try OutputFolder("\(folder)/report/").replace(with: [file("new.txt", "new")])
      #expect(FileReading().names(in: folder) == ["report"])
      #expect(FileReading().names(in: "\(folder)/report") == ["new.txt"])
    }
  }

  @Test func whereALinkLeadsIsReplacedAndTheLinkStays() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/elsewhere/kept").replace(with: [file("old.txt", "old")])
      #expect(symlink("elsewhere/kept", "\(folder)/report") == 0)
      try OutputFolder("\(folder)/report").replace(with: [file("new.txt", "new")])
      #expect(FileReading().names(in: folder) == ["elsewhere", "report"])
      #expect(FileReading().names(in: "\(folder)/elsewhere") == ["kept"])
      #expect(FileReading().names(in: "\(folder)/elsewhere/kept") == ["new.txt"])
    }
  }

  @Test func aLinkLeftInTheWayIsRemovedWithoutWhatItLeadsTo() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/private").replace(with: [file("kept.txt", "kept")])
      for name in [".report.new", ".report.old"] { #expect(symlink("private", "\(folder)/\(name)") == 0) }
      try OutputFolder("\(folder)/report").replace(with: [file("new.txt", "new")])
      #expect(FileReading().names(in: folder) == ["private", "report"])
      #expect(try text("\(folder)/private/kept.txt") == "kept")
    }
  }

  @Test func fillsAFolderWithoutReplacingIt() throws {
    try inTemporaryFolder { folder in
      #expect(mkdir("\(folder)/mine", 0o777) == 0)
      let before = try node(of: "\(folder)/mine")
      try OutputFolder("\(folder)/mine").fill(with: [file("data/a.csv", "1"), file("top.txt", "2")])
      #expect(try node(of: "\(folder)/mine") == before)
      #expect(try text("\(folder)/mine/data/a.csv") == "1")
    }
  }

  @Test func aFailureToFillLeavesWhatWasThere() throws {
    try inTemporaryFolder { folder in
      #expect(mkdir("\(folder)/empty", 0o777) == 0)
      for name in ["empty", "mine"] {
        #expect(throws: Problems.self) {
          try OutputFolder("\(folder)/\(name)").fill(with: [file("a", "1"), file("a/b", "2")])
        }
      }
      #expect(FileReading().names(in: folder) == ["empty"])
      #expect(FileReading().names(in: "\(folder)/empty") == [])
    }
  }

  private func node(of path: String) throws -> UInt {
    var status = stat()
    try #require(stat(path, &status) == 0)
    return UInt(status.st_ino)
  }

  private func file(_ path: String, _ text: String) -> OutputFile { OutputFile(path: path, text: text) }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileReading().source(at: path, named: path).bytes, as: UTF8.self)
  }
}
