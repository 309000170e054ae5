import Domain
import Testing
import Text

@testable import Interface

/// A record changed outside the program: its history says so, one key brings it back, one keeps it.
@Suite struct OutsideJourneys {
    private static let key = RecordKey("services", "dcl")

    private func screen(_ outside: HistoryLine.Outside?, _ context: Context) -> HistoryScreen {
        var screen = HistoryScreen(Self.key)
        let line = HistoryLine(
            at: "maintenant", who: "hors du programme", phrase: Phrase(same: "remplacé"), details: [], outside: outside)
        _ = screen.receive(.loaded([line]), context)
        return screen
    }

    @Test func theKeysAreThereOnlyThen() throws {
        let context = try Stage.demonstration().context
        func letters(_ screen: HistoryScreen) -> [HistoryScreen.Command] {
            screen.bindings.map(\.command).filter { $0 == .bringBack || $0 == .keep }
        }
        let all = [nil, HistoryLine.Outside(isRestorable: false), HistoryLine.Outside(isRestorable: true)]
        #expect(Set(all.map { screen($0, context).mode }).count == 3, "the table of keys is made anew")
        #expect(letters(screen(nil, context)) == [])
        #expect(letters(screen(HistoryLine.Outside(isRestorable: false), context)) == [.keep])
        #expect(letters(screen(HistoryLine.Outside(isRestorable: true), context)) == [.bringBack, .keep])
    }

    @Test func eachAsksForItsOwnAndReadsTheHistoryAgain() throws {
        let context = try Stage.demonstration().context
        for command in [HistoryScreen.Command.bringBack, .keep] {
            var screen = screen(HistoryLine.Outside(isRestorable: true), context)
            let effects = screen.perform(command, context)
            guard effects.count == 2, let asked = effects[0].request as? OutsideRequest, effects[1].request is HistoryRequest
            else {
                Issue.record("\(effects)")
                continue
            }
            #expect(asked.record == Self.key && asked.bringsBack == (command == .bringBack))
        }
    }
}
