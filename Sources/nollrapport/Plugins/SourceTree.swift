import Glibc
import ReportCore
import ReportPipeline

/// The source tree above the program, where it was built in one.
enum SourceTree {
  static var path: String? {
    var folder = PathName.folder(of: Environment.programPath())
    while folder != "/" && folder != "." {
      folder = PathName.folder(of: folder)
      if FileReading().exists(PathName.join(folder, "Sources/ReportPluginKit")) { return folder }
    }
    return nil
  }
}

/// What may be done with files.
enum Permissions {
  /// Lets everyone who may read a file execute it.
  static func allowExecution(of path: String) throws(Problems) {
    var status = stat()
    guard stat(path, &status) == 0, chmod(path, status.st_mode | (status.st_mode & 0o444) >> 2) == 0 else {
      throw Problems(Problem(.files, "“\(path)” could not be made executable: \(String(cString: strerror(errno)))"))
    }
  }
}
