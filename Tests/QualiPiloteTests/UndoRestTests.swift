import Canvas
import Domain
import Testing

@testable import QualiPilote

/// An act of which a colleague changed one record meanwhile: who and what is named, and the rest is undone by a key or an option.
@Suite struct UndoRestTests {
    private static let made = ["n1", "n2", "n3"].map { RecordKey("actions", $0) }

    /// Anne made three records in one act; Paul changed the second.
    private static func three() throws -> (bench: Bench, anne: AccountWindow) {
        let bench = try Bench.demonstration()
        let (anne, paul) = (try AccountWindow(bench, account: "anne"), try AccountWindow(bench, account: "paul"))
        let edits = made.map { Edit($0, base: nil, writes: [Write(Path("title"), .string("Relancer \($0.id)"))]) }
        try anne.commit(Change(Act(.importTable, "3 actions"), edits))
        paul.look()
        let base = paul.session.desk.confirmed.record(made[1])?.tree
        try paul.commit(Change(Act(.edit, "n2"), [Edit(made[1], base: base, writes: [Write(Path("title"), .string("Corrigé"))])]))
        anne.look()
        let again = try AccountWindow(bench, account: "anne")
        return (bench, again)
    }

    private static func isDeleted(_ bench: Bench) throws -> [Bool] {
        try made.map { try bench.read("actions/\($0.id).json").contains("\"deleted\": true") }
    }

    @Test func theBoxNamesWhoChangedWhatAndOneKeyUndoesTheRest() throws {
        let (bench, anne) = try Self.three()
        anne.press(.character("u"))
        #expect(anne.text.contains("« Corrigé » : modifié par paul"), "\(anne.text)")
        #expect(anne.text.contains("Le reste de l'acte (importer 3 actions)"), "\(anne.text)")
        #expect(!anne.text.contains("La même touche passe"), "there is no act before it")
        #expect(try Self.isDeleted(bench) == [false, false, false])
        anne.press(.character("r"))
        #expect(anne.text.contains("Annulé, sauf ce que d'autres ont modifié"), "\(anne.text)")
        #expect(try Self.isDeleted(bench) == [true, false, true])
        #expect(try bench.read("actions/n2.json").contains("Corrigé"))
    }

    @Test func anyOtherKeyUndoesNothing() throws {
        let (bench, anne) = try Self.three()
        anne.press(.character("u"), .enter)
        #expect(!anne.text.contains("annuler le reste"))
        #expect(try Self.isDeleted(bench) == [false, false, false])
    }

    @Test func anActOfOneRecordHasNoRest() throws {
        let bench = try Bench.demonstration()
        let (anne, paul) = (try AccountWindow(bench, account: "anne"), try AccountWindow(bench, account: "paul"))
        let edit = Edit(Self.made[0], base: nil, writes: [Write(Path("title"), .string("Relancer"))])
        try anne.commit(Change(Act(.create, "Relancer"), [edit]))
        paul.look()
        let base = paul.session.desk.confirmed.record(Self.made[0])?.tree
        try paul.commit(Change(Act(.edit, "x"), [Edit(Self.made[0], base: base, writes: [Write(Path("title"), .string("Corrigé"))])]))
        let again = try AccountWindow(bench, account: "anne").press(.character("u"))
        #expect(again.text.contains("a été modifié depuis sa création") && !again.text.contains("annuler le reste"), "\(again.text)")
    }

    // MARK: Commands

    @Test func theCommandNamesWhoChangedWhatAndTheOptionUndoesTheRest() throws {
        let (bench, _) = try Self.three()
        bench.world.account = "anne"
        let refused = bench.run("annuler")
        #expect(refused.code == .invalid || refused.code == .conflict)
        #expect(refused.err.contains("Corrigé") && refused.err.contains("par paul") && refused.err.contains("--le-reste"), "\(refused.err)")
        #expect(try Self.isDeleted(bench) == [false, false, false])
        let rest = bench.run("annuler", "--le-reste")
        #expect(rest.code == .ok, "\(rest.err)")
        #expect(try Self.isDeleted(bench) == [true, false, true])
    }

    @Test func lastActsArePassedAsManyAsAsked() throws {
        let bench = try Bench.demonstration()
        bench.world.account = "anne"
        let anne = try AccountWindow(bench, account: "anne")
        for key in Self.made {
            try anne.commit(Change(Act(.create, key.id), [Edit(key, base: nil, writes: [Write(Path("title"), .string(key.id))])]))
        }
        let run = bench.run("annuler", "--passer", "1")
        #expect(run.code == .ok && run.err.contains("n2"), "\(run.err)")
        #expect(try Self.isDeleted(bench) == [false, true, false])
        #expect(bench.run("annuler", "--passer", "9").err.contains("rien à annuler"))
        #expect(try Self.isDeleted(bench) == [false, true, false])
        for wrong in ["-1", "0", "x", "1001"] { #expect(bench.run("annuler", "--passer", wrong).code == .usage) }
    }
}
