internal import Glibc
internal import ReportCompression
internal import ReportCore

/// A regular file open for reading, unpacked on the way, and digested where that is asked for. Closed when it is let go.
final class OpenFile {
  /// What is another once a file has been written to, or another file stands in its place.
  struct Version: Equatable {
    private let device: UInt
    private let node: UInt
    private let seconds: Int
    private let nanoseconds: Int
    fileprivate let size: Int

    fileprivate init(of descriptor: Int32) {
      var status = stat()
      fstat(descriptor, &status)
      device = UInt(status.st_dev)
      node = UInt(status.st_ino)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
      size = Int(status.st_size)
    }
  }

  private static let packedSize = 131_072

  private let name: String
  private let descriptor: Int32
  let version: Version
  /// Of all bytes read so far, as they lie in the file; nil where nobody asked for it.
  private(set) var digest: FileDigest?
  private var readCount = 0
  /// Packed bytes that wait, where the file is gzip.
  private var packed: [UInt8] = []
  private var waiting = 0..<0
  private var inflater: Inflater?
  private var hasBegun = false

  /// `digest` is what the bytes are added to. Throws a `Problem` of kind files where it cannot be read or is no regular file.
  init(path: String, name: String, digest: FileDigest?) throws(Problems) {
    self.name = name
    self.digest = digest
    descriptor = try FileReading().descriptor(of: path, named: name)
    version = Version(of: descriptor)
  }

  deinit { close(descriptor) }

  /// The next bytes, unpacked, at least one of a range that is not empty; 0 at the end, where it is made sure that nobody changed the file meanwhile.
  func read(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    if !hasBegun { try begin() }
    if inflater != nil { return try unpack(into: &buffer, range) }
    if !waiting.isEmpty { return takeWaiting(into: &buffer, range) }
    return try fill(&buffer, range)
  }

  /// Finds out from the first bytes whether the file is packed.
  private func begin() throws(Problems) {
    hasBegun = true
    packed = [UInt8](repeating: 0, count: Self.packedSize)
    waiting = 0..<(try fill(&packed, 0..<Self.packedSize))
    if packed[waiting].starts(with: Inflater.magic) { inflater = try Inflater(name) }
  }

  private func takeWaiting(into buffer: inout [UInt8], _ range: Range<Int>) -> Int {
    let count = min(waiting.count, range.count)
    let taken = waiting.lowerBound..<waiting.lowerBound + count
    buffer.replaceSubrange(range.lowerBound..<range.lowerBound + count, with: packed[taken])
    waiting = taken.upperBound..<waiting.upperBound
    return count
  }

  private func unpack(into buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    guard let inflater else { return 0 }
    while true {
      if waiting.isEmpty { waiting = 0..<(try fill(&packed, 0..<Self.packedSize)) }
      if waiting.isEmpty {
        guard inflater.isAtEnd else { throw Problems(cutOff(name)) }
        return 0
      }
      let step = try inflater.inflate(packed, waiting, into: &buffer, range)
      waiting = waiting.lowerBound + step.taken..<waiting.upperBound
      if step.given > 0 { return step.given }
    }
  }

  /// Bytes as they lie in the file.
  private func fill(_ buffer: inout [UInt8], _ range: Range<Int>) throws(Problems) -> Int {
    let count = buffer.withUnsafeMutableBytes { bytes -> Int in
      while true {
        let place = UnsafeMutableRawBufferPointer(rebasing: bytes[range])
        let count = Glibc.read(descriptor, place.baseAddress, place.count)
        if count >= 0 || errno != EINTR {
          if count > 0 { digest?.add(UnsafeRawBufferPointer(rebasing: place.prefix(count))) }
          return count
        }
      }
    }
    guard count >= 0 else { throw Problems(FileReading.unreadable(name, errno)) }
    readCount += count
    if count == 0 { try checkUnchanged() }
    return count
  }

  private func checkUnchanged() throws(Problems) {
    let isSame = Version(of: descriptor) == version && readCount == version.size
    if !isSame { throw Problems(Self.changed(name)) }
  }

  static func changed(_ name: String) -> Problem {
    Problem(
      .files, "“\(name)” was changed while it was read",
      hints: ["wait until it is complete, or make the report from a copy"])
  }
}

private func cutOff(_ name: String) -> Problem {
  Problem(
    .data, "“\(name)” ends in the middle of what is packed", at: Place(name),
    hints: ["test it with: gzip --test; then export or copy it anew"])
}
