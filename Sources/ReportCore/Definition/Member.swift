/// One part of a breakdown: one series and one colour, whatever it is called at the time.
public struct Member: Hashable, Sendable {
  /// A name and the month from which it is valid.
  public struct DatedName: Hashable, Sendable {
    /// Nil for the first name.
    public var from: Month?
    public var name: LocalizedText
    /// For narrow places: “ARN”.
    public var short: LocalizedText
    /// Inside a sentence: “the Consumer Agency”. The name itself where a language needs nothing else.
    public var definite: LocalizedText

    /// Without a definite form the name serves as one.
    public init(from: Month? = nil, name: LocalizedText, short: LocalizedText, definite: LocalizedText? = nil) {
      self.from = from
      self.name = name
      self.short = short
      self.definite = definite ?? name
    }
  }

  /// The name used in files, such as `konsumentverket`.
  public var id: String
  /// At least one, in order of time.
  public var names: [DatedName]
  /// Other labels under which sources list it.
  public var aliases: [String]
  /// The first month in which it can have values, where limited.
  public var from: Month?
  /// The last month in which it can have values, where limited.
  public var to: Month?
  /// Whether the pipeline file declares it; else it was found in a source.
  public var isDeclared: Bool

  public init(
    id: String, names: [DatedName], aliases: [String] = [], from: Month? = nil, to: Month? = nil,
    isDeclared: Bool = true
  ) {
    self.id = id
    self.names = names
    self.aliases = aliases
    self.from = from
    self.to = to
    self.isDeclared = isDeclared
  }

  /// The name valid in a month.
  public func name(in month: Month) -> LocalizedText { current(in: month)?.name ?? LocalizedText(id) }

  /// The short name valid in a month.
  public func shortName(in month: Month) -> LocalizedText { current(in: month)?.short ?? LocalizedText(id) }

  /// The name valid in a month as it stands inside a sentence.
  public func definiteName(in month: Month) -> LocalizedText { current(in: month)?.definite ?? LocalizedText(id) }

  /// Whether it can have values in a month.
  public func exists(in month: Month) -> Bool { (from ?? month) <= month && month <= (to ?? month) }

  private func current(in month: Month) -> DatedName? {
    names.last { ($0.from ?? month) <= month } ?? names.first
  }
}
