import Glibc
import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

@Suite struct FileReadingTests {
  @Test func readsAFileUnderTheNameGiven() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/x").replace(with: [OutputFile(path: "a.csv", text: "å\n")])
      let source = try FileReading().source(at: "\(folder)/x/a.csv", named: "data/a.csv")
      #expect(source == Source(name: "data/a.csv", bytes: Array("å\n".utf8)))
    }
  }

  @Test func aMissingFileIsNamed() {
    let problems = #expect(throws: Problems.self) {
      try FileReading().source(at: "/no/such/file", named: "data/none.csv")
    }
    #expect(
      problems?.description == """
        “data/none.csv” could not be read: No such file or directory
          hint: check the spelling; paths in a pipeline file start from its folder
        """)
    #expect(problems?.all.first?.kind == .files)
  }

  @Test func aFolderIsNoFile() throws {
    try inTemporaryFolder { folder in
      let problems = #expect(throws: Problems.self) { try FileReading().source(at: folder, named: "data") }
      #expect(problems?.description == "“data” is not a file\n  hint: name a file, not a folder or a device")
    }
  }

  @Test func aFolderWithAPipelineFileIsNotTheFile() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/own").replace(with: [OutputFile(path: "pipeline.yaml", text: "")])
      let problems = #expect(throws: Problems.self) {
        try FileReading().source(at: "\(folder)/own", named: "reports/own")
      }
      #expect(
        problems?.description
          == "“reports/own” is a folder, not a file\n  hint: did you mean “reports/own/pipeline.yaml”?")
    }
  }

  @Test func aPipeIsNoFile() throws {
    try inTemporaryFolder { folder in
      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      let problems = #expect(throws: Problems.self) { try FileReading().source(at: "\(folder)/pipe", named: "pipe") }
      #expect(problems?.all.first?.message == "“pipe” is not a file")
    }
  }

  @Test func aFileThatIsTooLargeIsRefusedUnread() throws {
    try inTemporaryFolder { folder in
      let descriptor = open("\(folder)/big", O_WRONLY | O_CREAT, 0o600)
      #expect(ftruncate(descriptor, off_t(FileReading.sizeLimit) + 1) == 0)
      close(descriptor)
      let problems = #expect(throws: Problems.self) { try FileReading().source(at: "\(folder)/big", named: "big") }
      #expect(problems?.all.first?.message == "“big” has 256 MiB; at most 256 MiB are read")
    }
  }
}
