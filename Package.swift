// swift-tools-version: 6.1
import PackageDescription

/// A target lists every target that it imports, and no other: an import that is not listed compiles all the same,
/// and is then not built anew when what it imports changes.
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
    .target(name: "Simulation", dependencies: ["Chance", "Lending"]),
    .target(name: "Calibration", dependencies: ["Chance", "Lending", "Simulation"]),
    // Trains on some thousand sentences, which takes minutes without optimising: the tests would wait for it.
    .target(
      name: "Language", dependencies: ["Chance", "Lending", "Simulation"],
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "Training", dependencies: ["Chance", "Conduct", "Language", "Lending", "Simulation"]),
    .target(name: "Reporting", dependencies: ["Chance", "Language", "Lending", "Simulation", "Training"]),
    .target(
      name: "Library",
      dependencies: [
        "Calibration", "Conduct", "Language", "Lending", "Simulation", "Training",
        .product(name: "Yams", package: "Yams"),
      ]),

    // What touches the world.
    .target(
      name: "CLineEdit",
      linkerSettings: [.linkedLibrary("readline"), .linkedLibrary("opencc")]),
    .target(
      name: "Archive",
      dependencies: [
        "Conduct", "Language", "Lending", "Library", "Simulation", "Training",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "parley",
      dependencies: [
        "Archive", "CLineEdit", "Calibration", "Chance", "Conduct", "Language", "Lending", "Library",
        "Reporting", "Simulation", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Tests: one folder a target, and what they share.
    .target(
      name: "TestSupport", dependencies: ["CLineEdit", "Chance", "Lending", "Simulation"],
      path: "Tests/TestSupport"),
    .testTarget(name: "ChanceTests", dependencies: ["Chance"]),
    .testTarget(name: "LendingTests", dependencies: ["Lending"]),
    .testTarget(name: "SimulationTests", dependencies: ["Chance", "Lending", "Simulation", "TestSupport"]),
    .testTarget(
      name: "CalibrationTests",
      dependencies: ["Calibration", "Chance", "Lending", "Simulation", "TestSupport"]),
    .testTarget(
      name: "ConductTests",
      dependencies: ["Archive", "Conduct", "Language", "Lending", "Library", "TestSupport", "Training"],
      exclude: ["HeldOut", "Vectors"]),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Lending", "Simulation", "TestSupport"],
      exclude: ["Development", "HeldOut"]),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Chance", "Conduct", "Language", "Lending", "Simulation", "Training"],
      exclude: ["HeldOut"]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Archive", "Language", "Lending", "Library", "Simulation", "Training"]),
    .testTarget(
      name: "LibraryTests",
      dependencies: [
        "Archive", "Calibration", "Conduct", "Language", "Lending", "Library", "Simulation", "Training",
      ]),
    .testTarget(
      name: "BalanceTests",
      dependencies: [
        "Archive", "Chance", "Language", "Lending", "Library", "Simulation", "Training",
        .product(name: "Yams", package: "Yams"),
      ], exclude: ["Development"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "Conduct", "Lending", "Simulation"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Chance", "Language", "Lending", "Reporting", "Simulation", "TestSupport", "Training"],
      exclude: ["Golden"]),
    .testTarget(name: "TestSupportTests", dependencies: ["TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["TestSupport", "parley"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Archive", "Chance", "Language", "Lending", "Library", "Simulation", "TestSupport", "Training",
      ]),
  ]
)
