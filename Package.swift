// swift-tools-version: 6.2
import PackageDescription

/// Every target of this package treats a warning as an error, so that none is ever left behind.
///
/// In release it can also be tested (`@testable import`), so that one compilation makes the program and what its tests
/// run; the program is no slower for it. `swift test` needs `--disable-testable-imports`, or it would compile everything
/// again to add the flag. Only a package that others depend on may not have such flags, and none depends on this one.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .unsafeFlags(["-enable-testing"], .when(configuration: .release)),
]

/// A library target of this package; `needs` may name only targets above it in the list below.
func module(_ name: String, needs: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: needs, swiftSettings: strict)
}

/// A test target; its name ends in `Tests`.
func tests(
  _ name: String, needs: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: needs, exclude: exclude, resources: resources,
    swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "handbill",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "handbill", targets: ["handbill"])],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Ground floor first: a module imports only modules above it.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .systemLibrary(
      name: "ZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "CMarkShim", dependencies: ["CMarkGFM"],
      cSettings: [.treatAllWarnings(as: .error)]),
    module("Diagnostics"),
    module("Markup"),
    module("Reading", needs: ["Diagnostics", collections]),
    module("Fields", needs: ["Diagnostics", "Reading", yams]),
    module("Calendars", needs: ["Fields"]),
    module("Markdown", needs: ["CMarkShim", "Diagnostics"]),
    module("Tables", needs: ["Diagnostics", "ZLib"]),
    module(
      "Content", needs: ["Diagnostics", "Reading", "Fields", "Markdown", "Tables", collections]),
    module("Planning", needs: ["Diagnostics", "Markup", "Reading", "Fields", "Markdown", "Content"]),
    module("Output", needs: ["Diagnostics"]),
    module(
      "Theming",
      needs: [
        "Diagnostics", "Markup", "Reading", "Fields", "Calendars", "Markdown", "Content", "Planning",
        "Output", mustache,
      ]),
    module(
      "SiteBuild",
      needs: ["Diagnostics", "Reading", "Fields", "Content", "Planning", "Theming", "Output"]),
    .executableTarget(
      name: "handbill", dependencies: ["Diagnostics", "Fields", "Output", "SiteBuild", arguments],
      swiftSettings: strict
    ),

    tests("DiagnosticsTests", needs: ["Diagnostics"]),
    tests("MarkupTests", needs: ["Markup"]),
    tests("ReadingTests", needs: ["Reading", "Diagnostics"]),
    tests("MarkdownTests", needs: ["Markdown"]),
    tests("TablesTests", needs: ["Tables", "Diagnostics"]),
    tests("OutputTests", needs: ["Output", "Diagnostics"]),
    tests("FieldsTests", needs: ["Fields", "Diagnostics"]),
    tests("CalendarsTests", needs: ["Calendars", "Fields"]),
    tests("ThemingTests", needs: ["Theming", "Content", "Fields", "Reading"]),
    tests(
      "ContentTests", needs: ["Content", "Diagnostics", "Fields", "Planning", "Reading", "Tables"]),
    tests(
      "SiteBuildTests",
      needs: ["SiteBuild", "Diagnostics", "Fields", "Output", "Reading", "Theming", "handbill"],
      exclude: ["Golden", "Messages/messages.txt"]),
    tests(
      "DocumentationTests",
      needs: [
        "Content", "Diagnostics", "Fields", "Planning", "Reading", "SiteBuild", "Theming", "handbill",
        arguments,
      ]),
  ],
  swiftLanguageModes: [.v6]
)
