import ReportCore
import ReportTestSupport
import Testing

@Suite struct BundledReportTests {
  @Test func theBundledReportIsThere() throws {
    #expect(try !RepositoryFiles.source("reports/nollmissionen/pipeline.yaml").bytes.isEmpty)
  }
}
