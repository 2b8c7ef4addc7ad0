internal import ReportCore

/// A pipeline file as it reads for one market: keys of the market take the place of the file's, and `{market}` becomes its id.
enum MarketVariant {
  /// Keys of a market that take the place of the same key of `report:`, by the key there.
  private static let reportKeys = [
    "name": "market", "title": "title", "organisation": "organisation", "published": "published",
  ]
  /// Keys of a market that take the place of the same key of the file.
  private static let fileKeys = ["sources", "targets", "events", "footnotes", "accepted", "commentary"]
  /// Keys of the file in whose texts `{market}` is the market's id.
  private static let namingKeys = ["sources", "commentary"]

  /// What is wrong with a market's own form; what its keys hold is checked when the file is read for it.
  static func problems(of market: ConfigurationNode) -> [Problem] {
    var fields = Fields(market, of: "market")
    _ = fields.value("id", form) { text in
      PipelineFile.identifier(text).flatMap { $0.utf8.first.map { $0 > UInt8(ascii: "9") } == true ? $0 : nil }
    }
    _ = fields.required("name")
    for key in reportKeys.keys.sorted() + fileKeys where key != "name" { _ = fields.optional(key) }
    return fields.finished()
  }

  /// The file for a market.
  static func file(_ file: ConfigurationNode, for market: ConfigurationNode) -> ConfigurationNode {
    let id = market["id"]?.scalar ?? ""
    var variant = file
    for (key, value) in market.entries.map({ ($0.key, $0) }) {
      if let reportKey = reportKeys[key], let report = variant["report"] {
        variant = variant.replacing("report", by: report.replacing(reportKey, by: value.value, at: value.keyPlace))
      } else if fileKeys.contains(key) {
        variant = variant.replacing(key, by: value.value, at: value.keyPlace)
      }
    }
    for key in namingKeys {
      if let node = variant[key] { variant = variant.replacing(key, by: node.naming(id)) }
    }
    return variant
  }

  private static let form = "lower-case letters, digits and hyphens, with a letter first"
}

extension ConfigurationNode {
  /// The mapping with another value for a key, added at the end where it has none.
  fileprivate func replacing(_ key: String, by value: ConfigurationNode, at place: Place? = nil) -> ConfigurationNode {
    var entries = entries
    let index = entries.firstIndex { $0.key == key }
    let keyPlace = place ?? index.map { entries[$0].keyPlace } ?? value.place
    let entry = Entry(key: key, keyPlace: keyPlace, value: value)
    if let index { entries[index] = entry } else { entries.append(entry) }
    return ConfigurationNode(.mapping(entries), at: self.place)
  }

  /// The same with `{market}` replaced in every text.
  fileprivate func naming(_ market: String) -> ConfigurationNode {
    switch content {
    case .scalar(let text):
      ConfigurationNode(.scalar(text.replacingAll("{market}", by: market)), at: place)
    case .list(let items): ConfigurationNode(.list(items.map { $0.naming(market) }), at: place)
    case .mapping(let entries):
      ConfigurationNode(
        .mapping(entries.map { Entry(key: $0.key, keyPlace: $0.keyPlace, value: $0.value.naming(market)) }), at: place)
    }
  }
}

extension String {
  fileprivate func replacingAll(_ part: String, by other: String) -> String {
    var result = ""
    var rest = self[...]
    while let start = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) {
      result += rest[..<start] + other
      rest = rest[start...].dropFirst(part.count)
    }
    return result + rest
  }
}
