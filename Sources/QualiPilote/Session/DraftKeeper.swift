import Archive
import Domain
import Interface

/// Keeps the texts being typed: every two seconds, and at the end. Personal, on this machine, by dossier.
final class DraftKeeper {
    private let store: DraftStore
    private let writer = Worker<Never>(wakeup: Wakeup())
    private var prefix = ""
    private var kept: [Draft] = []
    /// Every text kept for this dossier, by the key of its form.
    private(set) var known: [String: JSONObject] = [:]
    /// The one to offer at the start.
    private(set) var first: Draft?
    private var next = Instant(seconds: 0)

    init(stateFolder: String) { store = DraftStore(stateFolder: stateFolder) }

    /// What is kept for a dossier, or for the one being made; of an account that is not one person's, each has texts of their own.
    func open(_ folder: String = "", of person: RecordKey? = nil) {
        prefix = Digest.short(folder) + (person.map { ":" + $0.id } ?? "") + " "
        load()
    }

    /// Writes what changed since the last time, off the loop.
    func keep(_ drafts: [Draft], now: Instant) {
        guard now >= next, drafts != kept else { return }
        next = Instant(seconds: now.seconds + 2)
        let (store, prefix) = (store, prefix)
        let changed = drafts.filter { !kept.contains($0) }
        kept = drafts
        for draft in changed { known[draft.key] = draft.content }
        writer.enqueue {
            for draft in changed { try? store.save(key: prefix + draft.key, text: Self.text(draft)) }
            return nil
        }
    }

    /// Writes at once: the program is about to end.
    func finish(_ drafts: [Draft]) {
        for draft in drafts { try? store.save(key: prefix + draft.key, text: Self.text(draft)) }
        kept = drafts
    }

    /// Keeps one text whose form closes.
    func keepNow(_ draft: Draft) {
        known[draft.key] = draft.content
        let (store, prefix) = (store, prefix)
        writer.enqueue {
            try? store.save(key: prefix + draft.key, text: Self.text(draft))
            return nil
        }
    }

    func remove(_ key: String) {
        known[key] = nil
        let (store, prefix) = (store, prefix)
        kept.removeAll { $0.key == key }
        writer.enqueue {
            store.remove(key: prefix + key)
            return nil
        }
    }

    private func load() {
        let found = store.load().compactMap { stored -> Draft? in
            guard stored.key.hasPrefix(prefix), let tree = try? JSONReader.read(Array(stored.text.utf8)).object else { return nil }
            return Draft(key: String(stored.key.dropFirst(prefix.count)), content: tree)
        }
        known = Dictionary(found.map { ($0.key, $0.content) }, uniquingKeysWith: { _, last in last })
        first = found.first
    }

    private static func text(_ draft: Draft) -> String { String(decoding: JSONWriter.line(.object(draft.content)), as: UTF8.self) }
}
