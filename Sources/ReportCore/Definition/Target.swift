/// What a measure should come to in a period.
public struct Target: Hashable, Sendable {
  public var measure: String
  public var period: Period
  /// At most this where lower is better, at least this where higher is.
  public var value: ExactDecimal
  /// The label at its line: “Mål helår 2019: högst 36”.
  public var label: LocalizedText
  /// How it was set, for the notes: “tio procent under 40”.
  public var explanation: LocalizedText?
  public var place: Place?

  public init(
    measure: String, period: Period, value: ExactDecimal, label: LocalizedText, explanation: LocalizedText? = nil,
    place: Place? = nil
  ) {
    self.measure = measure
    self.period = period
    self.value = value
    self.label = label
    self.explanation = explanation
    self.place = place
  }
}
