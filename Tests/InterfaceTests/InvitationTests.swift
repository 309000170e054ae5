import Domain
import Foundation
import Testing
import Text

@testable import Interface

/// « U pour annuler » comes with an act of its own, and undoes that one.
@Suite struct InvitationTests {
    private static func undone(_ stage: Stage) -> [String?] {
        stage.asked(UndoRequest.self).compactMap { if case .undo(let act) = $0 { .some(act) } else { nil } }
    }

    @Test func undoesTheActItStandsWith() throws {
        let stage = try Stage.demonstration().type("2<enter><space>o")
        #expect(stage.said.hasSuffix("U pour annuler."))
        stage.undoable = Act(.decide, "21-07")
        stage.type("u")
        #expect(Self.undone(stage) == ["act-1"])
    }

    @Test func aFormInvitesOnceItIsStored() throws {
        let stage = try Stage.demonstration().type("4<down>e<end> bis<f2>")
        #expect(stage.said == "Modifié. U pour annuler.")
        stage.type("u")
        #expect(Self.undone(stage) == ["act-1"])
    }

    @Test func nobodyIsInvitedWhereNothingCameOfIt() throws {
        let stage = try Stage.demonstration().type("2<enter>")
        stage.reply = .conflict([])
        stage.type("<space>")
        #expect(!stage.said.contains("pour annuler"))
        let settled = try Stage.demonstration()
        let document = try Situations.disagreement(settled.dossier)
        settled.open(
            ConflictScreen([OpenConflict(record: document.key, theirs: document.tree, conflicts: [])], of: Change(Act(.edit, ""), [])))
        settled.type("<enter>")
        #expect(settled.changes.isEmpty && !settled.said.contains("pour annuler"))
    }

    @Test func withoutOneTheLastActIsUndone() throws {
        let stage = try Stage.demonstration()
        stage.undoable = Act(.decide, "21-07")
        stage.type("u")
        #expect(Self.undone(stage) == [nil])
    }

    /// One place writes the words; whoever wants them names an act.
    @Test func noOtherSentenceInvites() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)).compactMap { $0 as? URL }
        for file in files where file.pathExtension == "swift" && file.lastPathComponent != "Said.swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for words in ["U pour annuler", "Ctrl-Z pour annuler", "U to undo", "Ctrl-Z to undo"] {
                #expect(!text.contains(words), "\(file.lastPathComponent)")
            }
        }
    }
}
