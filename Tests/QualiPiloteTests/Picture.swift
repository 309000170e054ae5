import Canvas
import Interface
import Terminal
import Testing

@testable import QualiPilote

/// A terminal in memory.
final class Picture: Console {
    let size: Size
    let isAscii = false
    let signals: SignalPipe
    private(set) var shown: Grid?

    init(_ size: Size) throws {
        self.size = size
        signals = try SignalPipe()
    }

    var lines: [String] { shown?.lines() ?? [] }

    func show(picture: () -> Grid, words: () -> Words) { shown = picture() }
    func resize() {}
    func redraw() {}
    func captureMouse(_ on: Bool) {}
    func askAccentWidth() {}
    func useAscii() {}
    func close() {}
}

extension Session {
    /// On the dossier of a world, read whole and drawn.
    static func read(_ world: World, _ options: GlobalOptions = GlobalOptions(), on picture: Picture) throws -> Session {
        let opening = try Opening(world.folder, options, world)
        let session = Session(picture, options, world, opening)
        session.show(try #require(opening.archive))
        while !session.isLoaded || session.undoState == nil {
            session.takeEvents()
            session.draw()
        }
        return session
    }

    /// Each key is drawn before the next.
    func press(_ keys: [Key]) {
        for key in keys {
            take(key)
            draw()
        }
    }
}
