import ReportPipeline
import Testing

@Suite struct PathNameTests {
  @Test(arguments: [
    ("reports", "data/a.csv", "reports/data/a.csv"), ("reports/", "a", "reports/a"), (".", "a", "a"), ("", "a", "a"),
    ("reports", "/abs", "/abs"),
  ])
  func joins(_ folder: String, _ path: String, _ joined: String) { #expect(PathName.join(folder, path) == joined) }

  @Test(arguments: [("a/b/c", "a/b", "c"), ("c", ".", "c"), ("/c", "/", "c"), ("a/b/", "a/b", "b")])
  func splits(_ path: String, _ folder: String, _ last: String) {
    #expect(PathName.folder(of: path) == folder && PathName.last(of: path) == last)
  }
}
