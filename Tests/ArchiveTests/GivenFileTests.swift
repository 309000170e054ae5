import Archive
import Domain
import Foundation
import Testing

/// A file from elsewhere taken into the dossier, and what undoing that leaves.
@Suite struct GivenFileTests {
    private static let photo = GivenFile(
        name: "photo\u{1B}[2J du hall.JPG", bytes: Array("photo".utf8), modified: 1_700_000_000_000_000_000)

    /// A dossier of the program's own schema, with one point less: evidence alone.
    private final class Place {
        let folder = FileManager.default.temporaryDirectory.path + "/qp-" + UUID().uuidString

        init() throws {
            let dossier = Record(
                DossierRecord.key, JSONObject(["id": .string("dossier"), "format": .integer(1), "title": .string("Essai")]))
            try Archive.create(
                folder, schema: .standard, records: [dossier], who: Desk.anne, act: Act(.layDown, "essai"), at: Desk.start)
        }

        deinit { for path in [folder, folder + "-state"] { try? FileManager.default.removeItem(atPath: path) } }

        func window() throws -> Archive {
            let window = try Archive.open(folder, schema: .standard, stateFolder: folder + "-state")
            _ = try window.load()
            return window
        }
    }

    private static func attach(_ window: Archive) -> AttachAnswer {
        window.attach(photo, id: "n1", who: Desk.anne, at: Desk.start) { copy, _ in
            Change(Act(.attach, copy.title), [Edit(RecordKey(Evidence.kind.name, "n1"), base: nil, writes: copy.writes)])
        }
    }

    @Test func itIsCopiedAndItsEvidenceSaysWhatItWas() throws {
        let place = try Place()
        let window = try place.window()
        guard case .answered(.stored, _) = Self.attach(window) else { throw CancellationError() }
        let evidence = try #require(window.dossier.record(RecordKey(Evidence.kind.name, "n1")))
        #expect(evidence[Evidence.title] == "photo [2J du hall.JPG" && evidence[Evidence.path] == "files/n1.jpg")
        #expect(evidence[Evidence.digest] == Digest.hex("photo".utf8) && evidence[Evidence.size] == 5)
        #expect(evidence[Evidence.modified] == Instant(seconds: 1_700_000_000))
        #expect(try String(contentsOfFile: place.folder + "/files/n1.jpg", encoding: .utf8) == "photo")
        #expect(window.surroundings() == Surroundings())
    }

    @Test func undoingKeepsTheFileAndSaysSoAndRedoingFindsIt() throws {
        let place = try Place()
        let window = try place.window()
        _ = Self.attach(window)
        guard case .stored = window.undo(who: Desk.anne, at: Desk.start) else { throw CancellationError() }
        #expect(window.surroundings().unnamed == ["files/n1.jpg"])
        let found = Checks.run(window.dossier, today: Day(number: 20_000), surroundings: window.surroundings()).filter {
            $0.check.code == "E21"
        }
        #expect(found.map(\.hit.detail?.french) == ["files/n1.jpg"] && found.map(\.check.severity) == [.notice])
        guard case .stored = window.redo(who: Desk.anne, at: Desk.start) else { throw CancellationError() }
        #expect(window.surroundings() == Surroundings())
        #expect(try String(contentsOfFile: place.folder + "/files/n1.jpg", encoding: .utf8) == "photo")
    }

    @Test func whatCannotBeStoredLeavesNothing() throws {
        let place = try Place()
        let window = try place.window()
        let answer = window.attach(Self.photo, id: "n1", who: Desk.anne, at: Desk.start) { _, _ in nil }
        #expect(answer == .nothingToAttachTo)
        #expect(!FileManager.default.fileExists(atPath: place.folder + "/files/n1.jpg"))
    }

    /// Every obstacle says what, why and what to do, in one sentence.
    @Test(arguments: [
        (
            Deposit.Obstacle.folderProtected,
            "Votre compte n'a pas le droit de retirer un fichier de «\u{A0}depot/DCL\u{A0}»\u{A0}: demandez-le au SIDSIC. Rien n'a été fait."
        ),
        (
            .unreadable(13),
            "Votre compte n'a pas le droit de lire «\u{A0}depot/DCL/a.pdf\u{A0}»\u{A0}: demandez-le au SIDSIC. Rien n'a été fait."
        ),
        (
            .moved,
            "«\u{A0}depot/DCL/a.pdf\u{A0}» est en cours de copie, ou n'est plus là\u{A0}: réessayez dans un instant. Rien n'a été fait."
        ),
        (
            .tooLarge(limit: 64 << 20),
            "«\u{A0}depot/DCL/a.pdf\u{A0}» dépasse 64 Mio\u{A0}: laissez-le où il est et joignez son adresse."
        ),
    ]) func anObstacleIsSaid(obstacle: Deposit.Obstacle, sentence: String) {
        #expect(obstacle.phrase(Deposit(folder: "DCL", name: "a.pdf")).french == sentence)
    }
}
