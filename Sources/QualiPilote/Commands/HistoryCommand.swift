import Archive
import Domain
import Text

/// `journal [REF]`.
enum HistoryCommand {
    static let count = CommandOption(
        "--nombre", "--count", value: Phrase(same: "N"),
        phrase: Phrase(fr: "les N derniers actes seulement", en: "the last N acts only"))

    static let command = Command(
        "journal", "history", "log",
        phrase: Phrase(
            fr: "qui a fait quoi, quand ; d'une fiche ou de tout le dossier",
            en: "who did what, when; of a record or the whole dossier"),
        words: [.reference(required: false)], options: [count],
        examples: ["qualipilote journal --nombre 20", "qualipilote journal 1.2@DCL"], json: true, run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let place = try Workplace(invocation)
        let limit = try invocation.number(count, in: 1...1_000_000) ?? 1_000_000
        var key: RecordKey?
        if !invocation.words.isEmpty { key = try RefFinder(place).find(invocation.words).record }
        let acts: [HistoryEntry]
        do throws(ArchiveError) { acts = try place.archive.history(of: key, limit: limit) } catch { throw Failure(error) }
        let entries = acts.map { entry($0, place) }
        Listing(
            columns: [Column(fr: "Le", en: "On"), Column(fr: "Qui", en: "Who"), Column(fr: "Acte", en: "Act", flexible: true)],
            entries: entries
        ).print(invocation)
        return .ok
    }

    private static func entry(_ entry: HistoryEntry, _ place: Workplace) -> ListEntry {
        let act = entry.phrase(in: place.dossier, place.language)[place.language]
        let signature = Author.signature(entry.who, place.dossier)
        var tree = JSONObject([
            "id": .string(entry.id), "at": .string(entry.at.text), "account": .string(entry.who.account),
            "host": .string(entry.who.host),
            "verb": .string(entry.act.verb.rawValue), "subject": .string(entry.act.subject),
            "direction": .string(entry.direction.rawValue),
            "records": .strings(entry.touched.map { Ref($0).text }), "writes": .array(entry.writes.map(json)),
        ])
        tree["person"] = entry.who.person.map(JSON.string)
        tree["post"] = entry.who.post.map(JSON.string)
        return ListEntry(
            tree: tree,
            computed: JSONObject(["phrase": .string(act)]),
            cells: [place.invocation.world.moment(entry.at)[place.language], signature ?? "\(entry.who.account)@\(entry.who.host)", act])
    }

    private static func json(_ written: HistoryEntry.Written) -> JSON {
        .object(
            JSONObject([
                "record": .string(Ref(written.record).text), "path": .string(written.path.text),
                "before": written.before ?? .null,
                "after": written.after ?? .null,
            ]))
    }
}
