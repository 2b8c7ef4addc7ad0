internal import CRename
internal import Glibc
public import ReportCore

/// A folder that is replaced as a whole or not at all.
///
/// New files are written to a folder beside it, then both change places in one step (`renameat2` with `RENAME_EXCHANGE`); where the
/// file system cannot, the old one is set aside and the new one renamed. What an interrupted run left behind, the next run mends.
public struct OutputFolder: Sendable {
  /// The folder's path.
  public let path: String

  /// The folder at a path; a slash at its end says nothing more.
  public init(_ path: String) {
    let end = path.lastIndex { $0 != "/" }
    self.path = end.map { String(path[...$0]) } ?? path
  }

  private var parent: String { PathName.folder(of: path) }
  private var staging: String { PathName.join(parent, ".\(PathName.last(of: path)).new") }
  private var setAside: String { PathName.join(parent, ".\(PathName.last(of: path)).old") }

  /// Replaces the folder by these files; where the path is a link to one, the folder that it leads to.
  ///
  /// Throws a `Problem` of kind files and leaves the folder as it was where that fails.
  public func replace(with files: [OutputFile]) throws(Problems) {
    if let target = linkedFolder() { return try OutputFolder(target).replace(with: files) }
    if isFile { throw Problems(failed("replace", path, ENOTDIR)) }
    try makeFolders(parent)
    let lock = try lockParent()
    defer { close(lock) }
    try mend()
    do {
      try write(files)
      try exchange()
    } catch {
      removeTree(staging)
      throw error
    }
  }

  /// Writes these files into the folder, which is empty or not there yet, without replacing it: whoever stands in it stays there.
  ///
  /// Throws a `Problem` of kind files and leaves the folder empty, or away, where that fails.
  public func fill(with files: [OutputFile]) throws(Problems) {
    let isNew = access(path, F_OK) != 0
    try makeFolders(path)
    do {
      for file in files {
        let target = PathName.join(path, file.path)
        try makeFolders(PathName.folder(of: target))
        try write(file.bytes, to: target, shownAs: target)
      }
    } catch {
      if isNew { removeTree(path) } else { removeContents(of: path) }
      throw error
    }
  }

  /// Where the path leads, where it is a link to a folder.
  private func linkedFolder() -> String? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK, let target = realpath(path, nil) else {
      return nil
    }
    defer { free(target) }
    return String(cString: target)
  }

  /// Whether something is at the path that is no folder.
  private var isFile: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  private func lockParent() throws(Problems) -> Int32 {
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problems(failed("open", parent, errno)) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        close(descriptor)
        throw Problems(failed("lock", parent, code))
      }
    }
    return descriptor
  }

  private func mend() throws(Problems) {
    if access(path, F_OK) != 0, access(setAside, F_OK) == 0, rename(setAside, path) != 0 {
      throw Problems(failed("restore", path, errno))
    }
    removeTree(staging)
    removeTree(setAside)
  }

  private func write(_ files: [OutputFile]) throws(Problems) {
    try makeFolders(staging, shownAs: path)
    var made: Set<String> = [staging]
    for file in files {
      let target = PathName.join(staging, file.path)
      let shown = PathName.join(path, file.path)
      let folder = PathName.folder(of: target)
      if made.insert(folder).inserted { try makeFolders(folder, shownAs: PathName.folder(of: shown)) }
      try write(file.bytes, to: target, shownAs: shown)
    }
  }

  private func write(_ bytes: [UInt8], to target: String, shownAs name: String) throws(Problems) {
    let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Problems(failed("write", name, errno)) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { throw Problems(failed("write", name, errno)) }
      offset += written
    }
  }

  private func exchange() throws(Problems) {
    if access(path, F_OK) != 0 {
      guard rename(staging, path) == 0 else { throw Problems(failed("write", path, errno)) }
      return
    }
    if renameat2(AT_FDCWD, staging, AT_FDCWD, path, UInt32(RENAME_EXCHANGE)) == 0 {
      removeTree(staging)
      return
    }
    guard rename(path, setAside) == 0 else { throw Problems(failed("replace", path, errno)) }
    guard rename(staging, path) == 0 else {
      let code = errno
      rename(setAside, path)
      throw Problems(failed("replace", path, code))
    }
    removeTree(setAside)
  }

  private func makeFolders(_ folder: String, shownAs shown: String? = nil) throws(Problems) {
    let name = shown ?? folder
    if mkdir(folder, 0o777) == 0 { return }
    if errno == EEXIST {
      var status = stat()
      guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw Problems(failed("make the folder", name, ENOTDIR))
      }
      return
    }
    guard errno == ENOENT, PathName.folder(of: folder) != folder else {
      throw Problems(failed("make the folder", name, errno))
    }
    try makeFolders(PathName.folder(of: folder))
    guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw Problems(failed("make the folder", name, errno))
    }
  }

  /// Removes what is at the path; of a link only the link.
  private func removeTree(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return
    }
    removeContents(of: path)
    rmdir(path)
  }

  private func removeContents(of folder: String) {
    for name in FileReading().names(in: folder) { removeTree(PathName.join(folder, name)) }
  }
}

private func failed(_ what: String, _ name: String, _ code: Int32) -> Problem {
  let hint =
    switch code {
    case ENOSPC, EDQUOT: "free some space; what was there before is untouched"
    case EACCES, EPERM, EROFS: "choose a folder in which you may write"
    default: "choose another folder"
    }
  return Problem(.files, "could not \(what) “\(name)”: \(systemMessage(code))", hints: [hint])
}
