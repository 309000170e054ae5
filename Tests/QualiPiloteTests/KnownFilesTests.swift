import Canvas
import Domain
import Testing

@testable import Interface
@testable import QualiPilote

/// Files dropped together whose content the dossier holds already: one box tells them all, and one key ends it for all.
@Suite struct KnownFilesTests {
    /// Two files chosen together turn out to be known, one after the other.
    private static func known() throws -> (bench: Bench, window: AccountWindow, item: ChecklistItem) {
        let bench = try Bench.demonstration()
        let window = try AccountWindow(bench, account: "anne")
        let dossier = window.session.desk.facts.dossier
        let item = try #require(dossier.items.first { $0.recurrence == .none && $0.isApplicable && $0[Item.evidence].isEmpty })
        let layers = window.session.shell.layers.count
        window.session.attachesUnderWay = 2
        for (name, proof) in zip(["a.jpg", "b.jpg"], dossier.records(Evidence.kind.name)) {
            #expect(window.session.shell.layers.count == layers, "nothing is asked before all are answered")
            let deposit = Deposit(folder: "DCL", name: name, size: 1)
            window.session.receive(.then { $0.attached(.known(proof.key), deposit, to: item.ref, UndoState()) })
        }
        #expect(window.session.shell.layers.count == layers + 1)
        window.listen()
        return (bench, window, item)
    }

    @Test func oneBoxTellsThemAllAndLinksThemAll() throws {
        let (bench, window, item) = try Self.known()
        defer { withExtendedLifetime(bench) {} }
        #expect(window.text.contains("« a.jpg » a exactement") && window.text.contains("« b.jpg » a exactement"), "\(window.text)")
        window.press(.character("l"))
        #expect(window.session.desk.confirmed.item(item.ref)?[Item.evidence].count == 2, "\(window.text)")
        #expect(window.text.contains("Liées : 2 preuves."), "\(window.text)")
    }

    @Test func leavingItLeavesThemAll() throws {
        let (bench, window, item) = try Self.known()
        defer { withExtendedLifetime(bench) {} }
        window.press(.escape)
        #expect(window.session.desk.confirmed.item(item.ref)?[Item.evidence].isEmpty == true)
        #expect(!window.text.contains("exactement le même contenu"))
    }
}
