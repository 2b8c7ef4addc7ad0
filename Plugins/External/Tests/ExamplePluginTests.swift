import AggregateMovingYear
import Foundation
import ReportCore
import ReportPipeline
import ReportPluginHost
import ReportTestSupport
import Testing

/// The examples pass the conformance kit and their own tests, and the sample reports run with them.
@Suite struct ExamplePluginTests {
  @Test(arguments: ExamplePlugin.all)
  func everyExamplePassesTheConformanceKit(example: ExamplePlugin) async throws {
    let file = try example.file.map { Source(name: PathName.last(of: $0), bytes: try RepositoryFiles.source($0).bytes) }
    let failures = try await withTemporaryFolder { folder in
      let kit = try ConformanceKit(
        command: [example.path], in: folder, file: file, timeLimit: ProgramTime.unhurried,
        environment: ExamplePlugin.environment)
      var failures: [String] = []
      let haveAllPassed = try await kit.run { outcome in
        if let complaint = outcome.complaint { failures.append("\(outcome.check): \(complaint)") }
      }
      #expect(haveAllPassed)
      return failures
    }
    #expect(failures == [])
  }

  @Test func theTestsOfTheExcelLoaderPass() throws {
    let result = try CommandLineTool.run(
      "python3", ["-m", "unittest", "discover", "-s", RepositoryFiles.root + "/Plugins/External/XLSXSheet/Tests"],
      on: [])
    #expect(result.status == 0, "\(result.complaints)")
  }
}

/// An example with what it is tried with.
struct ExamplePlugin: CustomTestStringConvertible {
  var name: String
  var path: String
  /// From the root: a file that a loader can read.
  var file: String?

  var testDescription: String { name }

  static let environment: @Sendable (String) -> String? = { ["PATH": "/usr/local/bin:/usr/bin:/bin"][$0] }

  static let all = [
    ExamplePlugin(
      name: "xlsx-sheet", path: folder + "XLSXSheet/nollrapport-load-xlsx-sheet",
      file: "Plugins/External/sample/data/complaints.xlsx"),
    ExamplePlugin(
      name: "database-months", path: folder + "DatabaseMonths/nollrapport-load-database-months",
      file: "Plugins/External/sample/data/figures.sqlite"),
    ExamplePlugin(name: "largest-share", path: folder + "LargestShare/nollrapport-validate-largest-share"),
    ExamplePlugin(name: "moving-year", path: products + "nollrapport-aggregate-moving-year"),
    ExamplePlugin(name: "share-table", path: folder + "ShareTable/nollrapport-render-share-table"),
  ]

  static let folder = RepositoryFiles.root + "/Plugins/External/"

  /// Where the programs that were built are, with a slash at its end.
  static let products: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/"
  }()
}
