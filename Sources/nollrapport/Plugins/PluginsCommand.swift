import ArgumentParser

/// `nollrapport plugins`: the plugins, built-in and installed, and what those who write some need.
struct PluginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "List, describe, lock, write and test plugins.",
    discussion: "“nollrapport plugins” lists them all, “nollrapport plugins csv” describes one.",
    subcommands: [
      PluginsListCommand.self, PluginsDescribeCommand.self, PluginsLockCommand.self, PluginsNewCommand.self,
      PluginsTestCommand.self, PluginsSchemasCommand.self,
    ], defaultSubcommand: PluginsListCommand.self)
}
