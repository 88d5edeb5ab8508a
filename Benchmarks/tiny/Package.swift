// swift-tools-version: 6.1
import PackageDescription

/// One tiny borrower in Swift, for a comparison with other tools; a package of its own, so that Parley's build
/// knows nothing of it. `Sources/Chance` is Parley's own, by a link.
let package = Package(
  name: "tiny",
  targets: [
    .target(name: "Chance", linkerSettings: [.linkedLibrary("m")]),
    .executableTarget(name: "tiny", dependencies: ["Chance"]),
  ]
)
