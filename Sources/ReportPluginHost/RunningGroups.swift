internal import Glibc
internal import Synchronization

/// The process groups that programs run in: none outlives this process, whether it ends by itself or by a signal.
///
/// The only state of the product that is global, since signals are: their handler can look nowhere else. The handler takes no lock and
/// no memory.
enum RunningGroups {
  /// More than run at once even where a batch makes as many reports as it can: 256, each with as many programs as are asked together.
  static let capacity = 256 * PluginHost.askedTogether

  private static let slots = Slots()

  /// Says that a program is about to start, so that a signal in between cannot miss it. From now on the usual signals kill all groups.
  static func willStart() {
    slots.install()
    slots.starting.add(1, ordering: .sequentiallyConsistent)
  }

  /// The group of the program that was about to start; nil where it could not.
  static func didStart(_ group: pid_t?) {
    if let group { slots.put(group) }
    slots.starting.subtract(1, ordering: .sequentiallyConsistent)
    let signal = slots.pending.load(ordering: .sequentiallyConsistent)
    if signal != 0 { slots.end(by: signal) }
  }

  /// Kills what is left of a group whose leader has ended and is not yet forgotten by the system.
  static func end(_ group: pid_t) {
    kill(-group, SIGKILL)
    slots.take(group)
  }

  private final class Slots: Sendable {
    let starting = Atomic<Int>(0)
    let pending = Atomic<Int32>(0)
    private let isInstalled = Atomic<Bool>(false)
    /// Memory of its own, since a signal handler may touch no array. `unsafe` only in name: it is never moved or freed, and each element
    /// is atomic, so that any thread and any handler may use it at any time.
    private nonisolated(unsafe) let groups: UnsafeMutablePointer<Atomic<Int32>>

    init() {
      groups = .allocate(capacity: RunningGroups.capacity)
      for index in 0..<RunningGroups.capacity { (groups + index).initialize(to: Atomic(0)) }
    }

    func put(_ group: pid_t) {
      for index in 0..<RunningGroups.capacity
      where groups[index].compareExchange(expected: 0, desired: group, ordering: .sequentiallyConsistent).exchanged {
        return
      }
    }

    func take(_ group: pid_t) {
      for index in 0..<RunningGroups.capacity
      where groups[index].compareExchange(expected: group, desired: 0, ordering: .sequentiallyConsistent).exchanged {
        return
      }
    }

    /// Takes over the signals that end a process, but for those that someone has set to be ignored.
    func install() {
      guard isInstalled.compareExchange(expected: false, desired: true, ordering: .sequentiallyConsistent).exchanged
      else { return }
      for number in [SIGINT, SIGTERM, SIGHUP] {
        var action = sigaction()
        sigaction(number, nil, &action)
        guard unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 0 else { continue }
        action.__sigaction_handler.sa_handler = { RunningGroups.slots.receive($0) }
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
      }
      // A program that ends without reading its request must not end this one.
      signal(SIGPIPE, SIG_IGN)
    }

    func receive(_ number: Int32) {
      killAll()
      pending.store(number, ordering: .sequentiallyConsistent)
      if starting.load(ordering: .sequentiallyConsistent) == 0 { end(by: number) }
    }

    func end(by number: Int32) {
      killAll()
      signal(number, SIG_DFL)
      raise(number)
    }

    private func killAll() {
      for index in 0..<RunningGroups.capacity {
        let group = groups[index].load(ordering: .sequentiallyConsistent)
        if group > 0 { kill(-group, SIGKILL) }
      }
    }
  }
}
