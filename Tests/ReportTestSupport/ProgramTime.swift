/// How long programs may take in tests.
public enum ProgramTime {
  /// A time limit in seconds that no test comes near, for all that are not about time limits.
  ///
  /// Tests wait for each other on as many threads as there are processors: one that waits for a program goes on when hundreds of others have run to
  /// their ends, and so an answer may lie unread for minutes. A limit would measure the suite and not the program.
  public static let unhurried = 3600
}
