/// The meaning of a mark such as `*` behind a value.
public struct Footnote: Hashable, Sendable {
  public var mark: String
  public var text: LocalizedText

  public init(mark: String, text: LocalizedText) {
    self.mark = mark
    self.text = text
  }
}

/// The words of the author that stand for a chart where it cannot be seen.
public struct AlternativeTextDeclaration: Hashable, Sendable {
  /// As long as an alternative text may be, in characters.
  public static let longest = 250

  /// The chart's id.
  public var chart: String
  public var text: LocalizedText
  public var place: Place

  public init(chart: String, text: LocalizedText, place: Place) {
    self.chart = chart
    self.text = text
    self.place = place
  }
}

/// A plugin named in the pipeline file, with the options given to it.
public struct StageStep: Hashable, Sendable {
  /// The plugin's name, such as `yearly-figures`; of a program that the file starts by its path, the name of the program's file.
  public var plugin: String
  /// A mapping of option names to values; empty where none were given.
  public var options: ConfigurationNode
  public var place: Place
  /// How it may run, where it is a program; nil where the file says nothing of that.
  public var program: ProgramUse?

  public init(plugin: String, options: ConfigurationNode, place: Place, program: ProgramUse? = nil) {
    self.plugin = plugin
    self.options = options
    self.place = place
    self.program = program
  }
}

/// One source of data.
public struct SourceDeclaration: Hashable, Sendable {
  /// The file's path, relative to the pipeline file.
  public var path: String
  /// The loader and its options.
  public var loader: StageStep
  /// Whether its values replace those of earlier sources.
  public var revises: Bool
  /// Months whose values the source declares preliminary.
  public var preliminary: [Month]

  public init(path: String, loader: StageStep, revises: Bool = false, preliminary: [Month] = []) {
    self.path = path
    self.loader = loader
    self.revises = revises
    self.preliminary = preliminary
  }
}

/// A check to run and how much its findings matter.
public struct CheckDeclaration: Hashable, Sendable {
  public var step: StageStep
  /// The level of its findings, where it is not the check's own.
  public var level: Problem.Severity?

  public init(step: StageStep, level: Problem.Severity? = nil) {
    self.step = step
    self.level = level
  }
}

/// A finding that someone has looked at and let pass, with the reason.
public struct Acceptance: Hashable, Sendable {
  public var check: String
  /// The member, or the measure where the finding has no member; nil matches any.
  public var member: String?
  /// The month; nil matches any.
  public var month: Month?
  public var because: String
  public var place: Place?

  public init(check: String, member: String?, month: Month?, because: String, place: Place? = nil) {
    self.check = check
    self.member = member
    self.month = month
    self.because = because
    self.place = place
  }
}

/// Which chart files to write.
public struct OutputRequest: Hashable, Sendable {
  public enum Format: String, Hashable, Sendable, CaseIterable {
    case pdf, svg, png
  }

  public enum Background: String, Hashable, Sendable, CaseIterable {
    case white, transparent
  }

  /// Names of presets of the style, such as `slide`.
  public var presets: [String]
  public var formats: [Format]
  /// 1 gives two pixels a point, 2 gives four.
  public var pngScale: Int
  public var background: Background

  public init(
    presets: [String] = ["slide"], formats: [Format] = Format.allCases, pngScale: Int = 1,
    background: Background = .white
  ) {
    self.presets = presets
    self.formats = formats
    self.pngScale = pngScale
    self.background = background
  }
}
