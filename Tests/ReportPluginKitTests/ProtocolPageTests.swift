import ReportCore
import ReportTestSupport
import Testing

@testable import ReportPluginKit

/// What the page of the protocol shows is what the engine reads.
@Suite struct ProtocolPageTests {
  @Test func everyAnswerOnThePageIsOne() throws {
    let answers = try examples()
    #expect(answers.count == 6)
    for answer in answers {
      #expect(throws: Never.self, "\(answer)") { try read(answer) }
    }
  }

  /// The JSON texts between ```` ```json ```` and ```` ``` ````.
  private func examples() throws -> [String] {
    let page = String(decoding: try RepositoryFiles.source("Documentation/protocol/README.md").bytes, as: UTF8.self)
    return page.split(separator: "```json\n").dropFirst().compactMap { part in
      part.firstRange(of: "```").map { String(part[..<$0.lowerBound]) }
    }
  }

  private func read(_ text: String) throws {
    let node = JSONNode(try JSONDocument(Array(text.utf8)))
    let names = Set(try node.members().map(\.0))
    switch true {
    case names.contains("manifest"): _ = try DescribeAnswer.read(node)
    case names.contains("observations"): #expect(try !LoadAnswer.read(node).loaded.dataset.observations.isEmpty)
    case names.contains("result"): _ = try ValidateAnswer.read(node)
    case names.contains("series"): #expect(try !AggregateAnswer.read(node).added.facts.isEmpty)
    case names.contains("blocks"): #expect(try RenderAnswer.read(node).blocks.count == 4)
    default: #expect(try !ProblemsAnswer.read(node).problems.isEmpty)
    }
  }
}
