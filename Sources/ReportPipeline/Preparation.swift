internal import ReportCore
internal import ReportDocument

/// The plugins of a run, made before any file is opened, so that a wrong option stops it at once.
struct PreparedSteps: Sendable {
  /// The loaders of the declared sources; empty where `--input` replaces them.
  var loaders: [any Loader] = []
  var validators: [(any Validator, CheckDeclaration)] = []
  var aggregators: [any Aggregator] = []
  var renderers: [(any Renderer, StageStep)] = []
}

extension Pipeline {
  /// Makes every plugin that the pipeline file names. Throws all problems of all of them together.
  func prepare(_ request: RunRequest) throws(Problems) -> PreparedSteps {
    let definition = request.definition
    var steps = PreparedSteps()
    var problems: [Problem] = []
    func attempt(_ stage: String, _ make: () throws(Problems) -> Void) {
      do { try make() } catch { problems += error.arising(in: stage).all }
    }
    if request.inputs.isEmpty {
      for source in definition.sources {
        attempt("load") { () throws(Problems) in
          steps.loaders.append(try plugins.loader(source.loader, for: definition))
        }
      }
    }
    for check in definition.checks {
      attempt("validate") { () throws(Problems) in
        steps.validators.append((try plugins.validator(check.step, for: definition), check))
      }
    }
    for step in definition.aggregates {
      attempt("aggregate") { () throws(Problems) in
        steps.aggregators.append(try plugins.aggregator(step, for: definition))
      }
    }
    for step in definition.blocks {
      attempt("render") { () throws(Problems) in
        steps.renderers.append((try plugins.renderer(step, for: definition), step))
      }
    }
    try Problems.throwing(problems)
    return steps
  }
}
