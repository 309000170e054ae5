import Archive
import Canvas
import Domain
import Foundation
import Testing
import Text

@testable import Interface
@testable import QualiPilote

/// Two people on one dossier, each with a screen, a size and a role, press what comes: whatever is written was named where they looked,
/// and nothing that was acknowledged is lost.
@Suite struct SidesTests {
    /// One of the two.
    private final class Side {
        let session: Session
        let picture: Picture
        private(set) var acknowledged: [HistoryEntry] = []
        private(set) var keys: [String] = []
        /// What stood there before a box came over it.
        private var below = ""

        init(_ bench: Bench, account: String, me: String?, _ size: Size) throws {
            var world = bench.world
            world.account = account
            world.stateFolder = bench.folder + "/state-" + account
            var options = GlobalOptions()
            options.me = me
            picture = try Picture(size)
            session = try Session.read(world, options, on: picture)
        }

        /// What stands on the screen, without frames, as one line; the way to it in full, which a narrow header cuts.
        var seen: String {
            let text = picture.lines.joined(separator: " ").filter { !"│─┌┐└┘├┤…".contains($0) }
            let path = session.shell.path(session.context).map(\.string).joined(separator: " ")
            return SidesTests.folded(text + " " + path) + (isInBox ? " " + below : "")
        }

        private var isInBox: Bool { session.shell.layers.last?.overlay(session.context) != nil }

        /// The changes that a key asked for.
        func press(_ key: Key) -> [Change] {
            keys.append("\(key)")
            if !isInBox { below = seen }
            let before = Set(session.desk.pending.map(\.ticket))
            session.take(key)
            let asked = session.desk.pending.filter { !before.contains($0.ticket) }.map(\.change)
            session.draw()
            settle()
            return asked
        }

        private func settle() { while !session.storage.isIdle {} }

        /// Hears of what became of its acts, and of what the other did.
        func listen() {
            guard let archive = session.archive else { return }
            session.storage.enqueue { .refreshed(archive.refresh()) }
            settle()
            for event in session.storage.takeEvents() {
                if case .answered(_, .stored(let stored), _) = event, let entry = stored.entry { acknowledged.append(entry) }
                session.receive(event)
            }
            if let worker = session.calculator {
                while !worker.isIdle {}
                for event in worker.takeEvents() { session.receive(event) }
            }
            session.draw()
        }
    }

    /// Keys as people press them: mostly moving, acting on what is there, answering boxes, typing a little.
    private static func key(_ chance: inout SeededGenerator) -> Key {
        let moving: [Key] = [.down, .up, .down, .pageDown, .home, .end, .tab, .left, .right]
        let going = "123456789".map { Key.character($0) }
        let acting = "   eaarlncdvmoutsbh=k".map { Key.character($0) } + [.function(4), .function(7), .delete, .insert]
        let answering: [Key] = [.enter, .enter, .enter, .escape, .escape, .function(2), .function(2), .character("o")]
        let typing =
            "accueil 12/03 oui".map { Key.character($0) } + [.character("/"), .character(":"), .character("?"), .paste("a\tb\nc\td")]
        let groups = [moving, moving, going, acting, acting, answering, answering, answering, typing]
        let group = groups[Int(chance.next(upperBound: UInt64(groups.count)))]
        return group[Int(chance.next(upperBound: UInt64(group.count)))]
    }

    private static let pairs: [(Size, String?, Size, String?)] = [
        (Size(width: 80, height: 24), nil, Size(width: 120, height: 40), nil),
        (Size(width: 120, height: 40), nil, Size(width: 64, height: 20), "agent d'accueil 1"),
    ]

    @Test(arguments: [0, 1]) func nobodyTouchesWhatTheirScreenDidNotName(_ place: Int) throws {
        let seed = Settings.seed &+ UInt64(place)
        print("SidesTests seed \(seed) (QP_SEED), \(Settings.keys) keys (QP_KEYS)")
        var chance = SeededGenerator(seed: seed)
        let bench = try Bench.demonstration()
        let (size, me, otherSize, other) = Self.pairs[place]
        let sides = [
            try Side(bench, account: "anne", me: me, size), try Side(bench, account: "paul", me: other, otherSize),
        ]
        for _ in 0..<Settings.keys {
            let side = sides[chance.next(upperBound: 3 as UInt64) == 0 ? 1 : 0]
            guard side.session.exitCode == nil, side.session.leaving == nil else { break }
            let (seen, key) = (side.seen, Self.key(&chance))
            let dossier = side.session.desk.facts.dossier
            for change in side.press(key) {
                for thing in Self.strangers(change, seen, dossier) {
                    Issue.record("seed \(seed), after \(side.keys.suffix(12)): \(change.act) wrote \(thing), not in: \(seen)")
                }
            }
            if chance.next(upperBound: 3 as UInt64) == 0 { side.listen() }
            if chance.next(upperBound: 5 as UInt64) == 0 { for side in sides { side.listen() } }
        }
        for side in sides { side.listen() }
        try Self.check(sides.flatMap(\.acknowledged), bench, seed)
    }

    /// The things a change writes that the screen did not name.
    private static func strangers(_ change: Change, _ seen: String, _ dossier: Dossier) -> [String] {
        change.edits.flatMap { edit -> [String] in
            guard let base = edit.base else { return [] }
            let record = Record(edit.record, base)
            if record.kind == Checklist.name { return points(edit, dossier).filter { !isNamed($0, seen) } }
            if record.kind == Referential.name, let within = parts(edit, dossier) { return within.filter { !isNamed($0, seen) } }
            // the requirement a new point is of is named by its own title
            if record.kind == Referential.name, change.act.verb == .create { return [] }
            // a proof sent back is completed where its point is answered
            if record.kind == Evidence.kind.name, change.act.verb == .attach { return [] }
            let naming = Naming(dossier, .french)
            let names = [naming.title(record), naming.reference(record)].filter { !$0.isEmpty }
            if record.kind == DossierRecord.name || names.contains(where: { isNamed($0, seen) }) { return [] }
            // of many, the box names the first and counts the others
            return change.edits.count > 5 && seen.contains("autre") ? [] : [names.joined(separator: " ")]
        }
    }

    /// The points that stood before and are written.
    private static func points(_ edit: Edit, _ dossier: Dossier) -> [String] {
        let ids = Set(
            edit.writes.compactMap { write -> String? in
                guard write.path.steps.count > 1, case .element(let id) = write.path.steps[1] else { return nil }
                return id
            })
        return ids.compactMap { dossier.item(Ref(edit.record, nested: $0))?.title }
    }

    /// The exigences and the other things of a référentiel that stood before and are written; nil when the référentiel itself is.
    private static func parts(_ edit: Edit, _ dossier: Dossier) -> [String]? {
        let naming = Naming(dossier, .french)
        var names: [String] = []
        for write in edit.writes {
            guard write.path.steps.count > 1, case .element(let id) = write.path.steps[1] else { return nil }
            guard let engagement = dossier.structure.engagement(Ref(edit.record, nested: id)) else { continue }
            names.append(engagement.title.isEmpty ? naming.name(engagement.ref) : engagement.title)
        }
        return names
    }

    /// Its beginning stands there: columns cut the rest.
    private static func isNamed(_ name: String, _ seen: String) -> Bool {
        seen.contains(folded(String(folded(name).prefix(9))))
    }

    private static func folded(_ text: String) -> String {
        String(decoding: Folding.fold(text), as: UTF8.self).split { $0 == " " }.joined(separator: " ")
    }

    /// Every act that was acknowledged is in a journal, and the last one on a record is what the record says.
    private static func check(_ acts: [HistoryEntry], _ bench: Bench, _ seed: UInt64) throws {
        let archive = try Archive.open(bench.world.folder, schema: .standard, stateFolder: bench.folder + "/state-reader")
        let dossier = try archive.load()
        #expect(dossier.problems.isEmpty)
        let history = try archive.history(limit: 100_000)
        let told = Set(history.map(\.id))
        #expect(acts.allSatisfy { told.contains($0.id) }, "seed \(seed)")
        var done: Set<RecordKey> = []
        for entry in history where entry.act.verb != .layDown {
            for key in entry.touched where done.insert(key).inserted {
                let tree = dossier.record(key).map { JSON.object($0.tree) }
                for write in entry.writes where write.record == key {
                    let now = write.path.steps.isEmpty ? tree : tree?[write.path]
                    #expect(now == write.after, "seed \(seed): \(key) at \(write.path.text)")
                }
            }
        }
    }

    private enum Settings {
        static var keys: Int { number("QP_KEYS").map { Int($0) } ?? 220 }
        /// The same one each time, so that what turns red is what was changed; others are tried by hand.
        static var seed: UInt64 { number("QP_SEED") ?? 1 }

        private static func number(_ name: String) -> UInt64? { ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) } }
    }
}
