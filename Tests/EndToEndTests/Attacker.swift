import ReportCore
import ReportStatistics

/// Someone who has every file of a report and wants to know what it hides.
///
/// Collects the numbers of one count from all tables in CSV, whatever the file, and solves for what is not among them.
struct Attacker {
  struct Name: Hashable {
    var member: String
    var period: Period
  }

  private(set) var shown: [Name: Int] = [:]
  private(set) var hidden: Set<Name> = []

  /// Reads the files whose names end in `.csv`.
  init(_ run: ReportRun, measure: String) throws {
    var hidden: Set<Name> = []
    for name in run.names where name.hasSuffix(".csv") {
      let rows = try run.text(name).split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      guard let header = rows.first, let measureColumn = header.firstIndex(of: "measure"),
        let memberColumn = header.firstIndex(of: "member"), let periodColumn = header.firstIndex(of: "period"),
        let valueColumn = header.firstIndex(of: "value"), let noteColumn = header.firstIndex(of: "note")
      else { continue }
      for row in rows.dropFirst() {
        guard row[measureColumn] == measure || row[measureColumn] == measure + ".last-year",
          let period = Period(row[periodColumn])
        else { continue }
        let member = row[memberColumn] == "*" ? "" : row[memberColumn]
        let about = row[measureColumn] == measure ? period : period.lastYear
        if let value = Int(row[valueColumn]) {
          shown[Name(member: member, period: about)] = value
        } else if row[valueColumn] == "suppressed" || row[noteColumn].hasPrefix("suppressed") {
          hidden.insert(Name(member: member, period: about))
        }
      }
    }
    self.hidden = hidden
  }

  /// The months of members that the report hides, in a fixed order.
  var cells: [Name] {
    hidden.filter { $0.period.month != nil && !$0.member.isEmpty }
      .sorted { ($0.period.first, $0.member) < ($1.period.first, $1.member) }
  }

  /// What each hidden month of a member can be, given every number that is shown; hidden counts are at least one.
  func ranges() throws -> [Name: PossibleRange] {
    let cells = cells
    let numbers = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    let members = Set((Array(shown.keys) + hidden).map(\.member)).filter { !$0.isEmpty }
    let sums = shown.map { name, total in
      let parts = (name.member.isEmpty ? members : [name.member]).flatMap { member in
        name.period.months.map { Name(member: member, period: Period($0)) }
      }
      let known = parts.reduce(0) { $0 + (numbers[$1] == nil ? shown[$1] ?? 0 : 0) }
      return KnownSums.Sum(parts.compactMap { numbers[$0] }.map { KnownSums.Term($0) }, total: total - known)
    }
    let known = KnownSums(
      least: cells.map { _ in 1 }, sums: sums.filter { !$0.terms.isEmpty }.sorted { "\($0)" < "\($1)" })
    let ranges = try known.ranges(of: cells.indices.map { [KnownSums.Term($0)] })
    return Dictionary(uniqueKeysWithValues: zip(cells, ranges))
  }
}
