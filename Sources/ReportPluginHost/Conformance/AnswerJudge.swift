internal import ReportCore
internal import ReportDocument
internal import ReportPipeline
internal import ReportPluginKit

/// Says whether an answer of a program on trial would be of use: all that a run checks, and what only those who asked can know.
struct AnswerJudge {
  let description: PluginDescription
  let data: TrialData
  let language: Language
  /// A file that a loader can read.
  let file: Source?

  /// What is wrong with an answer; nil where it is of use. Problems that it tells are `.problems`.
  func fault(in bytes: [UInt8]) -> MessageFault? {
    do throws(MessageFault) {
      switch description.manifest.stage {
      case .load: try judgeLoaded(try PluginAnswer.loaded(from: bytes, version: 1))
      case .validate: try judge(try PluginAnswer.checked(from: bytes, version: 1).findings, "result/findings")
      case .aggregate: _ = try PluginAnswer.aggregated(from: bytes, addedTo: data.analysis, version: 1)
      case .render:
        _ = try ShownFacts(data.analysis, language).completing(PluginAnswer.rendered(from: bytes, version: 1))
      }
      return nil
    } catch {
      return error
    }
  }

  private func judgeLoaded(_ loaded: Loaded) throws(MessageFault) {
    let source = TrialRequest.source(data, file).name
    let cells = LoadedCells(data.definition, source: source, plugin: description.manifest.name)
    do { _ = try cells.settled(loaded) } catch {
      var seen: Set<String> = []
      let problems = error.all.filter { seen.insert($0.message).inserted }
      throw .several(problems.map { .unfit(message: $0.message, hints: $0.hints + [ofOtherMeasures]) })
    }
    let (observations, stated) = (loaded.dataset.observations, loaded.dataset.stated)
    try judge(observations.map(\.place), "observations", of: [source])
    try judge(stated.map(\.place), "stated", of: [source])
    try judge(loaded.findings, "findings")
    if data == .usual, observations.isEmpty, stated.isEmpty { throw noCell(source) }
  }

  private func judge(_ findings: [Finding], _ path: String) throws(MessageFault) {
    let measures = data.definition.measures.map(\.id)
    for (index, finding) in findings.enumerated() {
      guard let measure = finding.measure, !measures.contains(measure) else { continue }
      throw notDeclared("\(path)/\(index)/measure", measure, measures)
    }
    let sources =
      description.manifest.stage == .load
      ? [TrialRequest.source(data, file).name] : Set(data.dataset.observations.map(\.place.source))
    for (index, finding) in findings.enumerated() {
      if let place = finding.place { try judge(place, "\(path)/\(index)", of: sources) }
    }
  }

  private func judge(_ places: [Place], _ path: String, of sources: Set<String>) throws(MessageFault) {
    for (index, place) in places.enumerated() { try judge(place, "\(path)/\(index)", of: sources) }
  }

  private func judge(_ place: Place, _ path: String, of sources: Set<String>) throws(MessageFault) {
    if place.source.isEmpty || sources.contains(place.source) { return }
    throw notGiven("\(path)/place/source", place.source, sources)
  }
}

private let ofOtherMeasures = "the file is read for a small report of the kit's own, with its measures"

private func noCell(_ source: String) -> MessageFault {
  .unfit(message: "it has no cell of “\(source)”", hints: ["give a file that it can read: --file sample.csv"])
}

private func notDeclared(_ path: String, _ measure: String, _ measures: [String]) -> MessageFault {
  .unfit(
    message: "“\(path)” is “\(measure)”, which is not a declared measure",
    hints: NearMiss.hint(for: measure, in: measures))
}

private func notGiven(_ path: String, _ source: String, _ sources: Set<String>) -> MessageFault {
  .unfit(
    message: "“\(path)” is “\(source)”, which is not the name of a source",
    hints: NearMiss.hint(for: source, in: sources))
}
