internal import Glibc
internal import Synchronization

/// Whether a process has ended, asked without forgetting it: its number stays taken until the system is told.
enum ProcessEnd {
  static func hasEnded(_ process: pid_t) -> Bool {
    var information = siginfo_t()
    let result = waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT)
    return result != 0 || information._sifields._sigchld.si_pid != 0
  }

  /// Waits until it has. Asks often at first: a program that has closed its streams has as good as ended.
  static func wait(for process: pid_t) async {
    var pause = Duration.microseconds(100)
    while !hasEnded(process) {
      if (try? await Task.sleep(for: pause)) == nil { return }
      pause = min(pause * 2, .milliseconds(20))
    }
  }
}

/// Reports the start of a program once, whichever way it goes.
final class StartOnce: Sendable {
  private let isReported = Atomic<Bool>(false)

  func report(_ group: pid_t?) {
    guard isReported.compareExchange(expected: false, desired: true, ordering: .sequentiallyConsistent).exchanged
    else { return }
    RunningPrograms.didStart(group)
  }
}
