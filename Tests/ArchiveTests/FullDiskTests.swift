import Archive
import Domain
import Foundation
import Glibc
import Testing

/// A file system of a few kilobytes: needs root, to mount it.
@Suite struct FullDiskTests {
    @Test func aFullDiskAndAReadOnlyOneAreSaidAndHarmless() throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent("qp-full-" + UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: base) }
        guard Tool.run("mount", "-t", "tmpfs", "-o", "size=256k", "none", base).status == 0 else {
            print("full disk: not tested, this account may not mount a file system")
            return
        }
        defer { _ = Tool.run("umount", "-l", base) }
        try Self.check(base)
    }

    private static func check(_ base: String) throws {
        let folder = base + "/d"
        try Archive.create(
            folder, schema: Desk.schema, records: Desk.standard, who: Desk.anne, act: Act(.layDown, "x"), at: Desk.start)
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("qp-state-" + UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: state) }
        try checkFull(base, try opened(folder, state))
        #expect(Tool.run("mount", "-o", "remount,ro", base).status == 0)
        let window = try opened(folder, state)
        #expect(window.canWrite == false)
        guard case .readOnly? = window.set("title", .string("3")).error else { throw Unexpected() }
        #expect(try window.load().record(Desk.a)?.tree["title"]?.text == "2")
    }

    private static func opened(_ folder: String, _ state: String) throws -> Archive {
        let window = try Archive.open(folder, schema: Desk.schema, stateFolder: state)
        _ = try window.load()
        return window
    }

    private static func checkFull(_ base: String, _ window: Archive) throws {
        #expect(window.set("title", .string("1")).stored != nil)
        fill(base + "/filler")
        let text = String(repeating: "é", count: 20_000)
        guard case .noSpace? = window.set("title", .string(text)).error else { throw Unexpected() }
        #expect(try window.load().record(Desk.a)?.tree["title"]?.text == "1")
        try FileManager.default.removeItem(atPath: base + "/filler")
        #expect(window.set("title", .string("2")).stored != nil)
    }

    struct Unexpected: Error {}

    private static func fill(_ path: String) {
        let file = open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(file) }
        let block = [UInt8](repeating: 0x78, count: 4096)
        while write(file, block, block.count) > 0 {}
    }
}

/// Other programs, for tests.
enum Tool {
    static func run(_ name: String, _ arguments: String...) -> (status: Int32, output: String) {
        run(name, arguments)
    }

    static func run(_ name: String, _ arguments: [String]) -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return (127, "") }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let killed = process.terminationReason == .uncaughtSignal
        return (killed ? 128 + process.terminationStatus : process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// A test that needs a program fails without it.
    static func require(_ name: String) throws {
        if run("which", name).status != 0 { throw Missing(description: "\(name) is missing: apt-get install \(name)") }
    }

    struct Missing: Error, CustomStringConvertible { let description: String }
    static var isRoot: Bool { getuid() == 0 }

    /// The probe program, built beside the tests.
    static var probe: String {
        Bundle.allBundles.map(\.bundleURL).map { $0.deletingLastPathComponent().appendingPathComponent("ArchiveProbe").path }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
            ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("ArchiveProbe")
            .path
    }
}
