/// How a pipeline file lets a program run as a plugin.
public struct ProgramUse: Hashable, Sendable {
  /// The program and its arguments, none of which a shell sees; empty where the plugin is an installed one, called by its name.
  public var command: [String]
  /// The variables of the environment that the program may see, by name.
  public var environment: [String]
  /// After how many seconds it is stopped.
  public var timeLimit: Int
  /// How many megabytes (millions of bytes) it may answer.
  public var outputLimit: Int

  /// The seconds that a program has where the pipeline file does not say.
  public static let usualTimeLimit = 60
  /// The megabytes that a program has where the pipeline file does not say.
  public static let usualOutputLimit = 100

  public init(
    command: [String] = [], environment: [String] = [], timeLimit: Int = usualTimeLimit,
    outputLimit: Int = usualOutputLimit
  ) {
    self.command = command
    self.environment = environment
    self.timeLimit = timeLimit
    self.outputLimit = outputLimit
  }
}
