public import ReportCore

/// Why an answer cannot be used.
public enum MessageFault: Error, Hashable, Sendable {
  /// There is none.
  case empty
  /// It stops in the middle, at this byte.
  case cutShort(at: Int)
  /// It is not JSON, from this byte on.
  case garbage(String, at: Int)
  /// It is JSON that says something else than the protocol.
  case unfit(message: String, hints: [String])
  /// Several things in it are wrong.
  case several([MessageFault])
  /// It is of a version that was not asked for.
  case version(Int)
  /// The program says why it could not do its work.
  case problems(Problems)

  static func endsEarly(at byte: Int) -> MessageFault { .cutShort(at: byte) }

  /// `past` is the number of bytes of the message before those that were read.
  static func notJSON(_ fault: JSONFault, after past: Int = 0) -> MessageFault {
    let byte = past + fault.offset
    return fault.message == "the text ends too early" ? .cutShort(at: byte) : .garbage(fault.message, at: byte)
  }

  static func fault(_ fault: WireFault) -> MessageFault { .unfit(message: fault.description, hints: fault.hints) }
}

extension MessageFault: CustomStringConvertible {
  /// The fault in words, without who made it.
  public var description: String {
    switch self {
    case .empty: "it is empty"
    case .cutShort(let byte): "it stops in the middle, at byte \(byte)"
    case .garbage(let message, let byte): "it is not JSON: \(message), at byte \(byte)"
    case .unfit(let message, _): message
    case .several(let faults): faults.map(\.description).joined(separator: "; ")
    case .version(let version): "it is of version \(version)"
    case .problems(let problems): problems.all.map(\.message).joined(separator: "; ")
    }
  }
}
