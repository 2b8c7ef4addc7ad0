internal import CZlib
public import ReportCore

/// Unpacks gzip, one member after the other, in constant memory. Source: RFC 1952.
public final class Inflater {
  /// The first bytes of every gzip file.
  public static let magic: [UInt8] = [0x1F, 0x8B]

  /// How far one call came.
  public struct Step: Sendable {
    public var taken: Int
    public var given: Int
  }

  private let name: String
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether the last byte taken was the last of a member, so that the file may end here.
  public private(set) var isAtEnd = false

  /// Throws a `Problem` of kind software where zlib cannot start.
  public init(_ name: String) throws(Problems) {
    self.name = name
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for a gzip header.
    let status = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      stream.deallocate()
      throw Problems(notStarted(name))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks from a range of one array into a range of another, until one of them is used up.
  ///
  /// Throws a `Problem` of kind data where the file is damaged.
  public func inflate(
    _ packed: [UInt8], _ waiting: Range<Int>, into buffer: inout [UInt8], _ range: Range<Int>
  ) throws(Problems) -> Step {
    let step = packed.withUnsafeBytes { packed in
      buffer.withUnsafeMutableBytes { buffer in
        inflate(
          UnsafeRawBufferPointer(rebasing: packed[waiting]),
          into: UnsafeMutableRawBufferPointer(rebasing: buffer[range]))
      }
    }
    guard let step else { throw Problems(damaged(name)) }
    return step
  }

  /// Nil where the file is damaged.
  private func inflate(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step? {
    var (taken, given) = (0, 0)
    while taken < input.count, given < output.count {
      if isAtEnd {
        // Programs pad with zeros; anything else begins another member.
        if input[taken] == 0 {
          taken += 1
          continue
        }
        guard inflateReset(stream) == Z_OK else { return nil }
        isAtEnd = false
      }
      let status = step(input, from: &taken, output, from: &given)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
      isAtEnd = status == Z_STREAM_END
      if status == Z_BUF_ERROR { break }
    }
    return Step(taken: taken, given: given)
  }

  private func step(
    _ input: UnsafeRawBufferPointer, from taken: inout Int, _ output: UnsafeMutableRawBufferPointer,
    from given: inout Int
  ) -> Int32 {
    let waiting = UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(rebasing: input[taken...]))
    let free = UnsafeMutableRawBufferPointer(rebasing: output[given...])
    stream.pointee.next_in = waiting.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_in = UInt32(clamping: waiting.count)
    stream.pointee.next_out = free.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(clamping: free.count)
    let (before, room) = (stream.pointee.avail_in, stream.pointee.avail_out)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    taken += Int(before - stream.pointee.avail_in)
    given += Int(room - stream.pointee.avail_out)
    return status
  }
}

private func notStarted(_ name: String) -> Problem {
  Problem(.software, "“\(name)” could not be unpacked: zlib does not start")
}

private func damaged(_ name: String) -> Problem {
  Problem(
    .data, "“\(name)” is damaged: it cannot be unpacked", at: Place(name),
    hints: ["test it with: gzip --test; then export or copy it anew"])
}
