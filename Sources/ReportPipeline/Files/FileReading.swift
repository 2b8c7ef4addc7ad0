internal import Glibc
public import ReportCore

/// Reads files that may be anything: missing, a folder, a pipe, too large.
public struct FileReading: Sendable {
  /// The largest file that is read whole, in bytes.
  public static let sizeLimit = 256 * 1024 * 1024

  public init() {}

  /// The file at `path`, to be called `name` wherever it is mentioned.
  ///
  /// Throws a `Problem` of kind files where it cannot be read, is no regular file, or is larger than `sizeLimit`.
  public func source(at path: String, named name: String) throws(Problems) -> Source {
    let descriptor = try descriptor(of: path, named: name)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Problems(Self.unreadable(name, errno)) }
    guard status.st_size <= Self.sizeLimit else { throw Problems(tooLarge(name, Int(status.st_size))) }
    return Source(name: name, bytes: try bytes(of: descriptor, expecting: Int(status.st_size), name))
  }

  /// A regular file, opened for reading; the caller closes it. Throws as `source(at:named:)`, whatever the size.
  func descriptor(of path: String, named name: String) throws(Problems) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problems(Self.unreadable(name, errno)) }
    var status = stat()
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    if code == 0, status.st_mode & S_IFMT == S_IFREG { return descriptor }
    close(descriptor)
    throw Problems(code == 0 ? notAFile(name, holding: names(in: path)) : Self.unreadable(name, code))
  }

  /// Whether a file or folder is at the path.
  public func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The names of what is in a folder, sorted; none where there is no such folder.
  public func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) { names.append(FolderEntry.name(of: entry)) }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  private func bytes(of descriptor: Int32, expecting size: Int, _ name: String) throws(Problems) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failure != 0 { throw Problems(Self.unreadable(name, failure)) }
    return bytes
  }

  static func unreadable(_ name: String, _ code: Int32) -> Problem {
    let hints = code == ENOENT ? ["check the spelling; paths in a pipeline file start from its folder"] : []
    return Problem(.files, "“\(name)” could not be read: \(systemMessage(code))", hints: hints)
  }
}

/// What the system says of an error number.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }

private func notAFile(_ name: String, holding names: [String]) -> Problem {
  let pipeline = "pipeline.yaml"
  guard names.contains(pipeline) else {
    return Problem(.files, "“\(name)” is not a file", hints: ["name a file, not a folder or a device"])
  }
  return Problem(
    .files, "“\(name)” is a folder, not a file", hints: ["did you mean “\(PathName.join(name, pipeline))”?"])
}

private func tooLarge(_ name: String, _ size: Int) -> Problem {
  let mebibyte = 1024 * 1024
  return Problem(
    .files, "“\(name)” has \(size / mebibyte) MiB; at most \(FileReading.sizeLimit / mebibyte) MiB are read",
    hints: ["raw rows of any number are read by the loader “records”; else sum the figures by month first"])
}
