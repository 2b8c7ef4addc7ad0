public import ReportCore

/// How values are known, in a few words, for those who cannot see marks and bars.
public struct StatusWords: Hashable, Sendable {
  public let language: Language

  public init(_ language: Language) { self.language = language }

  /// “Enligt källan.”, “Beräknat av antalen.”, and where there are such “Två värden är gränser.”, “Ett värde är antaget.”; empty for counts
  /// that are simply counted.
  public func sentence(_ facts: [Fact]) -> String {
    let known = facts.filter { $0.quantity.absence == nil }
    let published = known.count { $0.status == .published }
    let exact = known.count { $0.status == .exact && $0.unit != .count }
    let bounded = known.count { $0.status == .bounded || $0.isInterval }
    let assumed = known.count { if case .assumed = $0.status { true } else { false } }
    return [source(published: published, exact: exact), bounds(bounded), assumption(assumed)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func source(published: Int, exact: Int) -> String {
    switch (published > 0, exact > 0, language) {
    case (true, false, .swedish): "Enligt källan."
    case (true, false, .english): "As published."
    case (false, true, .swedish): "Beräknat av antalen."
    case (false, true, .english): "Computed from counts."
    case (true, true, .swedish): "Delvis enligt källan, delvis beräknat."
    case (true, true, .english): "Partly as published, partly computed."
    case (false, false, _): ""
    }
  }

  private func bounds(_ count: Int) -> String {
    guard count > 0 else { return "" }
    switch language {
    case .swedish: return count == 1 ? "Ett värde är gränser." : "\(opening(count)) värden är gränser."
    case .english: return count == 1 ? "One value is bounds." : "\(opening(count)) values are bounds."
    }
  }

  private func assumption(_ count: Int) -> String {
    guard count > 0 else { return "" }
    switch language {
    case .swedish: return count == 1 ? "Ett värde är antaget." : "\(opening(count)) värden är antagna."
    case .english: return count == 1 ? "One value is assumed." : "\(opening(count)) values are assumed."
    }
  }

  private func opening(_ count: Int) -> String {
    SentenceCase(properNames: []).opening(NumberWords(language).text(count))
  }
}

extension Fact {
  fileprivate var isInterval: Bool { if case .interval = quantity { true } else { false } }
}
