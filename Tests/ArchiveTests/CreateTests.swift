import Archive
import Domain
import Foundation
import Glibc
import Testing

@Suite struct CreateTests {
    @Test func aFolderThatHoldsAnythingIsRefused() throws {
        let desk = try Desk()
        #expect(throws: ArchiveError.notEmpty(desk.folder)) {
            try Archive.create(
                desk.folder, schema: Desk.schema, records: [], who: Desk.anne, act: Act(.layDown, "x"), at: Desk.start)
        }
    }

    @Test func anEmptyFolderIsTakenWithItsMode() throws {
        let desk = try Desk()
        let folder = desk.base.path + "/empty"
        mkdir(folder, 0o750)
        try Archive.create(
            folder + "/", schema: Desk.schema, records: Desk.standard, extra: [".gitignore": Array("*.tmp\n".utf8)],
            who: Desk.anne,
            act: Act(.layDown, "x"), at: Desk.start)
        #expect(Archive.isDossier(folder))
        #expect(try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o750)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).contains(".gitignore"))
    }

    /// Every call fails in turn: nothing is there, or everything.
    @Test func itIsAllOrNothing() throws {
        let desk = try Desk()
        var place = 0
        while true {
            let folder = desk.base.path + "/new\(place)"
            let failing = place
            let probe = Probe { _, number in number == failing ? ENOSPC : 0 }
            let error = #expect(throws: (any Error).self) {
                try Archive.create(
                    folder, schema: Desk.schema, records: Desk.standard, who: Desk.anne, act: Act(.layDown, "x"), at: Desk.start,
                    options: Options(probe: probe))
                throw CancellationError()
            }
            if error is CancellationError {
                // looking for what a killed one left may fail: the new one stands all the same
                #expect(Archive.isDossier(folder))
                if place >= probe.trace.count { break }
                place += 1
                continue
            }
            #expect(!Archive.isDossier(folder) || place >= probe.trace.count - 1)
            let left = try FileManager.default.contentsOfDirectory(atPath: desk.base.path).filter { $0.hasPrefix(".new") }
            #expect(left.isEmpty, "call \(place)")
            place += 1
        }
        #expect(place > 15)
    }

    @Test func twoLayingsDownAreTheSameBytes() throws {
        let (first, second) = (try Desk(), try Desk())
        #expect(try first.records() == second.records())
    }
}
