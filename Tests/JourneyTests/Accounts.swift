import Foundation

/// Accounts of this machine that share a folder: each with a home of its own, some in the group that writes, one in the group that reads.
/// They are numbers, none is made on the machine; only root can be them.
final class Accounts: Sendable {
    static let writers = 61_001
    static let readers = 61_002
    /// Why nothing can be tried here; nil when it can.
    static var obstacle: String? {
        if getuid() != 0 { return "this account is not root" }
        return access("/usr/bin/setfacl", X_OK) == 0 ? nil : "setfacl is missing (package acl)"
    }

    let base: String

    init() throws {
        base = FileManager.default.temporaryDirectory.path + "/qp-" + UUID().uuidString.prefix(13)
        try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
        chmod(base, 0o755)
    }

    deinit { try? FileManager.default.removeItem(atPath: base) }

    /// Account `number`, from 1, of the group that writes; 0 is the one that reads.
    func run(_ number: Int, umask: String = "022", _ words: [String]) throws -> Run {
        let home = base + "/home-\(number)"
        mkdir(home, 0o700)
        let account = UInt32(61_010 + number)
        chown(home, account, account)
        let group = number == 0 ? Self.readers : Self.writers
        let quoted = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
        return try Run(
            ["/usr/bin/env", "-i", "-C", home] + Office.environment(home: home) + [
                "/usr/bin/setpriv", "--reuid", "\(account)", "--regid", "\(account)", "--groups", "\(group)",
                "/bin/sh", "-c", "umask \(umask); exec \(quoted)",
            ])
    }

    /// A command of the program.
    func program(_ number: Int, umask: String = "022", _ words: String...) throws -> Run {
        try run(number, umask: umask, [Office.program] + words + ["--aujourdhui", Office.today])
    }

    /// As root.
    @discardableResult
    func root(_ script: String) throws -> String {
        let run = try Run(["/usr/bin/env", "-i", "-C", base] + Office.environment(home: base) + ["/bin/sh", "-eu", "-c", script])
        guard run.code == 0 else { throw Fault("« \(script) » ended with \(run.code): \(run.output)\(run.messages)") }
        return run.output
    }

    /// The block that the README gives for a shared folder, for a place and the groups of these accounts.
    func recipe(_ place: String) throws -> String {
        let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: readme.appendingPathComponent("README.md"), encoding: .utf8)
        guard let marker = text.range(of: "<!-- shared folder -->\n```sh\n"), let end = text[marker.upperBound...].range(of: "\n```") else {
            throw Fault("README.md has no block after <!-- shared folder -->")
        }
        let lines = text[marker.upperBound..<end.lowerBound].split(separator: "\n")
        guard lines.first?.hasPrefix("PLACE=") == true else { throw Fault("the block does not begin with its names") }
        return (["PLACE='\(place)' ECRIRE=\(Self.writers) LIRE=\(Self.readers)"] + lines.dropFirst().map(String.init)).joined(
            separator: "\n")
    }
}
