import ReportConfig
import ReportCore
import Testing

@Suite struct YAMLReaderTests {
  @Test func nodesKnowTheirLineAndColumn() throws {
    let node = try read("report:\n  id: sample\n  list: [1, two]\n")
    #expect(node["report"]?["id"]?.place == Place("a.yaml", line: 2, column: 7))
    #expect(node["report"]?["list"]?.items?.map(\.scalar) == ["1", "two"])
    #expect(node["report"]?["list"]?.items?.last?.place == Place("a.yaml", line: 3, column: 13))
  }

  @Test(arguments: [
    ("", "a.yaml: “a.yaml” is empty\n  hint: “nollrapport init FOLDER” writes a file to start from"),
    (
      "a: &x [1]\nb: *x\n",
      "a.yaml:1:4: anchors, aliases and tags are not allowed\n  hint: write the value out; quote a text that begins with &, * or !"
    ),
    (
      "a: !!python/object x\n",
      "a.yaml:1:4: anchors, aliases and tags are not allowed\n  hint: write the value out; quote a text that begins with &, * or !"
    ),
    ("a: 1\na: 2\n", "a.yaml:2:1: “a” stands here a second time\n  hint: keep one of the two"),
    ("? [1]\n: 2\n", "a.yaml:1:3: a key must be a text"),
    ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second document begins here\n  hint: keep one document in a file"),
    (
      "a: [1\nb: 2\n",
      "a.yaml:2:2: not valid YAML: did not find expected ',' or ']'\n  hint: check indentation and quotes here and on the line before"
    ),
  ])
  func whatIsNotSoundIsRefused(text: String, message: String) {
    #expect(self.message(of: text) == message)
  }

  @Test func deepNestingIsRefused() {
    let text = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(
      message(of: text)
        == "a.yaml:1:34: the nesting is deeper than 32 levels\n  hint: look for a bracket that is not closed")
  }

  @Test func bytesThatAreNotTextAreRefused() {
    let source = Source(name: "a.yaml", bytes: [0x61, 0x3A, 0x20, 0xFF, 0xFE])
    let expected = "a.yaml: “a.yaml” is not text in UTF-8\n  hint: save the file as UTF-8"
    #expect(throws: Problems.self) { try YAMLReader().node(of: source) }
    #expect(messageOf { () throws(Problems) in _ = try YAMLReader().node(of: source) } == expected)
  }

  @Test func aHugeFileIsRefused() {
    let source = Source(name: "a.yaml", bytes: Array(repeating: 0x20, count: 1_000_001))
    #expect(
      messageOf { () throws(Problems) in _ = try YAMLReader().node(of: source) }
        == "a.yaml: “a.yaml” has 1000001 bytes; at most 1000000 are read\n  hint: keep data in CSV files")
  }

  private func message(of text: String) -> String? {
    messageOf { () throws(Problems) in _ = try read(text) }
  }

  private func read(_ text: String) throws(Problems) -> ConfigurationNode {
    try YAMLReader().node(of: Source(name: "a.yaml", bytes: Array(text.utf8)))
  }
}

/// The text of the problems that a piece of work throws; nil where it throws none.
func messageOf(_ work: () throws(Problems) -> Void) -> String? {
  do {
    try work()
    return nil
  } catch {
    return error.description
  }
}
