// swift-tools-version: 6.1
import PackageDescription

// The stage plugins, a line each: stage, folder, and what it uses beside the core.
// Folder `Aggregate/PerMillionRate` is module `AggregatePerMillionRate`, type `PerMillionRateAggregator`, and in YAML `per-million-rate`.
let plugins: [(stage: String, name: String, uses: [Target.Dependency])] = [
  ("Load", "CSV", []),
  ("Load", "PublishedPage", ["ReportMarkup"]),
  ("Load", "Records", ["CByteMask"]),
  ("Validate", "Commentary", ["ReportMarkup", "ReportStatistics"]),
  ("Validate", "CompleteMonths", []),
  ("Validate", "PlausibleValues", []),
  ("Validate", "StatedFigures", ["ReportStatistics"]),
  ("Validate", "Suppression", ["ReportStatistics"]),
  ("Validate", "TotalsAgree", []),
  ("Aggregate", "Breakdown", []),
  ("Aggregate", "ControlLimits", ["ReportStatistics"]),
  ("Aggregate", "Findings", []),
  ("Aggregate", "PerMillionRate", []),
  ("Aggregate", "RateBounds", ["ReportStatistics"]),
  ("Aggregate", "Suppression", []),
  ("Aggregate", "Target", ["ReportStatistics"]),
  ("Aggregate", "Uncertainty", ["ReportStatistics"]),
  ("Aggregate", "YearlyFigures", []),
  ("Render", "AgencyBars", ["ReportDocument", "ReportDrawing"]),
  ("Render", "AgencyTable", ["ReportDocument", "ReportDrawing"]),
  ("Render", "AgencyTrends", ["ReportDocument", "ReportDrawing"]),
  ("Render", "Checks", ["ReportDocument", "ReportDrawing"]),
  ("Render", "Commentary", ["ReportDocument", "ReportDrawing", "ReportMarkup"]),
  ("Render", "Comparisons", ["ReportDocument", "ReportDrawing"]),
  ("Render", "ControlChart", ["ReportDocument", "ReportDrawing"]),
  ("Render", "Findings", ["ReportDocument", "ReportDrawing"]),
  ("Render", "KeyFigures", ["ReportDocument", "ReportDrawing"]),
  ("Render", "MethodNotes", ["ReportDocument", "ReportDrawing"]),
  ("Render", "RateChart", ["ReportDocument", "ReportDrawing"]),
  ("Render", "RateTable", ["ReportDocument", "ReportDrawing"]),
  ("Render", "Revisions", ["ReportDocument", "ReportDrawing"]),
]

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: uses + ["ReportTestSupport"], exclude: exclude, swiftSettings: settings)
}

func systemLibrary(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let modules: [Target] = [
  module("ReportCore"),
  module("ReportStatistics", uses: ["ReportCore"]),
  module("ReportCompression", uses: ["ReportCore", "CZlib"]),
  module("ReportDrawing", uses: ["ReportCore"]),
  module("ReportDocument", uses: ["ReportCore", "ReportDrawing"]),
  module("ReportMarkup", uses: ["ReportCore", "CXML", "CMark"]),
  module(
    "ReportCanvas", uses: ["ReportCore", "ReportDrawing", "ReportDocument", "CCairo", "CFontconfig", "CPango", "CPNG"]),
  module("ReportConfig", uses: ["ReportCore", "ReportDrawing", "CYAML"]),
  module(
    "ReportPDFConformance", uses: ["ReportCore", "ReportCompression", "ReportDrawing", "ReportDocument", "CQPDF"]),
  module("ReportPluginKit", uses: ["ReportCore", "ReportDrawing", "ReportDocument"]),
  module(
    "ReportPluginHost",
    uses: [
      "ReportCore", "ReportDrawing", "ReportDocument", "ReportPluginKit", "ReportPipeline",
      .product(name: "Subprocess", package: "swift-subprocess"),
      .product(name: "SystemPackage", package: "swift-system"),
    ]),
  module(
    "ReportPipeline",
    uses: ["ReportCore", "ReportCompression", "ReportDrawing", "ReportDocument", "CMessageDigest", "CRename"]),
  module("ReportVerification", uses: ["ReportCore", "ReportCompression", "ReportPDFConformance", "ReportPipeline"]),
  systemLibrary("CCairo", "cairo", "libcairo2-dev"),
  systemLibrary("CFontconfig", "fontconfig", "libfontconfig-dev"),
  systemLibrary("CPango", "pangocairo", "libpango1.0-dev"),
  systemLibrary("CPNG", "libpng", "libpng-dev"),
  systemLibrary("CQPDF", "libqpdf", "libqpdf-dev"),
  systemLibrary("CYAML", "yaml-0.1", "libyaml-dev"),
  systemLibrary("CXML", "libxml-2.0", "libxml2-dev"),
  systemLibrary("CMark", "libcmark", "libcmark-dev"),
  systemLibrary("CMessageDigest", "nettle", "nettle-dev"),
  systemLibrary("CZlib", "zlib", "zlib1g-dev"),
  .systemLibrary(name: "CByteMask"),
  .systemLibrary(name: "CRename"),
]

let pluginTargets = plugins.flatMap { plugin -> [Target] in
  let module = plugin.stage + plugin.name
  let folder = "Plugins/\(plugin.stage)/\(plugin.name)"
  return [
    .target(
      name: module, dependencies: ["ReportCore"] + plugin.uses, path: "\(folder)/Sources", swiftSettings: settings),
    .testTarget(
      name: "\(module)Tests", dependencies: [.byName(name: module), "ReportCore", "ReportTestSupport"] + plugin.uses,
      path: "\(folder)/Tests", swiftSettings: settings),
  ]
}

// The example of a plugin in Swift that is a program of its own, as those of other packages are.
let externalTargets: [Target] = [
  .target(
    name: "AggregateMovingYear", dependencies: ["ReportCore"],
    path: "Plugins/External/MovingYear/Sources/AggregateMovingYear", swiftSettings: settings),
  .executableTarget(
    name: "MovingYearProgram", dependencies: ["AggregateMovingYear", "ReportPluginKit"],
    path: "Plugins/External/MovingYear/Sources/Program", swiftSettings: settings),
  .testTarget(
    name: "ExternalPluginTests",
    dependencies: [
      "AggregateMovingYear", "MovingYearProgram", "nollrapport", "ReportCore", "ReportDrawing", "ReportDocument",
      "ReportConfig", "ReportPipeline", "ReportPluginHost", "ReportPluginKit", "ReportTestSupport",
    ], path: "Plugins/External/Tests", swiftSettings: settings),
]

// `swift package nollrapport`, for packages that depend on this one.
let commandPlugin = Target.plugin(
  name: "NollrapportCommand",
  capability: .command(
    intent: .custom(verb: "nollrapport", description: "Render the reports of this package."),
    permissions: [.writeToPackageDirectory(reason: "The reports are written to output/.")]),
  dependencies: ["nollrapport"], path: "Plugins/Package", exclude: ["README.md"])

let package = Package(
  name: "nollrapport",
  products: [
    .executable(name: "nollrapport", targets: ["nollrapport"]),
    .executable(name: "nollrapport-aggregate-moving-year", targets: ["MovingYearProgram"]),
    .plugin(name: "NollrapportCommand", targets: ["NollrapportCommand"]),
    .`library`(name: "ReportPluginKit", targets: ["ReportPluginKit", "ReportCore", "ReportDrawing", "ReportDocument"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: modules + pluginTargets + externalTargets + [
    commandPlugin,
    .executableTarget(
      name: "nollrapport",
      dependencies: [
        "ReportCore", "ReportDrawing", "ReportDocument", "ReportCanvas", "ReportConfig", "ReportPDFConformance",
        "ReportPipeline", "ReportPluginHost", "ReportPluginKit", "ReportVerification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ] + plugins.map { .byName(name: $0.stage + $0.name) },
      swiftSettings: settings),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "ReportCore", "ReportDrawing", "ReportDocument", "ReportCanvas", "ReportConfig", "ReportPDFConformance",
        "ReportPipeline", "ReportPluginHost", "ReportPluginKit", "ReportVerification", "AggregateMovingYear",
      ] + plugins.map { .byName(name: $0.stage + $0.name) },
      path: "Benchmarks/Sources", swiftSettings: settings),
    .target(
      name: "ReportTestSupport",
      dependencies: ["ReportCore", "ReportDrawing", "ReportDocument", "ReportConfig", "CCairo"],
      path: "Tests/ReportTestSupport", swiftSettings: settings),
    .target(
      name: "ReportPDFTestSupport", dependencies: ["ReportCore", "CQPDF"], path: "Tests/ReportPDFTestSupport",
      swiftSettings: settings),
    tests("ReportCore", uses: ["ReportCore"]),
    tests("ReportCompression", uses: ["ReportCore", "ReportCompression"]),
    tests("ReportStatistics", uses: ["ReportCore", "ReportStatistics"]),
    tests("ReportDrawing", uses: ["ReportCore", "ReportDrawing"]),
    tests("ReportDocument", uses: ["ReportCore", "ReportDrawing", "ReportDocument"]),
    tests("ReportMarkup", uses: ["ReportCore", "ReportMarkup"]),
    tests("ReportCanvas", uses: ["ReportCore", "ReportDrawing", "ReportDocument", "ReportCanvas", "CCairo", "CPango"]),
    tests("ReportConfig", uses: ["ReportCore", "ReportDrawing", "ReportConfig"]),
    tests(
      "ReportPDFConformance",
      uses: [
        "ReportCore", "ReportDrawing", "ReportDocument", "ReportCanvas", "ReportPDFConformance", "ReportPDFTestSupport",
      ]),
    tests(
      "ReportPluginKit", uses: ["ReportCore", "ReportDrawing", "ReportDocument", "ReportPluginKit"]),
    tests(
      "ReportPluginHost",
      uses: ["ReportCore", "ReportDrawing", "ReportDocument", "ReportPipeline", "ReportPluginKit", "ReportPluginHost"],
      exclude: ["Broken"]),
    tests("ReportPipeline", uses: ["ReportCore", "ReportDrawing", "ReportDocument", "ReportPipeline"]),
    tests(
      "ReportVerification",
      uses: ["ReportCore", "ReportPDFConformance", "ReportPipeline", "ReportVerification"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "nollrapport", "ReportCore", "ReportCompression", "ReportDrawing", "ReportDocument", "ReportCanvas",
        "ReportConfig", "ReportPDFConformance", "ReportPipeline", "ReportStatistics", "ReportVerification",
        "ReportTestSupport", "ReportPDFTestSupport",
      ], exclude: ["Goldens"], swiftSettings: settings),
  ]
)
