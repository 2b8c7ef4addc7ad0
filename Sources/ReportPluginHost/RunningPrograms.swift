internal import Glibc
internal import Synchronization

/// The process groups that programs run in, and the folders that they were given: none outlives this process, whether it ends by itself or
/// by a signal.
///
/// The only state of the product that is global, since signals are.
enum RunningPrograms {
  private struct State {
    var starting = 0
    var groups: Set<pid_t> = []
    var folders: Set<String> = []
    var isEnding = false
  }

  private static let state = Mutex(State())

  /// Says that a program is about to start, so that a signal in between cannot miss it. From now on the usual signals kill all groups.
  ///
  /// Does not return once the process is about to end: nothing more is started then.
  static func willStart() async {
    EndingSignals.watch()
    let mayStart = state.withLock { state in
      if !state.isEnding { state.starting += 1 }
      return !state.isEnding
    }
    if !mayStart { await theEnd() }
  }

  /// The group of the program that was about to start; nil where it could not.
  static func didStart(_ group: pid_t?) {
    state.withLock { state in
      state.starting -= 1
      guard let group else { return }
      state.groups.insert(group)
      if state.isEnding { kill(-group, SIGKILL) }
    }
  }

  /// Kills what is left of a group whose leader has ended and is not yet forgotten by the system.
  ///
  /// Does not return once the process is about to end: what the signal has killed is no fault of the program.
  static func end(_ group: pid_t) async {
    kill(-group, SIGKILL)
    let isEnding = state.withLock { state in
      if !state.isEnding { state.groups.remove(group) }
      return state.isEnding
    }
    if isEnding { await theEnd() }
  }

  /// A new folder, made by `make`, that is removed with all that is in it when the process ends by one of the usual signals.
  static func folder<Failure: Error>(_ make: () throws(Failure) -> String) throws(Failure) -> String {
    EndingSignals.watch()
    return try state.withLock { state throws(Failure) in
      let path = try make()
      state.folders.insert(path)
      return path
    }
  }

  /// Says that a folder has been removed.
  static func forget(folder: String) { state.withLock { _ = $0.folders.remove(folder) } }

  /// Kills all groups and removes all folders, and then does `last`. Nothing begins or goes on afterwards.
  static func endAll(_ last: () -> Void) {
    state.withLock { state in
      state.isEnding = true
      for group in state.groups { kill(-group, SIGKILL) }
    }
    wait { state in state.starting == 0 && state.groups.allSatisfy(ProcessEnd.hasEnded) }
    state.withLock { state in
      for folder in state.folders { TemporaryFolder.removeTree(folder) }
      last()
    }
  }

  /// Waits until what has been killed has ended, at most two seconds: it may hang in the system.
  private static func wait(until isDone: (State) -> Bool) {
    for _ in 0..<2000 {
      if state.withLock({ isDone($0) }) { return }
      usleep(1000)
    }
  }

  /// Waits for the end of this process.
  private static func theEnd() async {
    while true { await withUnsafeContinuation { (_: UnsafeContinuation<Void, Never>) in } }
  }
}
