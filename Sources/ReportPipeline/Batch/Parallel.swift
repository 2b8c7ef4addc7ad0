/// Work on many values, some at a time.
enum Parallel {
  /// The result for each value, in the order of the values; at most `jobs` are worked on at once, begun in their order.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, _ work: @escaping @Sendable (Value) async -> Result
  ) async -> [Result] {
    if jobs == 1 || values.count == 1 {
      var results: [Result] = []
      for value in values { results.append(await work(value)) }
      return results
    }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var waiting = values.enumerated().makeIterator()
      func begin() {
        guard let (index, value) = waiting.next() else { return }
        group.addTask { (index, await work(value)) }
      }
      for _ in 0..<max(1, jobs) { begin() }
      var results = [Result?](repeating: nil, count: values.count)
      for await (index, result) in group {
        results[index] = result
        begin()
      }
      return results.compactMap { $0 }
    }
  }

  /// The result for each value, in the order of the values. What comes `first` is done to one value after the other, what comes `then`
  /// beside it and beside each other; at most `jobs` values are begun and not ended.
  static func map<Value, Half: Sendable, Result: Sendable>(
    _ values: [Value], jobs: Int, first: (Value) -> Half, then: @escaping @Sendable (Half) -> Result
  ) async -> [Result] {
    if jobs == 1 { return values.map { then(first($0)) } }
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: values.count)
      for (index, value) in values.enumerated() {
        if index >= jobs, let (ended, result) = await group.next() { results[ended] = result }
        let half = first(value)
        group.addTask { (index, then(half)) }
      }
      for await (index, result) in group { results[index] = result }
      return results.compactMap { $0 }
    }
  }
}
