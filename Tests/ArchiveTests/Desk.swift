import Archive
import Domain
import Foundation
import Testing
import Text

/// A dossier in a folder of its own, and the windows opened on it.
final class Desk: Sendable {
    static let schema = Schema([
        Kind(
            "dossier", singular: Phrase(same: "dossier"), plural: Phrase(same: "dossiers"), fields: [], title: "title",
            columns: ["title"],
            isSingle: true),
        Kind(
            "documents", singular: Phrase(same: "document"), plural: Phrase(same: "documents"),
            fields: [
                Field<[Ref]>.links("tags", fr: "liens", en: "links").spec,
                Field<String>.line("title", fr: "titre", en: "title").spec,
            ],
            title: "title", columns: ["title"], rules: [titleNeeded, uniqueReference]),
        Kind(
            "actions", singular: Phrase(same: "action"), plural: Phrase(same: "actions"),
            fields: [Field<[Ref]>.links("documents", to: "documents", fr: "documents", en: "documents").spec], title: "title",
            columns: ["title"]),
    ])
    static let titleNeeded = WriteRule("title.needed") { record, _ in
        record.tree["title"]?.text == "" ? Refusal("title.needed", record.key, Phrase(same: "titre")) : nil
    }
    static let uniqueReference = WriteRule("reference.unique") { record, dossier in
        guard let reference = record.tree["reference"] else { return nil }
        let same = dossier.records("documents").filter { $0.tree["reference"] == reference && $0.id != record.id }
        return same.isEmpty ? nil : Refusal("reference.unique", record.key, Phrase(same: "référence"))
    }

    static let anne = Who(account: "anne", host: "pc1")
    static let marc = Who(account: "marc", host: "pc2")
    static let start = Instant(seconds: 1_700_000_000)
    static let a = RecordKey("documents", "a")
    static let b = RecordKey("documents", "b")

    let base: URL
    var folder: String { base.path + "/dossier" }

    init(records: [Record] = Desk.standard) throws {
        base = Desk.fastFolder.appendingPathComponent("qp-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        try Archive.create(
            base.path + "/dossier", schema: Desk.schema, records: records, who: Desk.anne, act: Act(.layDown, "essai"),
            at: Desk.start)
    }

    /// In memory where there is such a place: hundreds of fsyncs wait for no disk.
    private static var fastFolder: URL {
        FileManager.default.isWritableFile(atPath: "/dev/shm")
            ? URL(fileURLWithPath: "/dev/shm") : FileManager.default.temporaryDirectory
    }

    deinit { try? FileManager.default.removeItem(at: base) }

    static var standard: [Record] {
        [
            Record(RecordKey("dossier", "dossier"), JSONObject(["format": .integer(1), "title": .string("Essai")])),
            record(
                a,
                [
                    "title": .string("Charte"), "x": .object(JSONObject(["n": .number("12.50")])),
                    "order": .array([.integer(3), .integer(1)]),
                ]),
            record(b, ["title": .string("Affiche")]),
        ]
    }

    static func record(_ key: RecordKey, _ members: KeyValuePairs<String, JSON>) -> Record {
        var tree = JSONObject(members)
        tree["id"] = .string(key.id)
        return Record(key, tree)
    }

    /// One more window: `state` names the account's own folder on its machine.
    func window(_ state: String = "anne", probe: Probe? = nil, lockWait: Int = 10_000) throws -> Archive {
        let archive = try Archive.open(
            folder, schema: Desk.schema, stateFolder: base.path + "/state-" + state,
            options: Options(lockWait: lockWait, probe: probe))
        _ = try archive.load()
        return archive
    }

    func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }
    func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)) }
    func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + path))
    }

    /// Every file below the dossier with its content, journals and lock left out.
    func records() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".json") {
            found[path] = try bytes(path)
        }
        return found
    }

    /// Names that a crash or a failure left behind.
    func leftovers() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".tmp") }
    }
}

extension Archive {
    /// Writes one member of a record as this window last saw it.
    func set(_ key: String, _ value: JSON?, of record: RecordKey = Desk.a, who: Who = Desk.anne, verb: Act.Verb = .edit)
        -> CommitAnswer
    {
        set([(record, key, value)], who: who, verb: verb)
    }

    func set(_ writes: [(RecordKey, String, JSON?)], who: Who = Desk.anne, verb: Act.Verb = .edit) -> CommitAnswer {
        let seen = dossier
        let edits = writes.map { Edit($0.0, base: seen.record($0.0)?.tree, writes: [Write(Path($0.1), $0.2)]) }
        return commit(Change(Act(verb, "essai"), edits), who: who, at: Desk.start)
    }
}

extension CommitAnswer {
    var stored: Stored? { if case .stored(let stored) = self { stored } else { nil } }
    var refusals: [Refusal]? { if case .refused(let refusals) = self { refusals } else { nil } }
    var conflicts: [RecordConflict]? { if case .conflict(let conflicts) = self { conflicts } else { nil } }
    var error: ArchiveError? { if case .failed(let error) = self { error } else { nil } }
}
