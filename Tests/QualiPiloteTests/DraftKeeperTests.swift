import Domain
import Foundation
import Interface
import Testing

@testable import QualiPilote

/// Texts and changes kept on this machine, by several windows.
@Suite struct DraftKeeperTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// Windows that are gone, but the last.
    private func keeper(_ window: String) -> DraftKeeper {
        let keeper = DraftKeeper(stateFolder: bench.world.stateFolder, host: "poste", window: WindowName(text: window))
        keeper.open("/dossier")
        return keeper
    }

    private func draft(_ text: String) -> Draft { Draft(key: "note:checklists/1/items/1-1", content: JSONObject(["text": .string(text)])) }

    @Test func twoWindowsOnOneFormKeepBothTexts() throws {
        let (first, second) = (keeper("a-1-1"), keeper("b-1-1"))
        first.finish([draft("l'un")])
        second.finish([draft("l'autre")])
        _ = (first.finishWriting(), second.finishWriting())

        let third = keeper("c-1-1")
        #expect(third.offers.compactMap { $0.content["text"]?.text }.sorted() == ["l'autre", "l'un"])
        // the second is taken, accepted and stored: the first is still there
        let taken = third.offers[1]
        third.keepNow(taken)
        third.remove(taken.key)
        _ = third.finishWriting()
        #expect(third.known[taken.key] == third.offers[0].content)
        let fourth = keeper("d-1-1")
        #expect(fourth.offers.count == 1 && fourth.offers[0].content != taken.content)
        fourth.remove(try #require(fourth.offers[0].origin))
        _ = fourth.finishWriting()
        #expect(keeper("e-1-1").offers.isEmpty && fourth.known.isEmpty)
    }

    @Test func theTextOfAWindowThatIsOpenIsNotOfferedToAnother() {
        let mine = DraftKeeper(stateFolder: bench.world.stateFolder, host: "poste")
        mine.open("/dossier")
        mine.finish([draft("en cours")])
        _ = mine.finishWriting()
        #expect(keeper("b-1-1").offers.isEmpty)
        mine.open("/dossier")
        #expect(mine.offers.count == 1, "its own are, as when somebody else sat there meanwhile")
    }

    @Test func changesAreKeptInTheOrderTheyWereDoneAndReadBackWhole() {
        let at = Instant(seconds: 1_795_000_000)
        let changes = (0..<12).map { number in
            let edit = Edit(
                RecordKey("documents", "doc-\(number)"), base: number == 0 ? nil : JSONObject(["id": .string("doc-\(number)")]),
                writes: [Write(Path(text: "items/#1/title"), .string("T\(number)")), Write(Path("state"), nil)])
            return UnsavedChange(key: UnsavedChange.key(number), Change(Act(.edit, "Document \(number)"), [edit]), at: at)
        }
        let first = keeper("a-1-1")
        first.keep(changes, typedAs: changes.map { _ in nil })
        #expect(first.finishWriting() == 12)
        let again = keeper("b-1-1")
        #expect(again.unsaved.map(\.change) == changes.map(\.change) && again.unsaved.allSatisfy { $0.at == at })
        again.remove(again.unsaved[0].key)
        _ = again.finishWriting()
        #expect(keeper("c-1-1").unsaved.count == 11)
    }
}
