import Testing

@testable import ReportPluginKit

@Suite struct JSONDocumentTests {
  @Test(arguments: [
    "{}", "[]", "0", "-0.5e+10", "\"å\\u00e4\\n\"", " [1 , {\"a\" : null } , true, false ] \n", "\"\\ud83d\\ude00\"",
  ])
  func takesWhatTheStandardAllows(text: String) throws {
    _ = try JSONDocument(Array(text.utf8))
  }

  @Test(arguments: [
    ("", "the text ends too early", 0), ("{", "the text ends too early", 1),
    ("{\"a\":1,", "the text ends too early", 7),
    ("\"abc", "the text ends too early", 4), ("Loading", "no value begins so", 0), ("nul", "no value begins so", 0),
    ("{a:1}", "a name in quotes must stand here", 1), ("{\"a\" 1}", "a colon must follow the name", 5),
    ("[1 2]", "a comma or a closing bracket must follow the value", 3),
    ("{\"a\":1 \"b\":2}", "a comma or a closing brace must follow the value", 7), ("[1,]", "no value begins so", 3),
    ("01", "this is not a number", 0), ("1.", "this is not a number", 0), ("-", "this is not a number", 0),
    ("1e", "this is not a number", 0), ("\"\\x\"", "there is no such escape", 1),
    ("\"\\u12g4\"", "four hexadecimal digits must follow \\u", 1),
    ("\"a\tb\"", "a control character must be escaped", 2),
    ("{} {}", "more follows the value", 3), ("NaN", "no value begins so", 0),
  ])
  func refusesAllElseAndSaysWhere(text: String, message: String, offset: Int) {
    #expect(throws: JSONFault(message, at: offset)) { try JSONDocument(Array(text.utf8)) }
  }

  @Test func refusesDeepNesting() {
    let text = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(throws: JSONFault("the values are nested too deeply", at: 64)) { try JSONDocument(Array(text.utf8)) }
  }

  @Test func survivesEveryCutAndEveryChangedByteOfAMessage() {
    let message = Array(
      #"{"nollrapport":1,"observations":[{"measure":"å","value":"-1.5","place":{"line":3}}],"n":[1e5,null]}"#.utf8)
    for cut in 0..<message.count { #expect(throws: JSONFault.self) { try JSONDocument(Array(message[..<cut])) } }
    for index in message.indices {
      for byte: UInt8 in [0, 0x22, 0x5B, 0x5C, 0x7B, 0x7D, 0xFF] {
        var changed = message
        changed[index] = byte
        guard let document = try? JSONDocument(changed) else { continue }
        _ = try? LoadAnswer.read(JSONNode(document))
      }
    }
  }

  @Test func textsAreReadWithTheirEscapes() throws {
    func text(_ json: String) throws -> String { try JSONNode(JSONDocument(Array(json.utf8))).longText() }
    #expect(try text(#""a\"\\\/\b\f\n\r\t\u00e5\ud83d\ude00""#) == "a\"\\/\u{8}\u{C}\n\r\tå😀")
    #expect(throws: WireFault("is not UTF-8")) { try text(#""\ud83d""#) }
    #expect(throws: WireFault("is not UTF-8")) {
      try JSONNode(JSONDocument([0x22, 0xFF, 0x22])).longText()
    }
  }

  @Test func textsOfALineHoldNothingThatTurnsOrBreaksIt() {
    func text(_ json: String) throws -> String { try JSONNode(JSONDocument(Array(json.utf8))).text() }
    #expect(throws: WireFault("holds the character U+202E, which does not belong into a line of text")) {
      try text("\"a\u{202E}b\"")
    }
    #expect(throws: WireFault("holds the character U+000A, which does not belong into a line of text")) {
      try text(#""a\nb""#)
    }
  }
}
