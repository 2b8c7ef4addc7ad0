import ReportCore
import Synchronization
import Testing

@testable import ReportPluginKit

@Suite struct MessageLinesTests {
  @Test(arguments: [1, 2, 3, 7, 100])
  func linesAreTheSameHoweverTheyCome(pieceLength: Int) {
    var lines = MessageLines(pieces(of: "{\"a\":1}\n\nlänge\nno end", pieceLength))
    #expect(texts(&lines) == ["{\"a\":1}", "", "länge", "no end"])
    #expect(lines.count == 22)
  }

  @Test(arguments: ["", "\n"])
  func aMessageWithoutTextHasNoMoreLinesThanItSays(text: String) {
    var lines = MessageLines(Array(text.utf8))
    #expect(texts(&lines) == (text.isEmpty ? [] : [""]))
  }

  @Test(arguments: [1, 50, 1000])
  func aFaultSaysItsByteHoweverTheMessageCame(pieceLength: Int) async {
    let head = "{\"nollrapport\":1,\"lines\":true}\n"
    let cell = "{\"measure\":\"a\",\"period\":\"2024-06\",\"value\":\"1\"}\n"
    func fault(_ last: String) -> MessageFault? {
      var lines = MessageLines(pieces(of: head + cell + cell + last, pieceLength))
      _ = lines.line()
      var dataset = LoadAnswer.blank.loaded.dataset
      do {
        try LineForm.read(&lines, into: &dataset)
        return nil
      } catch {
        return error
      }
    }
    let before = head.utf8.count + 2 * cell.utf8.count
    #expect(fault("{\"end\":2}") == nil)
    #expect(fault("") == .cutShort(at: before))
    #expect(fault("{\"end\"") == .cutShort(at: before + 6))
    #expect(fault("nonsense") == .garbage("no value begins so", at: before))
    #expect(
      fault(cell.replacing("\"1\"", with: "\"x\""))
        == .unfit(
          message:
            "“line 4/value” is “x”, not a number such as 36 or 36.50, with as many decimals as the source has, at most 9",
          hints: []))
  }

  private func texts(_ lines: inout MessageLines) -> [String] {
    var texts: [String] = []
    while let line = lines.line() { texts.append(String(decoding: lines.bytes[line], as: UTF8.self)) }
    return texts
  }

  private func pieces(of text: String, _ length: Int) -> @Sendable () -> [UInt8]? {
    let bytes = Array(text.utf8)
    let position = Mutex(0)
    return {
      position.withLock { position in
        guard position < bytes.count else { return nil }
        defer { position += length }
        return Array(bytes[position..<min(position + length, bytes.count)])
      }
    }
  }
}
