import Glibc

/// What the system says of a program that has run.
struct ProcessCost: Sendable {
  /// User and system time together, in milliseconds.
  var cpu: Double
  /// From start to end, in milliseconds.
  var wall: Double
  /// The most memory that it held, in megabytes of 1,000,000 bytes.
  var memory: Double
}

/// Runs programs and asks the system what they cost.
enum ChildProcess {
  /// Runs a command with its output thrown away. Returns nil where it cannot be started or does not end with 0.
  static func cost(of command: [String], input: String = "/dev/null") -> ProcessCost? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let clock = ContinuousClock()
    let start = clock.now
    guard let child = spawn(command, &actions) else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 { guard errno == EINTR else { return nil } }
    guard status == 0 else { return nil }
    return ProcessCost(
      cpu: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      wall: Double((clock.now - start).components.attoseconds) / 1e15
        + Double((clock.now - start).components.seconds) * 1000,
      memory: Double(usage.ru_maxrss) * 1024 / 1e6)
  }

  /// What a command writes on both streams; nil where it cannot be started or does not end with 0.
  static func text(of command: [String]) -> String? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_adddup2(&actions, ends[1], descriptor)
    }
    let child = spawn(command, &actions)
    close(ends[1])
    guard let child else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return nil } }
    return status == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func spawn(_ command: [String], _ actions: inout posix_spawn_file_actions_t) -> pid_t? {
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    return posix_spawnp(&child, command[0], &actions, nil, &arguments, environ) == 0 ? child : nil
  }

  /// User and system time of this process and of its children that have ended, in milliseconds.
  static func cpuOfAll() -> Double {
    [RUSAGE_SELF, RUSAGE_CHILDREN].map { who in
      var usage = rusage()
      getrusage(who.rawValue, &usage)
      return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
    }.reduce(0, +)
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000
  }
}
