// swift-tools-version: 6.2
import PackageDescription

let release: BuildSettingCondition = .when(configuration: .release)
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error), .unsafeFlags(["-static-stdlib", "-cross-module-optimization"], release)]
/// Swift, C++ and the runtime of the compiler stand in the program: it is copied alone, and nothing is looked for at its start.
let alone: LinkerSetting = .unsafeFlags(
    [
        "-static-stdlib", "-use-ld=lld", "-L", Context.packageDirectory + "/.link", "-Xlinker", "-s", "-Xclang-linker", "-static-libgcc",
        "-Xclang-linker", "-no-pie",
    ], release)
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

func c(_ name: String) -> Target {
    .target(name: name, cSettings: [.treatAllWarnings(as: .error)])
}
func module(_ name: String, _ needs: Target.Dependency...) -> Target {
    .target(name: name, dependencies: needs, swiftSettings: strict)
}
func tests(_ name: String, _ needs: Target.Dependency..., exclude: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + needs, exclude: exclude,
        swiftSettings: [.treatAllWarnings(as: .error)])
}

let package = Package(
    name: "QualiPilote",
    products: [.executable(name: "qualipilote", targets: ["QualiPilote"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0")
    ],
    targets: [
        .systemLibrary(name: "CNcurses"),
        c("CLinux"),
        c("CReference"),
        module("Text"),
        module("Domain", "Text", crypto),
        module("Archive", "Domain", "Text", "CLinux"),
        module("Exchange", "Domain", "Text"),
        module("Canvas", "Text"),
        module("Interface", "Domain", "Exchange", "Canvas", "Text"),
        module("Terminal", "Canvas", "Text", "CNcurses", "CLinux"),
        .executableTarget(
            name: "QualiPilote",
            dependencies: ["Text", "Domain", "Archive", "Exchange", "Canvas", "Interface", "Terminal", "CLinux", "CReference"],
            swiftSettings: strict,
            linkerSettings: [alone]),
        .executableTarget(
            name: "ArchiveProbe", dependencies: ["Domain", "Text", "Archive"], path: "Tests/ArchiveProbe", swiftSettings: strict,
            linkerSettings: [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], release)]),
        .executableTarget(
            name: "Reliability", dependencies: ["Domain", "Text"], path: "Tests/Reliability", exclude: ["run"],
            swiftSettings: [.treatAllWarnings(as: .error)]),
        .target(name: "Terminfo", path: "Tests/Terminfo", swiftSettings: [.treatAllWarnings(as: .error)]),
        .target(
            name: "Vocabulary", dependencies: ["Domain", "Text"], path: "Tests/Vocabulary", swiftSettings: [.treatAllWarnings(as: .error)]),
        tests("Text"),
        tests("Domain", exclude: ["Frozen"]),
        tests("Archive", "Domain", "Text", "ArchiveProbe"),
        tests("Exchange", "Domain", "Text"),
        tests("Canvas"),
        tests("Interface", "Exchange", "Terminal", "Vocabulary", exclude: ["Snapshots"]),
        tests("Terminal", "CLinux", "Terminfo"),
        tests("QualiPilote", "Archive", "Domain", "Text", "Vocabulary"),
        .testTarget(name: "HouseTests", swiftSettings: [.treatAllWarnings(as: .error)]),
        .testTarget(
            name: "JourneyTests", dependencies: ["QualiPilote", "Reliability", "Terminfo"], swiftSettings: [.treatAllWarnings(as: .error)]),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)
