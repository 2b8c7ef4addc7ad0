import Testing

@testable import ReportPluginHost

@Suite struct LogLinesTests {
  @Test func ofAStackOnlyTheFirstFrameIsKept() {
    var lines = LogLines()
    let frames = (1...12).map { "    at frame\($0) (node:internal:\($0))" }
    let log = ["loaders/crm.js:3", "throw new Error(\"bad\")", "Error: bad"] + frames + ["Node.js v20"]
    let shown = lines.add(Array((log.joined(separator: "\n") + "\n").utf8))
    #expect(shown == log)
    #expect(lines.last == Array(log.prefix(4)) + ["Node.js v20"])
  }

  @Test func theLastLinesAreKept() {
    var lines = LogLines()
    _ = lines.add(Array((1...20).map { "line \($0)\n" }.joined().utf8))
    #expect(lines.last == (13...20).map { "line \($0)" })
  }
}
