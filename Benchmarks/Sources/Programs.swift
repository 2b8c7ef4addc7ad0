import AggregateMovingYear
import Glibc
import ReportCore
import ReportPipeline
import ReportPluginHost
import ReportPluginKit

/// What programs as plugins cost beside their own work, and whether anything of them stays.
///
/// The folder is made by `script/bench programs`: `plain.yaml` is the bundled report, `five.yaml` the same with five checks that are programs.
struct Programs {
  private static let names = (1...5).map { "own-\($0)" }

  let folder: String
  /// The command under test; the aggregator in Swift lies beside it.
  let command: String
  let definition: ReportDefinition
  let dataset: Dataset

  init(folder: String, command: String) async throws {
    self.folder = folder
    self.command = command
    definition = try BundledReport.definition()
    dataset = try await BundledReport.load(definition)
  }

  func measure(rounds: Int) async throws {
    try await passMillionCells(rounds: max(3, rounds / 10))
    try startFive(rounds: rounds)
    try await runThousandTimes()
  }

  /// A million cells through the aggregator `moving-year` as a program, of which only one line is computed, and the same inside.
  private func passMillionCells(rounds: Int) async throws {
    var cells = dataset
    let first = dataset.observations.filter { $0.member != nil }
    while cells.observations.count < 1_000_000 { cells.observations += first }
    cells.observations.removeLast(cells.observations.count - 1_000_000)
    let input = AggregationInput(
      definition: definition, dataset: cells, month: dataset.lastMonth ?? .first, analysis: Analysis())
    let place = Place("benchmark")
    let measure = ConfigurationNode.Entry(
      key: "measure", keyPlace: place,
      value: ConfigurationNode(.scalar("complaints-per-million"), at: place))
    let node = ConfigurationNode(.mapping([measure]), at: place)
    let options = try Options(
      node, declared: MovingYearAggregator.manifest.options, plugin: "moving-year",
      measures: definition.measures.map(\.id))
    let program = try await host.prepare(
      [ProgramStep(.aggregate, StageStep(plugin: "moving-year", options: node, place: place))], of: request()
    ) { _ in }[0]

    let values = OptionValues(options, declared: MovingYearAggregator.manifest.options)
    let bytes = PluginRequest.aggregate(input, values, version: 1).bytes.count
    print("1,000,000 cells through an aggregator in Swift, \(bytes / 1_000_000) MB of JSON lines; least of \(rounds):")
    let written = try await least(rounds) { for _ in PluginRequest.aggregate(input, values, version: 1).pieces {} }
    let inside = try await least(rounds) { _ = try await MovingYearAggregator(options: options).aggregate(input) }
    let outside = try await least(rounds) { _ = try await program.aggregate(input) }
    line("as a program: time, processor time", outside)
    line("  of which writing the request", written)
    line("the same inside, without JSON", inside)
  }

  /// Checking with five programs, the same without them, and the programs started by themselves with the same requests.
  ///
  /// Not a run, whose drawing varies by more than what is sought.
  private func startFive(rounds: Int) throws {
    let options = OptionValues(
      try Options(ConfigurationNode(.mapping([]), at: Place("benchmark")), declared: [], plugin: "", measures: []),
      declared: [])
    let input = ValidationInput(definition: definition, dataset: dataset, month: dataset.lastMonth ?? .first)
    let requests = [
      try file("describe.json", PluginRequest.describe().bytes),
      try file("validate.json", PluginRequest.validate(input, options, version: 1).bytes),
    ]
    var (own, rest): ([ProcessCost], [ProcessCost]) = ([], [])
    for _ in 0..<rounds {
      guard let plain = cost("plain"), let five = cost("five") else { return print("a run has failed") }
      var programs = ProcessCost(cpu: 0, wall: 0, memory: 0)
      for name in Self.names {
        for request in requests {
          guard let cost = ChildProcess.cost(of: [folder + "/" + name], input: request) else {
            return print("a program has failed")
          }
          programs.wall += cost.wall
          programs.cpu += cost.cpu
        }
      }
      own.append(programs)
      rest.append(
        ProcessCost(cpu: five.cpu - plain.cpu - programs.cpu, wall: five.wall - plain.wall - programs.wall, memory: 0))
    }
    print("checks by five programs, each started twice; medians of \(rounds) pairs, time, processor time:")
    line("the programs' own", (Median.of(own.map(\.wall)), Median.of(own.map(\.cpu))))
    line("what nollrapport costs beside", (Median.of(rest.map(\.wall)), Median.of(rest.map(\.cpu))))
  }

  /// Ten thousand starts in one process: descriptors, threads and children before and after.
  private func runThousandTimes() async throws {
    let input = ValidationInput(definition: definition, dataset: dataset, month: dataset.lastMonth ?? .first)
    for _ in 0..<10 { try await askFive(input) }
    let before = Self.left()
    for _ in 0..<1000 { try await askFive(input) }
    print("1,000 times five programs described and asked, 10,000 starts:")
    print("  before: \(before)")
    print("  after:  \(Self.left())")
  }

  private func askFive(_ input: ValidationInput) async throws {
    let place = Place("benchmark")
    let steps = Self.names.map { name in
      ProgramStep(
        .validate,
        StageStep(
          plugin: name, options: ConfigurationNode(.mapping([]), at: place), place: place,
          program: ProgramUse(command: ["./" + name])))
    }
    for program in try await host.prepare(steps, of: request(), progress: { _ in }) {
      _ = try await program.check(input)
    }
  }

  /// What this process has open, and whether it has any child, running or ended and not yet waited for.
  private static func left() -> String {
    var information = siginfo_t()
    let hasChild = waitid(P_ALL, 0, &information, WEXITED | WNOHANG | WNOWAIT) == 0
    return "\(FileReading().names(in: "/proc/self/fd").count) descriptors, \(hasChild ? "children" : "no child")"
  }

  private var host: PluginHost {
    let programs = PathName.folder(of: command)
    return PluginHost(
      environment: { name in
        name == "NOLLRAPPORT_PLUGIN_PATH" ? programs : getenv(name).map { String(cString: $0) }
      }, builtIn: [], locking: .ignored)
  }

  private func request() throws -> RunRequest {
    RunRequest(
      definition: definition, pipelineFile: Source(name: "pipeline.yaml", bytes: []), folder: folder,
      style: try BundledReport.style(), styleSheets: [], language: .swedish, output: folder, version: "benchmark")
  }

  private func cost(_ name: String) -> ProcessCost? {
    ChildProcess.cost(of: [
      command, "check", "\(folder)/\(name).yaml", "--quiet",
    ])
  }

  /// The least time, and the least processor time of this process and its children together, of so many rounds; in milliseconds.
  private func least(_ rounds: Int, _ work: () async throws -> Void) async throws -> (wall: Double, cpu: Double) {
    let clock = ContinuousClock()
    var (wall, cpu) = (Double.infinity, Double.infinity)
    for _ in 0..<rounds {
      let (start, used) = (clock.now, ChildProcess.cpuOfAll())
      try await work()
      let elapsed = clock.now - start
      wall = min(wall, Double(elapsed.components.seconds) * 1000 + Double(elapsed.components.attoseconds) / 1e15)
      cpu = min(cpu, ChildProcess.cpuOfAll() - used)
    }
    return (wall, cpu)
  }

  private func line(_ name: String, _ time: (wall: Double, cpu: Double)) {
    print("  \(name): \(text(time.wall)), \(text(time.cpu))")
  }

  private func text(_ milliseconds: Double) -> String {
    NumberFormat(.english).number(Rational(approximating: milliseconds), decimals: 1) + " ms"
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = folder + "/" + name
    guard let file = fopen(path, "w") else { throw Problems(Problem(.files, "“\(path)” could not be written")) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
  }
}
