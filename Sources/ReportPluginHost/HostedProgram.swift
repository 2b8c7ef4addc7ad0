internal import ReportCore
internal import ReportDocument
internal import ReportPipeline
internal import ReportPluginKit

/// A program that has said what it is and whose options fit: it does the work of a plugin.
struct HostedProgram: ProgramPlugin {
  let program: RunnableProgram
  let description: PluginDescription
  let options: OptionValues
  let identity: ProgramIdentity
  /// The version of the protocol that both speak.
  let version: Int

  var manifest: PluginManifest { description.manifest }
  var runsAfterAggregation: Bool { description.runsAfterAggregation }

  func recognises(_ source: Source) -> Bool { description.fileExtensions.contains(source.fileExtension) }

  func load(_ input: LoadInput) async throws(Problems) -> Loaded {
    let folder = try program.temporaryFolder()
    defer { folder.remove() }
    let path = input.isFile ? try folder.copy(input.source) : nil
    let request = PluginRequest.load(input.source.name, at: path, input.definition, options, version: version)
    let loaded = try await program.answer(to: request, in: folder) { bytes throws(MessageFault) in
      try PluginAnswer.loaded(from: bytes, version: version)
    }
    return try LoadedCells(input.definition, source: input.source.name, plugin: manifest.name).settled(loaded)
  }

  func check(_ input: ValidationInput) async throws(Problems) -> CheckResult {
    let request = PluginRequest.validate(input, options, version: version)
    var result = try await program.answer(to: request) { bytes throws(MessageFault) in
      try PluginAnswer.checked(from: bytes, version: version)
    }
    result.check = manifest.name
    for index in result.findings.indices { result.findings[index].check = manifest.name }
    return result
  }

  func aggregate(_ input: AggregationInput) async throws(Problems) -> Analysis {
    let request = PluginRequest.aggregate(input, options, version: version)
    return try await program.answer(to: request) { bytes throws(MessageFault) in
      try PluginAnswer.aggregated(from: bytes, addedTo: input.analysis, version: version)
    }
  }

  func render(_ input: ReportInput) async throws(Problems) -> [Block] {
    let request = PluginRequest.render(input, options, version: version)
    return try await program.answer(to: request) { bytes throws(MessageFault) in
      try ShownFacts(input.analysis, input.language).completing(PluginAnswer.rendered(from: bytes, version: version))
    }
  }
}
