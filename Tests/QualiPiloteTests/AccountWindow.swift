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
        session = try Session.read(world, options, on: picture)
        session.inspectIfDue()
        listen()
    }

    /// What stands on the screen, as one line of single blanks.
    var text: String {
        let lines = picture.lines
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
