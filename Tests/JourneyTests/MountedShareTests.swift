import Foundation
import Testing

/// A dossier on a mount whose locks reach no other computer, as the system itself mounts it.
@Suite struct MountedShareTests {
    private static let bindfs = "/usr/bin/bindfs"

    /// False, and told, where it cannot be tried.
    private static func canTry() -> Bool {
        let isMissing = !FileManager.default.isExecutableFile(atPath: bindfs) || !FileManager.default.fileExists(atPath: "/dev/fuse")
        guard geteuid() != 0 || isMissing else { return true }
        print("mounted share: not tried, \(geteuid() != 0 ? "not root" : "no bindfs or no /dev/fuse")")
        return false
    }

    @Test func itIsReadAndNotWrittenUntilTheDossierSaysThatItWasSetUp() throws {
        guard Self.canTry() else { return }
        let office = try Office(.demonstration)
        let share = office.base + "/partage"
        try FileManager.default.createDirectory(atPath: share, withIntermediateDirectories: true)
        guard try Run([Self.bindfs, office.dossier, share]).code == 0 else { return print("mounted share: not tried, FUSE does not mount") }
        defer { _ = try? Run(["/bin/umount", "-l", share]) }
        let before = try office.records()
        let refused = try office.run("-d", "partage", "decocher", "1.1")
        #expect(refused.code == 5, "\(refused.messages)")
        #expect(refused.messages.contains("Ce partage (fuse") && refused.messages.contains("share_set_up"), "\(refused.messages)")
        #expect(try office.records() == before)
        #expect(try office.run("-d", "partage", "lister", "documents").output.contains("DOC-ACC-001"))
        let record = try office.text(of: "dossier.json")
        let brace = try #require(record.firstIndex(of: "{"))
        try office.write("{\n  \"share_set_up\": true," + record[record.index(after: brace)...], to: "dossier.json")
        #expect(try office.run("-d", "partage", "decocher", "1.1").code == 0)
        #expect(try office.run("-d", "partage", "cocher", "1.1").code == 0)
        #expect(try office.records() != before)
        print("mounted share: tried on FUSE")
    }
}
