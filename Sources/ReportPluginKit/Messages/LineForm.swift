internal import ReportCore

/// Cells on lines of their own, after the line of the message.
enum LineForm {
  /// Adds the cells and the last line to a message whose line has been written.
  static func write(_ dataset: Dataset, to writer: inout JSONWriter) {
    writer.byte(UInt8(ascii: "\n"))
    for (cells, areStated) in [(dataset.observations, false), (dataset.stated, true)] {
      for observation in cells {
        ObservationLine(observation: observation, isStated: areStated).write(to: &writer)
        writer.byte(UInt8(ascii: "\n"))
      }
    }
    EndLine(count: dataset.observations.count + dataset.stated.count).write(to: &writer)
  }

  /// Reads the cells that follow the first line. Throws where a line is not one, or where the last line is missing or counts others.
  static func read(_ bytes: [UInt8], after first: Int, into dataset: inout Dataset) throws(MessageFault) {
    var position = first + 1
    var count = 0
    guard position < bytes.count else { throw MessageFault.endsEarly(at: bytes.count) }
    var document = try parsed(bytes, line(bytes, from: position))
    while true {
      if document.tokens.count == 3, JSONNode(document).holdsOnly("end") {
        guard try message({ () throws(WireFault) in try EndLine.read(JSONNode(document)).count }) == count else {
          throw .fault(WireFault("counts others than the \(count) lines before it", path: ["end"]))
        }
        return
      }
      do {
        let read = try ObservationLine.read(JSONNode(document))
        if read.isStated {
          dataset.stated.append(read.observation)
        } else {
          dataset.observations.append(read.observation)
        }
      } catch {
        throw .fault(error.inside("line \(count + 2)"))
      }
      count += 1
      position = line(bytes, from: position).upperBound + 1
      guard position < bytes.count else { throw MessageFault.endsEarly(at: bytes.count) }
      do { try document.read(line: line(bytes, from: position)) } catch { throw .notJSON(error) }
    }
  }

  /// The line that begins at a byte, without its end.
  static func line(_ bytes: [UInt8], from start: Int) -> Range<Int> {
    bytes.withUnsafeBufferPointer { buffer in
      var end = start
      while end < buffer.count, buffer[end] != UInt8(ascii: "\n") { end += 1 }
      return start..<end
    }
  }

  private static func parsed(_ bytes: [UInt8], _ line: Range<Int>) throws(MessageFault) -> JSONDocument {
    do { return try JSONDocument(bytes, line: line) } catch { throw .notJSON(error) }
  }

  private static func message<Value>(_ read: () throws(WireFault) -> Value) throws(MessageFault) -> Value {
    do { return try read() } catch { throw .fault(error) }
  }
}

extension JSONNode {
  /// Whether the value is an object with one field of the name.
  fileprivate func holdsOnly(_ name: StaticString) -> Bool { kind == .object && node(at: index + 1).isKey(name) }
}
