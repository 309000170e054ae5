import Canvas
import Domain
import Testing
import Text

@testable import Interface

/// A box answers for what it was opened on: gone, moved or changed meanwhile is said with who did it, and nothing else is done.
@Suite struct HeldBoxTests {
    private static let paul = "Paul VASSEUR"

    private static func document(_ stage: Stage) throws -> Record {
        let ref = try #require(stage.shell.layers.last?.aim.first)
        return try #require(stage.dossier.record(ref.record))
    }

    /// The register of documents, and the one in hand after these keys.
    private static func register(_ keys: String = "<down>") throws -> (Stage, Record) {
        let stage = try Stage.demonstration().type("4" + keys)
        return (stage, try document(stage))
    }

    private static func retitle(_ record: Record, _ stage: Stage) {
        stage.change(by: paul, record.key) { dossier in
            var tree = record.tree
            tree["title"] = .string("Un autre titre")
            dossier.put(Record(record.key, tree))
        }
    }

    /// A form with more typed in it, whose record Paul deletes; then it is accepted.
    private static func acceptedAfterDeletion() throws -> (Stage, Record) {
        let (stage, record) = try register()
        stage.type("e<end> (suite)")
        stage.delete(record, by: paul)
        #expect(stage.text.contains("Supprimé par Paul VASSEUR entre-temps"))
        let theirs = try #require(stage.dossier.record(record.key))
        stage.reply = .conflict([
            OpenConflict(
                record: record.key, theirs: theirs.tree,
                conflicts: [Conflict(path: .deleted, base: nil, mine: nil, theirs: .bool(true))], who: paul)
        ])
        stage.type("<f2>")
        stage.reply = .stored
        return (stage, record)
    }

    @Test func aBoxThatDeletesDeletesNoOther() throws {
        let (stage, record) = try Self.register("<down><down>")
        stage.type("<del>")
        #expect(stage.text.contains("Supprimer"))
        stage.delete(record, by: Self.paul)
        #expect(stage.text.contains("supprimé entre-temps par Paul VASSEUR"))
        // what was meant for the box, or for a filter in it, neither acts nor takes the notice away unread
        stage.type("oqu")
        #expect(stage.changes.isEmpty && stage.requests.isEmpty)
        #expect(stage.text.contains("entre-temps"))
        stage.type("<esc>")
        #expect(!stage.text.contains("entre-temps"))
        stage.type("o")
        #expect(stage.changes.isEmpty)
    }

    @Test func aRecordThatSomebodyChangedIsReadAgainBeforeItIsDeleted() throws {
        let (stage, record) = try Self.register()
        stage.type("<del>")
        Self.retitle(record, stage)
        #expect(stage.text.contains("modifié entre-temps par Paul VASSEUR"))
        stage.type("o")
        #expect(stage.changes.isEmpty)
    }

    @Test func aListOfStatesHoldsItsRecordAndNotTheNextOne() throws {
        let (stage, record) = try Self.register()
        stage.type("r")
        stage.delete(record, by: Self.paul)
        stage.type("<down><enter>")
        #expect(stage.changes.isEmpty)
        #expect(!stage.text.contains("entre-temps"))
    }

    @Test func whatDoesNotConcernTheBoxIsNotInItsWay() throws {
        let (stage, record) = try Self.register()
        stage.type("r")
        Self.retitle(record, stage)
        stage.type("<down><enter>")
        #expect(stage.changes.last?.edits.map(\.record) == [record.key])
        #expect(stage.dossier.record(record.key)?[FunctionalDocument.title] == "Un autre titre")
    }

    @Test func aCommandChosenInTheMenuIsForTheRowItWasOpenedOn() throws {
        let (stage, record) = try Self.register("<down><down>")
        stage.type(":supprimer")
        stage.delete(record, by: Self.paul)
        stage.type("<enter>")
        #expect(stage.text.contains("plus à cette place (Paul VASSEUR)"))
        stage.type("oo")
        #expect(stage.changes.isEmpty)
    }

    @Test func aFileIsJoinedByTheBoxThatShowedIt() throws {
        let stage = try Stage.demonstration()
        let (first, second) = (Deposit(folder: "CERT", name: "a.jpg", size: 1), Deposit(folder: "CERT", name: "b.jpg", size: 2))
        stage.see(Surroundings(deposits: [first, second]))
        stage.type("1")
        #expect(stage.selected.contains("a.jpg"))
        stage.type("<enter>")
        stage.see(Surroundings(deposits: [second]))
        #expect(stage.text.contains("« a.jpg » n'est plus dans le dépôt"))
        stage.type("<enter>")
        #expect(stage.asked(EvidenceRequest.self).isEmpty)
    }

    @Test func aDayIsForThePointItWasAskedOf() throws {
        let stage = try Stage.started(as: "agent-accueil-1")
        let ref = try #require(stage.shell.layers.last?.aim.first)
        let item = try #require(stage.context.item(ref))
        stage.type("d")
        let change = stage.context.acts.tickOff(item, on: Stage.day - 2)
        stage.change(by: Self.paul, ref.record) { $0 = $0.applying(change) }
        #expect(stage.text.contains("modifié entre-temps par Paul VASSEUR"))
        stage.type("<enter>")
        #expect(stage.changes.isEmpty)
    }

    @Test func aKeyIsNotForTheRowThatCameInThePlaceOfOneTakenAway() throws {
        let (stage, record) = try Self.register("<down><down>")
        stage.delete(record, by: Self.paul)
        stage.type("<del>")
        #expect(!stage.text.contains("Supprimer ?"))
        #expect(stage.said.contains("n'est plus dans cette liste (Paul VASSEUR)"))
        stage.type("<del>")
        #expect(stage.text.contains("Supprimer"))
    }

    @Test func aCellWhoseRowWasTakenAwayKeepsTheTextAndTakesNoOtherRow() throws {
        let (stage, record) = try Self.register("<down><down>")
        stage.type("<f4>Nouveau")
        stage.delete(record, by: Self.paul)
        #expect(stage.text.contains("supprimée par Paul VASSEUR"))
        stage.type("xyz<enter><down>")
        #expect(stage.changes.isEmpty)
        stage.type("<esc>")
        #expect(stage.changes.isEmpty && !stage.drafts.isEmpty)
    }

    @Test func aFormSaysThatItsRecordWasDeletedAndByWhom() throws {
        let (stage, record) = try Self.acceptedAfterDeletion()
        #expect(stage.text.contains("SUPPRIMÉ PAR PAUL VASSEUR"))
        #expect(stage.text.contains("la laisser supprimée"))
        stage.type("<enter>")
        #expect(stage.dossier.record(record.key)?.isDeleted == false)
    }

    @Test func aRecordLeftDeletedKeepsTheTextTyped() throws {
        let (stage, record) = try Self.acceptedAfterDeletion()
        stage.type("<down><enter>")
        #expect(stage.changes.count == 1 && stage.dossier.record(record.key)?.isDeleted == true)
        #expect(!stage.drafts.isEmpty && stage.said.contains("Votre saisie est gardée"))
    }
}
