import ReportCore
import ReportTestSupport
import Testing

@testable import ReportPipeline

@Suite struct FilePatternTests {
  @Test func aPatternNamesFilesInTheOrderOfTheirNames() throws {
    try inTemporaryFolder { folder in
      let root = folder + "/a[1]*"
      let names = ["rows/2019-10.csv", "rows/2019-02.csv", "rows/Ö.csv", "rows/.hidden.csv", "rows/2019-02.txt"]
      try OutputFolder(root).replace(with: names.map { OutputFile(path: $0, text: "") })
      let files = try FilePattern.files("rows/*.csv", in: root)
      #expect(files.map(\.name) == ["rows/2019-02.csv", "rows/2019-10.csv", "rows/Ö.csv"])
      #expect(files.map(\.path) == files.map { "\(root)/\($0.name)" })
      #expect(try FilePattern.files("rows/2019-[1]?.csv", in: root).map(\.name) == ["rows/2019-10.csv"])
      #expect(try FilePattern.files("\(folder)/a*/rows/*.txt", in: "elsewhere").map(\.name).count == 1)
    }
  }

  @Test func aFileOfThatVeryNameIsTakenBeforeThePattern() throws {
    try inTemporaryFolder { folder in
      try OutputFolder("\(folder)/x").replace(with: ["a*.csv", "ab.csv"].map { OutputFile(path: $0, text: "") })
      #expect(try FilePattern.files("a*.csv", in: "\(folder)/x").map(\.name) == ["a*.csv"])
    }
  }

  @Test func aPatternThatNothingFitsIsAProblem() {
    let problems = #expect(throws: Problems.self) { try FilePattern.files("rows/*.csv", in: "/no/such/folder") }
    #expect(
      problems?.description == """
        no file fits “rows/*.csv”
          hint: check the spelling; paths in a pipeline file start from its folder
        """)
  }
}
