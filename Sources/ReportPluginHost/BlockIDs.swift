internal import ReportDocument
internal import ReportPluginKit

/// The ids of the headings, figures and tables of one answer, each of which may be used once.
enum BlockIDs {
  /// The first id that is used again, with both blocks; nil where there is none.
  static func fault(in blocks: [Block]) -> MessageFault? {
    var first: [String: Int] = [:]
    for (index, block) in blocks.enumerated() {
      guard let id = block.identifier else { continue }
      if let before = first[id] { return usedTwice(id, before, index) }
      first[id] = index
    }
    return nil
  }
}

extension Block {
  fileprivate var identifier: String? {
    switch self {
    case .heading(_, _, let id): id
    case .figure(let figure): figure.id
    case .table(let table): table.id
    default: nil
    }
  }
}

private func usedTwice(_ id: String, _ first: Int, _ second: Int) -> MessageFault {
  .unfit(
    message: "“blocks/\(first)” and “blocks/\(second)” have the same id “\(id)”", hints: ["give each an id of its own"])
}
