internal import Glibc

/// The streams of a program, which only the program itself uses.
enum StandardStreams {
  /// What comes next on standard input; nil at its end.
  static func nextOfInput() -> [UInt8]? {
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      var got = -1
      repeat { got = read(STDIN_FILENO, buffer.baseAddress, buffer.count) } while got < 0 && errno == EINTR
      count = max(0, got)
    }
    return piece.isEmpty ? nil : piece
  }

  /// All of a file, or nil where it cannot be read.
  static func file(at path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return contents(of: descriptor)
  }

  static func output(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// A line of the log.
  static func log(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  static func end(_ status: Int32) -> Never { exit(status) }

  private static func contents(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    var capacity = max(65_536, isFile ? Int(status.st_size) + 1 : 0)
    var isAtEnd = false
    while !isAtEnd {
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < buffer.count {
          let got = read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
          if got < 0 && errno == EINTR { continue }
          if got <= 0 {
            isAtEnd = true
            return
          }
          count += got
        }
      }
      bytes = bytes.isEmpty ? part : bytes + part
      capacity = max(capacity, bytes.count)
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return }
      offset += written
    }
  }
}
