/// An aggregator that decides what all that follows may see.
///
/// The engine runs it before every other aggregate and gives them its result in place of what was loaded, so that nothing that is
/// computed, drawn or written can hold more than is in it.
public protocol SuppressingAggregator: Aggregator {
  /// The data with what must not be shown hidden, as `Absence.suppressed`; sums that may be shown are stated.
  func suppress(_ input: AggregationInput) async throws(Problems) -> Dataset
}
