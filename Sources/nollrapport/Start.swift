import ArgumentParser
import Glibc

/// Where the program starts.
@main
enum Start {
  /// Runs the command on a thread of the pool and waits.
  ///
  /// A main function that is asynchronous would end the first thread instead, which instruments such as Valgrind do not survive. The
  /// version is said before any argument is parsed: programs ask for it more often than people.
  static func main() {
    if Array(CommandLine.arguments.dropFirst()) == ["--version"] {
      print(Version.current)
      return
    }
    if let problem = Nollrapport.unknownCommand(in: CommandLine.arguments.dropFirst()) {
      Console(isQuiet: false).show(problem)
      exit(64)
    }
    Task.detached {
      await Nollrapport.main()
      exit(0)
    }
    while true { pause() }
  }
}
