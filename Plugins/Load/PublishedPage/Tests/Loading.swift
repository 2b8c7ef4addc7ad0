import LoadPublishedPage
import ReportCore
import ReportTestSupport

func load(
  _ text: String, _ name: String = "page.txt", _ options: [String: String] = [:], twoOfEach: Bool = false,
  without measure: String? = nil
) async throws -> Loaded {
  var definition = try SampleData().definition
  definition.measures.removeAll { $0.id == measure }
  if twoOfEach {
    for id in ["faults-per-million", "office-faults"] {
      guard var measure = definition.measure(id) else { continue }
      measure.id += "-2"
      definition.measures.append(measure)
    }
  }
  let options = try SampleData.options(
    PublishedPageLoader.manifest, options, measures: definition.measures.map(\.id))
  return try await PublishedPageLoader(options: options).load(
    Source(name: name, bytes: Array(text.utf8)), for: definition)
}

func load(_ text: String, _ options: [String: String], twoOfEach: Bool = false) async throws -> Loaded {
  try await load(text, "page.txt", options, twoOfEach: twoOfEach)
}

/// The text of the problems of a page; nil where it has none.
func problems(
  _ text: String, _ options: [String: String] = [:], name: String = "page.txt", twoOfEach: Bool = false,
  without measure: String? = nil
) async -> String? {
  do {
    _ = try await load(text, name, options, twoOfEach: twoOfEach, without: measure)
    return nil
  } catch {
    return "\(error)"
  }
}
