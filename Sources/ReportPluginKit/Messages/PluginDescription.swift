public import ReportCore

/// What a program says of itself when it is asked to describe itself.
public struct PluginDescription: Hashable, Sendable {
  public var manifest: PluginManifest
  /// As the program counts its own versions, such as `1.2.0`.
  public var version: String
  /// The versions of the protocol that it speaks.
  public var speaks: ClosedRange<Int>
  /// The variables of the environment that it needs, by name.
  public var environment: [String]
  /// Of a loader: the ends of the names of files that it reads, such as `xlsx`.
  public var fileExtensions: [String]
  /// Of a validator: whether it needs what was aggregated.
  public var runsAfterAggregation: Bool

  public init(
    manifest: PluginManifest, version: String, speaks: ClosedRange<Int> = PluginProtocol.versions,
    environment: [String] = [], fileExtensions: [String] = [], runsAfterAggregation: Bool = false
  ) {
    self.manifest = manifest
    self.version = version
    self.speaks = speaks
    self.environment = environment
    self.fileExtensions = fileExtensions
    self.runsAfterAggregation = runsAfterAggregation
  }

  static var blank: PluginDescription {
    PluginDescription(manifest: PluginManifest(stage: .load, name: "", summary: ""), version: "")
  }
}

extension PluginDescription: WireObject {
  static let schemaName = "Manifest"
  static let summary = "What a program says of itself."

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var stage = manifest.stage
    var name = Identifier(text: manifest.name)
    var (summary, options, versions) = (manifest.summary, manifest.options, VersionRange(range: speaks))
    try visitor.field("name", &name, "The name by which pipeline files call it.")
    try visitor.field("stage", &stage, "The stage that it works in.")
    try visitor.field("version", &version, "Its own version, such as 1.2.0.")
    try visitor.field("summary", &summary, "What it does, one sentence.")
    try visitor.field(
      "protocol", &versions, usually: VersionRange(range: 1...1),
      "The versions of the protocol that it speaks. Usually 1.")
    try visitor.field(
      "options", &options, usually: [], "Its options; the pipeline file is checked against them before it runs.")
    try visitor.field(
      "environment", &environment, usually: [], "The variables of the environment that it needs, by name.")
    try visitor.field(
      "recognises", &fileExtensions, usually: [],
      "Of a loader: the ends of the names of files that it reads, such as xlsx.")
    try visitor.field(
      "afterAggregation", &runsAfterAggregation, usually: false,
      "Of a validator: whether it needs the analysis. Usually false.")
    guard Visitor.isReading else { return }
    manifest = PluginManifest(stage: stage, name: name.text, summary: summary, options: options)
    speaks = versions.range
    fileExtensions = fileExtensions.map { $0.lowercased() }
  }
}

/// A run of versions, from and to.
struct VersionRange: WireObject, Hashable {
  static let schemaName = "Versions"
  static let summary = "A run of versions of the protocol, both ends included."
  static let blank = VersionRange(range: 1...1)
  var range: ClosedRange<Int>

  mutating func visit<Visitor: WireVisitor>(_ visitor: inout Visitor) throws(WireFault) {
    var (first, last) = (range.lowerBound, range.upperBound)
    try visitor.field("from", &first, "The first.")
    try visitor.field("to", &last, "The last.")
    guard Visitor.isReading else { return }
    guard first <= last else { throw WireFault("runs from \(first) to \(last)") }
    range = first...last
  }
}
