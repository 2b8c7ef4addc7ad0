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

  /// The lines of a dataset to a month; of one measure, or of all. Costs the number of cells.
  init(_ dataset: Dataset, of measure: String?, last: Month) {
    var index: [Series.Name: Int] = [:]
    var cells: [[(month: Month, number: Int)]] = []
    var names: [Series.Name] = []
    for (number, observation) in dataset.observations.enumerated() {
      guard measure == nil || measure == observation.measure, let month = observation.period.month, month <= last
      else { continue }
      let name = Series.Name(observation.measure, member: observation.member)
      if let known = index[name] {
        cells[known].append((month, number))
      } else {
        index[name] = cells.count
        names.append(name)
        cells.append([(month, number)])
      }
    }
    for (name, cells) in zip(names, cells) {
      guard let first = cells.map(\.month).min(), let last = cells.map(\.month).max() else { continue }
      var line = Line(name: name, cells: Array(repeating: nil, count: first.distance(to: last) + 1), first: first)
      for cell in cells { line.cells[first.distance(to: cell.month)] = dataset.observations[cell.number] }
      lines.append(line)
    }
  }
}
