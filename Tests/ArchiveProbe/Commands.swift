import Archive
import Domain
import Glibc
import Text

enum Commands {
    static let all: [String: @Sendable ([String]) -> Int32] = [
        "write": write, "several": several, "acts": acts, "append": append, "load": load, "read": read,
    ]
    static let who = Who(account: "probe", host: "here")
    static let key = RecordKey("documents", "a")
    static let schema = Schema([
        Kind(
            "dossier", singular: Phrase(same: "dossier"), plural: Phrase(same: "dossiers"), fields: [], title: "title",
            columns: ["title"],
            isSingle: true),
        Kind(
            "documents", singular: Phrase(same: "document"), plural: Phrase(same: "documents"),
            fields: [Field<[Ref]>.links("tags", fr: "liens", en: "links").spec], title: "title", columns: ["title"]),
    ])

    private static func write(_ arguments: [String]) -> Int32 {
        guard arguments.count >= 3 else { return 2 }
        let last = arguments.count > 3 ? Int(arguments[3]) ?? -1 : -1
        let probe = Probe { _, number in
            if number == last { kill(getpid(), SIGKILL) }
            return 0
        }
        return commit(arguments, Options(probe: probe)) { [Write(Path("title"), .string($0))] }
    }

    /// One act on two records that are there and a new one, killed before its n-th call.
    private static func several(_ arguments: [String]) -> Int32 {
        guard arguments.count >= 3 else { return 2 }
        let last = arguments.count > 3 ? Int(arguments[3]) ?? -1 : -1
        let probe = Probe { _, number in
            if number == last { kill(getpid(), SIGKILL) }
            return 0
        }
        guard
            let archive = try? Archive.open(arguments[0], schema: schema, stateFolder: arguments[1], options: Options(probe: probe)),
            let dossier = try? archive.load()
        else { return 5 }
        let edits = ["a", "b", arguments[2]].map { id in
            let key = RecordKey("documents", id)
            return Edit(key, base: dossier.record(key)?.tree, writes: [Write(Path("title"), .string(arguments[2]))])
        }
        let answer = archive.commit(Change(Act(.importTable, "a"), edits), who: who, at: Instant(seconds: Int(time(nil))))
        guard case .stored = answer else { return 4 }
        say("enregistré")
        return 0
    }

    /// Many acts over many records, as a window makes them; says what the last ones and what opening anew then takes.
    private static func acts(_ arguments: [String]) -> Int32 {
        guard arguments.count >= 3, let count = Int(arguments[2]),
            let archive = try? Archive.open(arguments[0], schema: schema, stateFolder: arguments[1]), (try? archive.load()) != nil
        else { return 2 }
        let records = (0..<300).map { RecordKey("documents", "r\($0)") }
        func act(_ number: Int, _ archive: Archive) -> Bool {
            let key = records[number * 7 % records.count]
            let edit = Edit(key, base: archive.dossier.record(key)?.tree, writes: [Write(Path("title"), .string("t\(number)"))])
            let answer = archive.commit(Change(Act(.edit, "t\(number)"), [edit]), who: who, at: Instant(seconds: Int(time(nil))))
            archive.tidy(at: Instant(seconds: Int(time(nil))))
            if case .stored = answer { return true } else { return false }
        }
        var done = 0
        for stage in [20, 200, 2_000, 20_000] where stage <= count {
            while done < stage - 10 {
                if !act(done, archive) { return 4 }
                done += 1
            }
            print("\(stage) acts:")
            report("act", runs: 10) {
                done += 1; return act(done - 1, archive)
            }
            report("undo and redo", runs: 5) {
                archive.undo(who: who, at: Instant(seconds: 0)).isStored && archive.redo(who: who, at: Instant(seconds: 0)).isStored
            }
            report("journal of a record", runs: 5) { (try? archive.history(of: records[0], limit: 20)) != nil }
            report("opening, first act", runs: 10) {
                guard let fresh = try? Archive.open(arguments[0], schema: schema, stateFolder: arguments[1]) else { return false }
                _ = try? fresh.load()
                return !fresh.hasUnfinishedWork && (try? fresh.undoable(who: who)) != nil
            }
        }
        return 0
    }

    private static func report(_ name: String, runs: Int, _ body: () -> Bool) {
        var times: [Duration] = []
        for _ in 0..<runs { times.append(ContinuousClock().measure { if !body() { exit(5) } }) }
        let middle = times.sorted()[runs / 2].components
        print("  \(name): \(middle.seconds * 1_000_000 + middle.attoseconds / 1_000_000_000_000) µs")
    }

    private static func commit(_ arguments: [String], _ options: Options, _ writes: (String) -> [Write]) -> Int32 {
        guard let archive = try? Archive.open(arguments[0], schema: schema, stateFolder: arguments[1], options: options) else {
            return 5
        }
        if archive.hasUnfinishedWork { _ = try? archive.recover(at: Instant(seconds: Int(time(nil)))) }
        guard let dossier = try? archive.load() else { return 5 }
        let edit = Edit(key, base: dossier.record(key)?.tree, writes: writes(arguments[2]))
        let answer = archive.commit(Change(Act(.edit, "a"), [edit]), who: who, at: Instant(seconds: Int(time(nil))))
        guard case .stored = answer else { return 4 }
        say("enregistré")
        return 0
    }

    private static func append(_ arguments: [String]) -> Int32 {
        guard arguments.count >= 4, let count = Int(arguments[3]),
            let archive = try? Archive.open(arguments[0], schema: schema, stateFolder: arguments[1])
        else { return 2 }
        guard var known = try? archive.load().record(key)?.tree else { return 5 }
        for number in 0..<count {
            let tag = "documents/\(arguments[2])-\(number)"
            let tags = Set((known["tags"]?.array ?? []).compactMap(\.text)).union([tag])
            let edit = Edit(key, base: known, writes: [Write(Path("tags"), .strings(tags.sorted(by: ByteOrder.precedes)))])
            let answer = archive.commit(Change(Act(.link, tag), [edit]), who: who, at: Instant(seconds: Int(time(nil))))
            guard case .stored(let stored) = answer, let record = stored.records.first else { return 4 }
            known = record.tree
            say(tag)
        }
        return 0
    }

    /// Past any buffer, so that a kill right after it does not take it back.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = Glibc.write(1, bytes, bytes.count)
    }

    private static func load(_ arguments: [String]) -> Int32 {
        guard let folder = arguments.first else { return 2 }
        report(runs: 10) { (try? Archive.open(folder, schema: schema, stateFolder: "/nowhere").load()) != nil }
        return 0
    }

    private static func read(_ arguments: [String]) -> Int32 {
        guard let name = arguments.first, let file = fopen(name, "r") else { return 2 }
        var bytes = [UInt8](repeating: 0, count: 64 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        bytes.removeLast(bytes.count - count)
        report(runs: 5) { (try? JSONReader.read(bytes)) != nil }
        return 0
    }

    private static func report(runs: Int, _ body: () -> Bool) {
        var best = Duration.seconds(3600)
        for _ in 0..<runs { best = min(best, ContinuousClock().measure { if !body() { exit(5) } }) }
        print(best.components.seconds * 1_000_000 + best.components.attoseconds / 1_000_000_000_000)
    }
}

extension CommitAnswer {
    fileprivate var isStored: Bool { if case .stored = self { true } else { false } }
}
