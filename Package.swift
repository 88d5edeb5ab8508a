// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "parley",
  products: [
    .executable(name: "parley", targets: ["parley"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Pure values and functions: no input or output, no clock, no environment.
    .target(name: "Chance", linkerSettings: [.linkedLibrary("m")]),
    .target(name: "Lending"),
    .target(name: "Conduct"),
    .target(name: "Simulation", dependencies: ["Chance", "Lending", "Conduct"]),
    .target(name: "Calibration", dependencies: ["Simulation"]),
    .target(name: "Language", dependencies: ["Simulation"]),
    .target(name: "Training", dependencies: ["Simulation", "Language"]),
    .target(name: "Reporting", dependencies: ["Simulation", "Training", "Calibration"]),
    .target(
      name: "Library",
      dependencies: ["Calibration", "Training", "Reporting", .product(name: "Yams", package: "Yams")]),

    // What touches the world.
    .target(
      name: "CLineEdit",
      linkerSettings: [.linkedLibrary("readline"), .linkedLibrary("opencc")]),
    .target(
      name: "Archive",
      dependencies: ["Library", "Training", .product(name: "Crypto", package: "swift-crypto")]),
    .executableTarget(
      name: "parley",
      dependencies: [
        "Archive", "CLineEdit", "Library", "Reporting", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests: one folder a target, and what they share.
    .target(name: "TestSupport", dependencies: ["Simulation"], path: "Tests/TestSupport"),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"]),
    .testTarget(name: "LendingTests", dependencies: ["Lending"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "TestSupport"]),
    .testTarget(name: "CalibrationTests", dependencies: ["Calibration", "TestSupport"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language", "Simulation", "Lending"]),
    .testTarget(name: "TrainingTests", dependencies: ["Training", "Language", "Simulation", "Lending", "Chance"]),
    .testTarget(name: "ScoringTests", dependencies: ["Training", "Library", "Archive"]),
    .testTarget(name: "LibraryTests", dependencies: ["Library", "Archive", "Training"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Lending", "Simulation"]),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["TestSupport", "Archive", "Library", "Training", "Language", "Simulation", "Chance"]),
  ]
)
