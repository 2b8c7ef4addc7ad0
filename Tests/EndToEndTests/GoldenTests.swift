import ReportCore
import ReportPipeline
import ReportTestSupport
import Testing

/// Charts of the bundled report as they were when someone last looked at them, coarsely.
@Suite struct GoldenTests {
  @Test(arguments: [
    "complaints-per-million-third", "complaints-per-million-slide", "authority-complaints-half",
    "authority-complaints-trends-slide",
  ])
  func aChartLooksAsItDid(name: String) async throws {
    try await withTemporaryFolder { folder in
      let run = try await ReportRun.run(ReportRun.bundled, into: folder) {
        $0.output.presets = ["slide", "half", "third"]
      }
      let picture = try #require(Picture(png: run.bytes("charts/\(name).png")))
      let grid = picture.grid(columns: 64)
      let golden = String(
        decoding: try RepositoryFiles.source("Tests/EndToEndTests/Goldens/\(name).txt").bytes, as: UTF8.self)
      #expect(Self.isAlike(grid, golden), "look at the picture; if it is right, the golden is now:\n\(grid)")
    }
  }

  @Test func anotherChartIsNotAlike() async throws {
    let files = try ["complaints-per-million-slide", "authority-complaints-trends-slide"].map {
      String(decoding: try RepositoryFiles.source("Tests/EndToEndTests/Goldens/\($0).txt").bytes, as: UTF8.self)
    }
    #expect(!Self.isAlike(files[0], files[1]))
  }

  /// Whether two grids are equally large and differ by less than a tenth of a step a cell.
  private static func isAlike(_ first: String, _ second: String) -> Bool {
    guard first.count == second.count else { return false }
    let steps = zip(first, second).map { left, right in
      abs((left.hexDigitValue ?? 0) - (right.hexDigitValue ?? 0))
    }
    return Double(steps.reduce(0, +)) < 0.1 * Double(steps.count)
  }
}
