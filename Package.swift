// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop a build only where the project itself is checked: a newer compiler's new warning
/// must not keep a reader from building a release.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// A build that seeds by order of creation, by which Tests/Scripts/seeds-by-order.sh proves that
/// `verify` sees a break of determinism.
let seeds: [SwiftSetting] =
  Context.environment["SEISMOTEC_SEEDS_BY_ORDER"] == nil
  ? [] : [.define("SEISMOTEC_SEEDS_BY_ORDER")]

let package = Package(
  name: "SeismoTEC",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "seismotec", targets: ["seismotec"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
  ],
  targets: [
    .executableTarget(
      name: "seismotec",
      dependencies: [
        "Reports", "Survey", "Engine", "Evidence", "Manifests", "Studies", "SelfTest",
        "Forecasting", "GNSS", "Fetch", "Determinism",
        "Readers", "Ionosphere", "Figures", "Limits", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "Survey",
      dependencies: [
        "Engine", "Evidence", "Manifests", "Studies", "Detection", "Readers", "Ionosphere",
        "Determinism", "Store",
      ],
      swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Survey", "Engine", "Evidence", "Manifests", "Studies", "Evaluation", "Detection",
        "Forecasting", "GNSS",
        "Ionosphere", "Figures", "Store", "Determinism", "Templates",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Engine",
      dependencies: [
        "Evidence", "Manifests", "Studies", "EmbeddedStudy", "Forecasting", "Evaluation",
        "Detection", "Fetch", "Files", "GNSS", "Readers", "Ionosphere", "Schema", "Determinism",
        "Limits",
        "CExchange", "Store",
      ],
      swiftSettings: strict),
    .target(
      name: "Evidence",
      dependencies: [
        "Studies", "Forecasting", "Evaluation", "Detection", "Ionosphere", "Determinism",
      ],
      swiftSettings: strict),
    .target(
      name: "Manifests",
      dependencies: [
        "Studies", "Forecasting", "Detection", "Ionosphere", "Schema", "Determinism", "Limits",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(
      name: "Studies",
      dependencies: ["Forecasting", "Evaluation", "Detection", "Ionosphere", "Determinism"],
      swiftSettings: strict),
    .target(name: "Store", dependencies: ["Determinism"], swiftSettings: strict),
    .target(
      name: "SelfTest", dependencies: ["CKernels", "Determinism", "Forecasting"],
      swiftSettings: strict),
    .target(name: "Evaluation", dependencies: ["Determinism"], swiftSettings: strict),
    .target(
      name: "Detection", dependencies: ["Determinism", "Ionosphere", "Schema"],
      swiftSettings: strict),
    .target(
      name: "Forecasting",
      dependencies: ["CKernels", "Determinism", "Ionosphere", "Limits", "Schema"],
      swiftSettings: strict),
    .target(name: "Ionosphere", dependencies: ["Determinism"], swiftSettings: strict),
    .target(
      name: "Readers", dependencies: ["Determinism", "Ionosphere", "CZlib", "CGridReader"],
      swiftSettings: strict),
    .target(
      name: "Fetch",
      dependencies: ["Determinism", "Files", "Ionosphere", "Readers", "CTransfer"],
      swiftSettings: strict),
    .target(
      name: "GNSS", dependencies: ["Determinism", "Ionosphere", "Readers"],
      swiftSettings: strict),
    .target(
      name: "Figures", dependencies: ["Determinism", "CCairo"],
      resources: [.embedInCode("Map/naturalearth110m.bin")], swiftSettings: strict),
    .target(
      name: "Determinism", dependencies: ["CKernels", "CCrypto"], swiftSettings: strict + seeds),
    .target(name: "Files", dependencies: ["Determinism"], swiftSettings: strict),
    .target(name: "Schema", dependencies: ["Determinism", "Limits"], swiftSettings: strict),
    .target(name: "Limits", swiftSettings: strict),
    .target(name: "CKernels"),
    .target(name: "CExchange"),
    .systemLibrary(
      name: "CCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev"]), .brew(["pango"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(
      name: "CNetCDF", pkgConfig: "netcdf",
      providers: [.apt(["libnetcdf-dev"]), .brew(["netcdf"])]),
    .target(name: "CGridReader", dependencies: ["CNetCDF"]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl",
      providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .target(name: "CTransfer", dependencies: ["CCurl"]),
    .executableTarget(
      name: "figure-benchmark", dependencies: ["Figures", "Determinism"],
      path: "Benchmarks/Figures", swiftSettings: strict),
    .executableTarget(
      name: "rinex-benchmark", dependencies: ["GNSS", "Readers"],
      path: "Benchmarks/RINEX", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "seismotec", "Engine", "Ionosphere", "SelfTest", "Limits", "Store", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FetchTests",
      dependencies: [
        "Fetch", "Files", "Determinism", "Ionosphere", "Readers", "CTransfer", "TestSupport",
        "seismotec",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GNSSTests",
      dependencies: ["GNSS", "Determinism", "Ionosphere", "Readers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Determinism", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SelfTestTests", dependencies: ["SelfTest", "Forecasting"], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: [
        "Engine", "Manifests", "Studies", "Readers", "Ionosphere", "Determinism", "CNetCDF",
      ],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "IonosphereTests", dependencies: ["Ionosphere", "Determinism", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ReadersTests",
      dependencies: ["Readers", "Ionosphere", "Determinism", "TestSupport", "seismotec"],
      swiftSettings: strict),
    .target(
      name: "Templates", path: "Templates", exclude: [],
      resources: [
        .embedInCode("report.css"), .embedInCode("report.js"),
        .embedInCode("report.html.mustache"), .embedInCode("words"),
      ],
      swiftSettings: strict),
    .target(
      name: "EmbeddedStudy", path: "Studies",
      exclude: [
        "synthetic-half-2017", "synthetic-null-2017", "far-control-2017", "sarpol-e-zahab-2017",
        "amatrice-2016",
        "norcia-2016", "hutubi-2016", "hutubi-2016-rinex", "hutubi-2016-simulated",
        "hutubi-2016-jpld", "sarpol-e-zahab-2017-jpld",
        "m6-far-node-2016", "bor1-2024",
      ],
      resources: [
        .embedInCode("synthetic-signal-2017/study.yaml"),
        .embedInCode("synthetic-signal-2017/study.lock.json"),
      ], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Engine", "Evidence", "Manifests", "Studies", "Templates", "TestSupport",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Engine", "Reports", "Evidence", "Manifests", "Studies", "Forecasting", "Detection",
        "Readers",
        "Ionosphere", "Figures", "Determinism", "SelfTest", "Store", "TestSupport", "seismotec",
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "SurveyTests",
      dependencies: [
        "Survey", "Reports", "Engine", "Manifests", "Studies", "Readers", "Ionosphere",
        "Determinism", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EvidenceTests",
      dependencies: [
        "Evidence", "Engine", "Manifests", "Studies", "Forecasting", "Detection",
        "Evaluation", "Readers", "Ionosphere", "Determinism", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DetectionTests",
      dependencies: ["Detection", "Determinism", "Ionosphere", "Readers", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ForecastingTests", dependencies: ["CKernels", "Forecasting"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ManifestsTests",
      dependencies: [
        "Manifests", "Studies", "Forecasting", "Schema", "Determinism", "Limits", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DeterminismTests", dependencies: ["Determinism", "CKernels", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "FiguresTests", dependencies: ["Figures", "Determinism"],
      exclude: ["Golden", "Fixtures"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzz/ is built by Tests/Scripts/fuzz.sh alone. It reaches into the modules, which only a target of
// this package may, and the modules themselves must count what they run through.
if Context.environment["SEISMOTEC_FUZZ"] != nil {
  let watched = [
    "Manifests", "Studies", "Store", "Readers", "GNSS", "Ionosphere", "Determinism", "Limits",
  ]
  // One flag for both sanitizers: two lose the counters. gold dies on the objects, and the linker's
  // collection of unused sections would throw the counters away.
  let sanitizers = "-sanitize=fuzzer,address"
  for target in package.targets where watched.contains(target.name) {
    target.swiftSettings =
      (target.swiftSettings ?? []) + [.unsafeFlags([sanitizers, "-enable-testing"])]
  }
  package.targets += [
    .target(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CFuzzer", "Manifests", "Store", "Readers", "GNSS", "Ionosphere"],
      path: "Fuzz/Driver", swiftSettings: strict + [.unsafeFlags([sanitizers])],
      linkerSettings: [
        .unsafeFlags([sanitizers, "-use-ld=lld", "-Xlinker", "-znostart-stop-gc"])
      ]),
  ]
}
