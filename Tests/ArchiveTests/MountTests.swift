import Domain
import Testing

@testable import Archive

/// Which shares are trusted, from what the system says of them.
@Suite struct MountTests {
    private static func mount(_ line: String) -> Mount? { Mount.find(device: "0:45", in: "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n" + line) }

    @Test(arguments: [
        ("36 22 0:45 / /mnt/q rw,relatime shared:1 - cifs //srv/q rw,vers=3.1.1,cache=strict", ShareWeakness.smb),
        ("36 22 0:45 / /mnt/q rw - smb3 //srv/q rw", .smb),
        ("36 22 0:45 / /mnt/q rw,relatime - nfs4 srv:/q rw,vers=4.2,local_lock=none,addr=10.0.0.1", nil),
        ("36 22 0:45 / /mnt/q rw,relatime - nfs srv:/q rw,vers=3,local_lock=none", nil),
        ("36 22 0:45 / /mnt/q rw,relatime - nfs srv:/q rw,vers=3,nolock,local_lock=all", .localLocks),
        ("36 22 0:45 / /mnt/q rw,relatime - nfs srv:/q rw,vers=3,local_lock=posix", .localLocks),
        ("36 22 0:45 / /mnt/a\\040b rw - fuse.sshfs user@srv:/q rw,user_id=0", .other("fuse.sshfs")),
        ("36 22 0:45 / /mnt/q rw - fuseblk /dev/sdb1 rw", nil), ("36 22 0:45 / /mnt/q rw - 9p q rw,trans=virtio", .other("9p")),
        ("36 22 0:45 / /mnt/q rw master:3 propagate_from:2 - ext4 /dev/sdc1 rw", nil),
    ]) func aShareIsTrustedOrNot(line: String, weakness: ShareWeakness?) throws {
        #expect(try #require(Self.mount(line)).weakness == weakness)
    }

    @Test func theLastMountOfADeviceCounts() {
        let twice = "36 22 0:45 / /a rw - nfs s:/q rw,nolock\n37 22 0:45 / /b rw - nfs s:/q rw,local_lock=none"
        #expect(Mount.find(device: "0:45", in: twice)?.weakness == nil && Mount.find(device: "0:46", in: twice) == nil)
        for line in ["", "36", "36 22 0:45", "36 22 0:45 / / rw", "36 22 0:45 / / rw - ", "36 22 0:45 / / rw -"] {
            #expect(Self.mount(line)?.weakness == nil)
        }
    }

    @Test func deviceNumbersAreThoseOfTheSystem() {
        #expect(Mount.device(0x2D) == "0:45" && Mount.device(0x801) == "8:1" && Mount.device(0x10_0003) == "0:259")
    }

    @Test func aShareThatIsNotTrustedIsReadUntilTheDossierSaysItWasSetUp() throws {
        let desk = try Desk()
        var options = Options(probe: nil)
        options.share = .smb
        func window() throws -> Archive {
            let archive = try Archive.open(desk.folder, schema: Desk.schema, stateFolder: desk.base.path + "/state", options: options)
            _ = try archive.load()
            return archive
        }
        let before = try desk.records()
        let reader = try window()
        #expect(reader.obstacle == .untrustedShare(.smb) && reader.dossier.count("documents") == 2)
        #expect(reader.set("title", .string("x")).error == .untrustedShare(.smb))
        #expect(try desk.records() == before)
        #expect(try desk.window().set("share_set_up", .bool(true), of: DossierRecord.key).stored != nil)
        #expect(try window().set("title", .string("x")).stored != nil)
    }

    @Test func aLocalDiskIsTrusted() throws { #expect(try Desk().window().obstacle == nil) }
}
