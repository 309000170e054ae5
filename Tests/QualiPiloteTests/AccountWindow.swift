import Archive
import Canvas
import Domain
import Terminal
import Testing
import Text

@testable import Interface
@testable import QualiPilote

/// A session of one account on a bench's dossier, its screen in memory: keys go in, and all that the disk answers is heard.
final class AccountWindow {
    private final class Picture: Console {
        let size: Size
        let isAscii = false
        let signals: SignalPipe
        private(set) var shown: Grid?

        init(_ size: Size) throws {
            self.size = size
            signals = try SignalPipe()
        }

        func show(picture: () -> Grid, words: () -> Words) { shown = picture() }
        func resize() {}
        func redraw() {}
        func captureMouse(_ on: Bool) {}
        func askAccentWidth() {}
        func useAscii() {}
        func close() {}
    }

    let session: Session
    private let picture: Picture

    init(_ bench: Bench, account: String, me: String? = nil, readOnly: Bool = false, size: Size = Size(width: 100, height: 30)) throws {
        var world = bench.world
        world.account = account
        world.stateFolder = bench.folder + "/state-" + account
        var options = GlobalOptions()
        options.me = me
        options.isReadOnly = readOnly
        picture = try Picture(size)
        let opening = try Opening(world.folder, options, world)
        session = Session(picture, options, world, opening)
        session.show(try #require(opening.archive))
        while !session.isLoaded || session.undoState == nil { session.takeEvents() }
        session.inspectIfDue()
        listen()
    }

    /// What stands on the screen, as one line of single blanks.
    var text: String {
        let lines = picture.shown?.lines() ?? []
        let plain = lines.joined(separator: " ").replacing("\u{A0}", with: " ")
        return plain.split { $0 == " " || "│─┌┐└┘├┤".contains($0) }.joined(separator: " ")
    }

    @discardableResult
    func press(_ keys: Key...) -> AccountWindow {
        for key in keys {
            session.take(key)
            listen()
        }
        return self
    }

    /// Hears what became of its acts and of what it asked.
    func listen() {
        for _ in 0..<3 {
            while !session.storage.isIdle {}
            for event in session.storage.takeEvents() { session.receive(event) }
            if let worker = session.calculator {
                while !worker.isIdle {}
                for event in worker.takeEvents() { session.receive(event) }
            }
        }
        session.draw()
    }

    /// Reads what others wrote.
    func look() {
        guard let archive = session.archive else { return }
        session.storage.enqueue { .refreshed(archive.refresh()) }
        listen()
    }

    func commit(_ change: Change) throws {
        let archive = try #require(session.archive)
        guard case .stored = archive.commit(change, who: session.who, at: session.world.now()) else {
            Issue.record("not stored: \(change.act)")
            return
        }
    }
}
