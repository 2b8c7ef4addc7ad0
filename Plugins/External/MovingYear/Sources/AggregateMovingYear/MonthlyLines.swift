internal import ReportCore

/// The monthly cells by measure and member, in the order in which each first stands.
struct MonthlyLines {
  struct Line {
    var name: Series.Name
    /// By month, as many as from the first to the last; nil where the source has no cell.
    var cells: [Observation?]
    var first: Month
  }

  private(set) var lines: [Line] = []

  /// The lines of a dataset to a month. Costs the number of cells.
  init(_ dataset: Dataset, last: Month) {
    var index: [Series.Name: Int] = [:]
    var cells: [[(Month, Observation)]] = []
    var names: [Series.Name] = []
    for observation in dataset.observations {
      guard let month = observation.period.month, month <= last else { continue }
      let name = Series.Name(observation.measure, member: observation.member)
      if let known = index[name] {
        cells[known].append((month, observation))
      } else {
        index[name] = cells.count
        names.append(name)
        cells.append([(month, observation)])
      }
    }
    for (name, cells) in zip(names, cells) {
      guard let first = cells.map(\.0).min(), let last = cells.map(\.0).max() else { continue }
      var line = Line(name: name, cells: Array(repeating: nil, count: first.distance(to: last) + 1), first: first)
      for (month, observation) in cells { line.cells[first.distance(to: month)] = observation }
      lines.append(line)
    }
  }
}
