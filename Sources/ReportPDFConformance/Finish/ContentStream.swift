/// Rewrites what pages draw.
enum ContentStream {
  /// Marks what is carried as `/Private << /MCID n >> BDC` at a line's start as an artifact, which has no number.
  static func markingArtifacts(in bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      // What is no carrier is copied in one piece, up to the next.
      var (start, copied) = (0, 0)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count
        if bytes[start] == slash, isCarrier(bytes[start..<end]) {
          result += bytes[copied..<start]
          result += artifact
          copied = end
        }
        start = end
      }
      result += bytes[copied...]
      return result
    }
  }

  private static let newline = UInt8(ascii: "\n")
  private static let slash = UInt8(ascii: "/")
  private static let artifact = Array("/Artifact BMC\n".utf8)
  private static let head = Array("/Private << /MCID ".utf8)
  private static let tail = Array(" >> BDC\n".utf8)

  private static func isCarrier(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.starts(with: head) else { return false }
    let rest = line.dropFirst(head.count).drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return rest.elementsEqual(tail)
  }
}
