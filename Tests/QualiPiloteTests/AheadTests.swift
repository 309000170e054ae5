import Canvas
import Domain
import Interface
import Terminal
import Testing
import Text

@testable import QualiPilote

/// What a repeated key will show is made before it comes: nobody may see that it was.
@Suite struct AheadTests {
    /// A screen in memory.
    private final class Screen: Console {
        let size = Size(width: 120, height: 40)
        let isAscii = false
        let signals: SignalPipe
        private(set) var shown: Grid?

        init() throws { signals = try SignalPipe() }

        func show(picture: () -> Grid, words: () -> Words) { shown = picture() }
        func resize() {}
        func redraw() {}
        func captureMouse(_ on: Bool) {}
        func askAccentWidth() {}
        func useAscii() {}
        func close() {}
    }

    /// A session on the demonstration, read whole.
    private static func session(_ bench: Bench, linear: Bool = false) throws -> (Session, Screen) {
        var options = GlobalOptions()
        options.isLinear = linear
        let screen = try Screen()
        let opening = try Opening(bench.world.folder, options, bench.world)
        let session = Session(screen, options, bench.world, opening)
        session.show(try #require(opening.archive))
        while !session.isLoaded || session.undoState == nil { session.takeEvents() }
        session.draw()
        return (session, screen)
    }

    private static func press(_ keys: [Key], _ session: Session) {
        for key in keys {
            session.take(key)
            session.draw()
        }
    }

    @Test(
        arguments: [[], [.character("4")], [.character("2")], [.character("7")], [.character("2"), .enter], [.character("?")]] as [[Key]])
    func whatWasForeseenIsWhatTheKeyShows(_ way: [Key]) throws {
        let bench = try Bench.demonstration()
        let (ahead, seen) = try Self.session(bench)
        let (plain, expected) = try Self.session(bench)
        Self.press(way, ahead)
        Self.press(way, plain)
        var foreseen = 0
        for key: Key in [.down, .down, .down, .pageDown, .pageDown, .up, .up, .down] {
            foreseen += ahead.ahead.contains { $0.key == key } ? 1 : 0
            Self.press([key], ahead)
            Self.press([key], plain)
            #expect(seen.shown == expected.shown)
            while ahead.keyAhead != nil { ahead.lookAhead() }
        }
        #expect(foreseen == 5)
    }

    @Test func whatHappensMeanwhileIsSeen() throws {
        let bench = try Bench.demonstration()
        let (session, screen) = try Self.session(bench)
        Self.press([.character("4"), .down], session)
        session.lookAhead()
        #expect(!session.ahead.isEmpty)
        session.receive(.said(Phrase(same: "Quelqu'un a parlé.")))
        #expect(session.ahead.isEmpty)
        Self.press([.down], session)
        session.lookAhead()
        let document = try #require(session.desk.facts.dossier.records("documents").first)
        let file = "documents/\(document.id).json"
        let text = try bench.read(file).replacing(document[FunctionalDocument.title], with: "Un tout autre titre")
        try bench.write(text, to: file)
        session.receive(.refreshed(try #require(session.archive).refresh()))
        Self.press([.down], session)
        #expect(screen.shown?.lines().contains { $0.contains("Un tout autre titre") } ?? false)
    }

    @Test func whatGoesBeyondTheScreenIsDoneWhenTheKeyComes() throws {
        let (session, _) = try Self.session(try Bench.demonstration())
        // an arrow stores what was typed in a cell
        Self.press([.character("4"), .function(4), .character("x")], session)
        session.lastKey = .down
        session.lookAhead()
        #expect(session.ahead.isEmpty && session.keyAhead == nil && session.desk.pending.isEmpty)
        Self.press([.down], session)
        #expect(!session.desk.pending.isEmpty)
    }

    @Test func otherKeysAndScreenReadersWaitForNothing() throws {
        let bench = try Bench.demonstration()
        let (session, _) = try Self.session(bench)
        Self.press([.character("4"), .down, .character(" ")], session)
        #expect(session.keyAhead == nil)
        let (linear, _) = try Self.session(bench, linear: true)
        Self.press([.character("4"), .down], linear)
        #expect(linear.keyAhead == nil)
    }
}
