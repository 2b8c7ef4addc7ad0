import ReportCore
import ReportPluginKit
import ReportTestSupport
import Testing

@Suite struct ProtocolSchemaTests {
  @Test(arguments: ProtocolSchemas.files.map(\.name))
  func theDocumentedSchemaIsThatOfTheTypes(name: String) throws {
    let made = ProtocolSchemas.files.first { $0.name == name }?.text
    let documented = String(decoding: try RepositoryFiles.source("Documentation/protocol/\(name)").bytes, as: UTF8.self)
    #expect(made == documented, "write it anew: nollrapport plugins schemas MESSAGE > Documentation/protocol/\(name)")
  }

  @Test(arguments: ProtocolSchemas.files.map(\.name))
  func thePageNamesEverySchema(name: String) throws {
    let page = String(decoding: try RepositoryFiles.source("Documentation/protocol/README.md").bytes, as: UTF8.self)
    #expect(page.contains("](\(name))"))
  }
}
