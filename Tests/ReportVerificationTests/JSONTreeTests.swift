import Testing

@testable import ReportVerification

@Suite struct JSONTreeTests {
  @Test func manifestsAreRead() throws {
    let text = #"{"name": "a\"\\\u00e5", "list": [1, -2.5e3, true, null], "empty": {}, "none": []}"#
    let tree = try #require(JSONTree.read(Array(text.utf8)))
    #expect(tree["name"]?.text == "a\"\\å")
    #expect(tree["list"]?.items == [.number("1"), .number("-2.5e3"), .other, .other])
    #expect(tree["empty"] == .object([:]))
    #expect(tree["none"]?.items == [])
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "\"a", "nul", "1 2", "{a:1}", "\"\u{1}\"", "\"\\q\"",
    String(repeating: "[", count: 100_000),
  ])
  func anythingElseIsRefused(text: String) { #expect(JSONTree.read(Array(text.utf8)) == nil) }
}
