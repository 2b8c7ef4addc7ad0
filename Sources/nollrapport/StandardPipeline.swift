import ReportPipeline
import ReportPluginHost

extension Pipeline {
  /// The built-in plugins, and programs outside where the pipeline file names some.
  static func standard(_ console: Console, jobs: Int = 1) -> Pipeline {
    Pipeline(plugins: BuiltInPlugins.all, programs: PluginHost.standard, jobs: jobs, progress: console.report)
  }
}

extension PluginHost {
  /// Programs as a run uses them: those of the environment, compared with the lock file.
  static var standard: PluginHost {
    PluginHost(environment: Environment.variable, builtIn: BuiltInPlugins.all.manifests)
  }
}
