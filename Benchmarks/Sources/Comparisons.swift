import Glibc

/// Everything that is measured, in the order of the table.
struct Comparisons {
  /// Where the twin, the scripts of other programs and the pipeline of a hundred reports have been made ready.
  let folder: String
  /// Where the product and the twin write, best a file system in memory.
  let written: String
  /// The product's program.
  let command: String

  /// Measures all and prints the table; a line a comparison on standard error shows that it goes on.
  func run(quick: Bool) throws {
    var results: [Comparison.Result] = []
    for comparison in all(rounds: quick ? 3 : 15) {
      say(comparison.name)
      if let result = comparison.measure() {
        results.append(result)
      } else {
        say("  left out: it did not run")
      }
    }
    print(ResultsTable(results).text, terminator: "")
  }

  private func say(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }

  private func all(rounds: Int) -> [Comparison] {
    product(rounds) + batch(max(3, rounds / 5)) + large(max(3, rounds / 3)) + others(max(3, rounds / 3))
  }

  private var limit: [String] { ["\(folder)/limit", "\(written)/limit"] }

  private func product(_ rounds: Int) -> [Comparison] {
    let run = [command, "run", "reports/nollmissionen/pipeline.yaml", "--quiet", "--output", "\(written)/product"]
    return [
      Comparison(
        name: "bundled report and charts, cold", target: "≤ 1.4 ×, ≤ 40 MB", command: run, yardstick: limit,
        rounds: rounds, countsInstructions: true),
      Comparison(
        name: "the same without finishing the PDFs", target: "≤ 1.2 ×", command: run + ["--draft"], yardstick: limit,
        rounds: rounds, countsInstructions: true),
      Comparison(
        name: "finishing and verification: the bundled report over the same without",
        target: "≤ 1.25 ×, 20 % of the run",
        command: run, yardstick: run + ["--draft"], rounds: rounds),
      Comparison(
        name: "start-up: `nollrapport --version` and a C program that does nothing", target: "≤ 4 ms more",
        command: [command, "--version"], yardstick: ["\(folder)/nothing"], rounds: 2 * rounds, countsInstructions: true),
    ]
  }

  private func batch(_ rounds: Int) -> [Comparison] {
    let run = [command, "run", "\(folder)/hundred.yaml", "--quiet", "--output", "\(written)/product"]
    let limit = limit + ["100"]
    return [
      Comparison(
        name: "100 reports, one job, each", target: "≤ 1.4 ×", command: run + ["--jobs", "1"], yardstick: limit,
        rounds: rounds, reports: 100),
      Comparison(
        name: "100 reports, two jobs, each; wall time of one job over that of two jobs", target: "≥ 1.8 ×",
        command: run + ["--jobs", "2"], yardstick: run + ["--jobs", "1"], rounds: rounds, reports: 100, isSpeedUp: true),
    ]
  }

  private func large(_ rounds: Int) -> [Comparison] {
    let own = CommandLine.arguments[0]
    return [
      Comparison(name: "a table of 10,000 rows", target: "≤ 3 s", command: [own, "table", "10000"], rounds: rounds),
      Comparison(
        name: "a table of 20,000 rows and one of 10,000", target: "≤ 2.2 ×", command: [own, "table", "20000"],
        yardstick: [own, "table", "10000"], rounds: rounds),
      Comparison(name: "a chart of 600 months", target: "≤ 150 ms", command: [own, "chart", "600"], rounds: rounds),
      Comparison(
        name: "a chart of 10,000 points", target: "≤ 150 ms", command: [own, "chart", "10000"], rounds: rounds),
    ]
  }

  /// Other programs at the same work, against the product; those that are not installed are left out.
  private func others(_ rounds: Int) -> [Comparison] {
    let run = [command, "run", "reports/nollmissionen/pipeline.yaml", "--quiet", "--output", "\(written)/product"]
    let peers = [
      ("gnuplot: the charts alone", ["gnuplot", "-e", "folder='\(folder)'", "Benchmarks/others/charts.gnuplot"]),
      ("matplotlib: the charts alone", ["python3", "Benchmarks/others/charts.py", folder]),
      ("Typst: a report of two pages with the charts as pictures", ["\(folder)/typst"]),
    ]
    return peers.map { Comparison(name: $0.0, command: $0.1, yardstick: run, rounds: rounds) }
  }
}
