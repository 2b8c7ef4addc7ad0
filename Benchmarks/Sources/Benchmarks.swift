/// What the benchmarks are asked for, by the first argument.
///
/// Run from the root of the repository, by `script/bench`.
@main
enum Benchmarks {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let number = arguments.dropFirst().first.flatMap { Int($0) }
    switch arguments.first {
    case "compare":
      try Comparisons(folder: arguments[1], written: arguments[2], command: arguments[3])
        .run(quick: arguments.contains("--quick"))
    case "programs":
      try await Programs(folder: arguments[1], command: arguments[2]).measure(
        rounds: arguments.last.flatMap { Int($0) } ?? 40)
    case "steps": try await Steps.measure(rounds: number ?? 25)
    case "table": print(try LongDocuments.table(rows: number ?? 10_000).count)
    case "chart": print(try LongDocuments.chart(months: number ?? 600))
    default:
      print(
        "usage: Benchmarks compare FOLDER WRITTEN COMMAND [--quick] | programs FOLDER COMMAND [ROUNDS] | steps [ROUNDS] | table ROWS | chart MONTHS"
      )
    }
  }
}
