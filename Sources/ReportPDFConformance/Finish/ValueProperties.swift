internal import ReportCore
internal import ReportDocument
internal import ReportDrawing

/// Says of the numbers in an element which facts they show: properties that a viewer can list and a program can check.
///
/// Each is named after the fact and has the text that shows it, in ASCII, because readers print properties as they are. Where the text
/// stands in that of the element are keys of our own. Source: ISO 32000-1, 14.7.5.4.
struct ValueProperties {
  /// The keys for where the text begins and how long it is.
  static let start = "NOLL_Start"
  static let length = "NOLL_Length"

  /// The properties of a leaf by what it draws.
  static func values(of marks: [Mark]) -> [InspectedElement.Value] {
    var values: [InspectedElement.Value] = []
    var position = 0
    var last: (fact: String, end: Int)?
    for case .text(let run) in marks {
      let text = ReadableText.drawn(run.text)
      let length = text.unicodeScalars.count
      if let fact = run.value {
        if let previous = last, previous.fact == fact, previous.end == position {
          // A text broken over two lines is one.
          values[values.count - 1].shown += ReadableText.ascii(text)
          values[values.count - 1].length += length
        } else {
          values.append(
            InspectedElement.Value(fact: fact, shown: ReadableText.ascii(text), start: position, length: length))
        }
        last = (fact, position + length)
      }
      position += length
    }
    return values
  }

  /// The attribute of an element.
  static func attribute(_ values: [InspectedElement.Value]) -> PDFValue {
    let properties = values.map { value in
      PDFValue.dictionary([
        "N": .text(value.fact), "V": .text(value.shown), start: .integer(value.start), length: .integer(value.length),
      ])
    }
    return .dictionary(["O": .name("UserProperties"), "P": .array(properties)])
  }
}
