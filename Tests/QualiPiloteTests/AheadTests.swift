import Canvas
import Domain
import Interface
import Testing
import Text

@testable import QualiPilote

/// What a repeated key will show is made before it comes: nobody may see that it was.
@Suite struct AheadTests {
    /// A session on the demonstration, read whole.
    private static func session(_ bench: Bench, linear: Bool = false) throws -> (Session, Picture) {
        var options = GlobalOptions()
        options.isLinear = linear
        let screen = try Picture(Size(width: 120, height: 40))
        return (try Session.read(bench.world, options, on: screen), screen)
    }

    @Test(
        arguments: [[], [.character("4")], [.character("2")], [.character("7")], [.character("2"), .enter], [.character("?")]] as [[Key]])
    func whatWasForeseenIsWhatTheKeyShows(_ way: [Key]) throws {
        let bench = try Bench.demonstration()
        let (ahead, seen) = try Self.session(bench)
        let (plain, expected) = try Self.session(bench)
        ahead.press(way)
        plain.press(way)
        var foreseen = 0
        for key: Key in [.down, .down, .down, .pageDown, .pageDown, .up, .up, .down] {
            foreseen += ahead.ahead.contains { $0.key == key } ? 1 : 0
            ahead.press([key])
            plain.press([key])
            #expect(seen.shown == expected.shown)
            while ahead.keyAhead != nil { ahead.lookAhead() }
        }
        #expect(foreseen == 5)
    }

    /// What a filter will look in, as soon as it is typed; then there is nothing left to do.
    @Test(arguments: [[.character("/")], [.character("4"), .character("/")]] as [[Key]])
    func whatAFilterLooksInIsMadeBeforeItsFirstLetter(_ way: [Key]) throws {
        let bench = try Bench.demonstration()
        let (ahead, seen) = try Self.session(bench)
        let (plain, expected) = try Self.session(bench)
        ahead.press(way)
        plain.press(way)
        var steps = 0
        while ahead.isWorkAhead {
            ahead.workAhead()
            steps += 1
        }
        #expect(steps > 0 && !ahead.isWorkAhead)
        for letter in "accueil" {
            ahead.press([.character(letter)])
            plain.press([.character(letter)])
            #expect(seen.shown == expected.shown && !ahead.isWorkAhead)
        }
    }

    @Test func whatHappensMeanwhileIsSeen() throws {
        let bench = try Bench.demonstration()
        let (session, screen) = try Self.session(bench)
        session.press([.character("4"), .down])
        session.lookAhead()
        #expect(!session.ahead.isEmpty)
        session.receive(.said(Phrase(same: "Quelqu'un a parlé.")))
        #expect(session.ahead.isEmpty)
        session.press([.down])
        session.lookAhead()
        let document = try #require(session.desk.facts.dossier.records("documents").first)
        let file = "documents/\(document.id).json"
        let text = try bench.read(file).replacing(document[FunctionalDocument.title], with: "Un tout autre titre")
        try bench.write(text, to: file)
        session.receive(.refreshed(try #require(session.archive).refresh()))
        session.press([.down])
        #expect(screen.shown?.lines().contains { $0.contains("Un tout autre titre") } ?? false)
    }

    @Test func whatGoesBeyondTheScreenIsDoneWhenTheKeyComes() throws {
        let (session, _) = try Self.session(try Bench.demonstration())
        // an arrow stores what was typed in a cell
        session.press([.character("4"), .function(4), .character("x")])
        session.lastKey = .down
        session.lookAhead()
        #expect(session.ahead.isEmpty && session.keyAhead == nil && session.desk.pending.isEmpty)
        session.press([.down])
        #expect(!session.desk.pending.isEmpty)
    }

    @Test func otherKeysAndScreenReadersWaitForNothing() throws {
        let bench = try Bench.demonstration()
        let (session, _) = try Self.session(bench)
        session.press([.character("4"), .down, .character(" ")])
        #expect(session.keyAhead == nil)
        let (linear, _) = try Self.session(bench, linear: true)
        linear.press([.character("4"), .down])
        #expect(linear.keyAhead == nil)
    }
}
