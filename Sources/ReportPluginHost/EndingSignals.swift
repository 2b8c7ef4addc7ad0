internal import Glibc
internal import Synchronization

/// The signals that end a process: SIGINT, SIGTERM and SIGHUP, but for those that someone has set to be ignored.
///
/// A handler may take neither locks nor memory, so it only wakes a thread, which ends all programs and then the process by the same signal.
/// A second signal ends the process at once.
enum EndingSignals {
  private static let isWatched = Atomic(false)
  private static let received = Atomic<Int32>(0)
  /// What the handler posts and the thread waits for. Unsafe only in name: it is made once and never moved or freed, and a semaphore
  /// may be posted from a handler and waited for by a thread.
  private nonisolated(unsafe) static let wakeUp: UnsafeMutablePointer<sem_t> = {
    let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
    return semaphore
  }()

  /// Watches for them from now on.
  static func watch() {
    guard isWatched.compareExchange(expected: false, desired: true, ordering: .sequentiallyConsistent).exchanged else {
      return
    }
    _ = wakeUp
    var thread = pthread_t()
    pthread_create(&thread, nil, { _ in EndingSignals.waitForOne() }, nil)
    pthread_detach(thread)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      guard unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0 else { continue }
      action.__sigaction_handler.sa_handler = { EndingSignals.receive($0) }
      action.sa_flags = SA_RESTART
      sigaction(number, &action, nil)
    }
    // A program that ends without reading its request must not end this one.
    signal(SIGPIPE, SIG_IGN)
  }

  private static func receive(_ number: Int32) {
    let isFirst = received.compareExchange(expected: 0, desired: number, ordering: .sequentiallyConsistent).exchanged
    if isFirst { sem_post(wakeUp) } else { end(by: number) }
  }

  private static func waitForOne() -> UnsafeMutableRawPointer? {
    while sem_wait(wakeUp) != 0 {}
    RunningPrograms.endAll { end(by: received.load(ordering: .sequentiallyConsistent)) }
    return nil
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    kill(getpid(), number)
    while true { pause() }
  }
}
