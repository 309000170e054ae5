import Archive
import Domain
import Interface
import Synchronization

/// Keeps the texts being typed: every two seconds, and at the end; and what the disk would not take. Personal, on this machine, by
/// dossier, each window's under its own name.
final class DraftKeeper {
    private let store: DraftStore
    private let host: String
    private let window: WindowName
    private let writer = Worker<Never>(wakeup: Wakeup())
    private var prefix = ""
    private var kept: [Draft] = []
    /// A text kept for each form of this dossier, by its key.
    private(set) var known: [String: JSONObject] = [:]
    /// Where that was kept by a window that is gone.
    private var origins: [String: String] = [:]
    /// The texts of windows that are gone.
    private var left: [Draft] = []
    /// The forms whose text is kept under the name of this window.
    private var owned: Set<String> = []
    /// What the disk would not take, the oldest first.
    private(set) var unsaved: [UnsavedChange] = []
    private let changesKept = Tally()
    private var next = Instant(seconds: 0)

    init(stateFolder: String, host: String, window: WindowName? = nil) {
        store = DraftStore(stateFolder: stateFolder)
        self.host = host
        self.window = window ?? WindowName(host: host)
    }

    /// What is kept for a dossier, or for the one being made; of an account that is not one person's, each has texts of their own.
    func open(_ folder: String = "", of person: RecordKey? = nil) {
        prefix = Digest.short(folder) + (person.map { ":" + $0.id } ?? "") + " "
        kept = []
        load()
    }

    /// Those to offer at the start: the first, and the others of the same form, which no other way leads to.
    var offers: [Draft] { left.first.map { first in left.filter { $0.key == first.key } } ?? [] }

    /// Writes what changed since the last time, off the loop.
    func keep(_ drafts: [Draft], now: Instant) {
        guard now >= next, drafts != kept else { return }
        next = Instant(seconds: now.seconds + 2)
        for draft in drafts where !kept.contains(draft) { save(draft) }
        kept = drafts
    }

    /// Writes all: the program is about to end. `finishWriting` waits for it.
    func finish(_ drafts: [Draft]) {
        for draft in drafts { save(draft) }
        kept = drafts
    }

    /// Keeps one text whose form closes, or opens with it.
    func keepNow(_ draft: Draft) { save(draft) }

    /// A form by its key, or one text by where it was kept.
    func remove(_ key: String) {
        unsaved.removeAll { $0.key == key }
        let form = left.first { $0.origin == key }?.key ?? key
        if key.hasPrefix("@") {
            forget(origin: key)
        } else {
            kept.removeAll { $0.key == key }
            erase(own(key))
            owned.remove(key)
            if let origin = origins[key] { forget(origin: origin) }
        }
        if origins[form] == nil, !owned.contains(form) { promote(form) }
    }

    /// Keeps changes that are not on disk, each in place of the text it was typed as; how many are kept `finishWriting` tells.
    func keep(_ changes: [UnsavedChange], typedAs drafts: [String?]) {
        let (store, prefix) = (store, prefix)
        for (change, draft) in zip(changes, drafts) {
            let (key, text) = (own(change.key), Self.text(change.tree))
            let typed = draft.map { [own($0)] + (origins[$0].map { [prefix + $0] } ?? []) } ?? []
            writer.enqueue { [changesKept] in
                if (try? store.save(key: key, text: text)) != nil {
                    changesKept.count.withLock { $0 += 1 }
                    for key in typed { store.remove(key: key) }
                }
                return nil
            }
        }
    }

    /// Also kept on this machine, off the loop.
    func also(_ write: @escaping @Sendable () -> Void) {
        writer.enqueue {
            write()
            return nil
        }
    }

    /// Waits a moment for what is being written, then goes on: this disk may not answer either. How many changes were kept.
    func finishWriting() -> Int {
        _ = writer.finish(milliseconds: 700)
        return changesKept.count.withLock { $0 }
    }

    // MARK: Names

    private func own(_ key: String) -> String { "\(prefix)@\(window.text) \(key)" }

    private func save(_ draft: Draft) {
        let (store, name, text) = (store, own(draft.key), Self.text(draft.content))
        writer.enqueue {
            try? store.save(key: name, text: text)
            return nil
        }
        known[draft.key] = draft.content
        owned.insert(draft.key)
        // from here on it is this window's
        if let origin = draft.origin ?? origins[draft.key] { forget(origin: origin) }
        if draft.origin != nil { origins[draft.key] = nil }
    }

    private func erase(_ name: String) {
        let store = store
        writer.enqueue {
            store.remove(key: name)
            return nil
        }
    }

    private func forget(origin: String) {
        left.removeAll { $0.origin == origin }
        for (key, known) in origins where known == origin { origins[key] = nil }
        erase(prefix + origin)
    }

    /// Another text kept of the same form is the known one now.
    private func promote(_ key: String) {
        let another = left.first { $0.key == key }
        known[key] = another?.content
        origins[key] = another?.origin
    }

    private func load() {
        let found = store.load().compactMap { stored -> Draft? in
            guard stored.key.hasPrefix(prefix), let tree = try? JSONReader.read(Array(stored.text.utf8)).object else { return nil }
            let origin = stored.key.dropFirst(prefix.count)
            guard origin.hasPrefix("@") else { return Draft(key: String(origin), content: tree, origin: String(origin)) }
            let parts = origin.dropFirst().split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            let isOwn = parts[0] == window.text
            if !isOwn, WindowName.isOpen(parts[0], host: host) { return nil }
            return Draft(key: String(parts[1]), content: tree, origin: isOwn ? nil : String(origin))
        }
        unsaved = found.compactMap { draft in
            draft.key.hasPrefix(UnsavedChange.mark)
                ? UnsavedChange(key: draft.origin ?? draft.key, draft.content) : nil
        }.sorted { ($0.at, $0.key) < ($1.at, $1.key) }
        left = found.filter { !$0.key.hasPrefix(UnsavedChange.mark) }
        (known, origins) = ([:], [:])
        owned = Set(left.filter { $0.origin == nil }.map(\.key))
        for draft in left.reversed() {
            known[draft.key] = draft.content
            origins[draft.key] = draft.origin
        }
    }

    /// Counted where it is written.
    private final class Tally: Sendable { let count = Mutex(0) }

    private static func text(_ tree: JSONObject) -> String { String(decoding: JSONWriter.line(.object(tree)), as: UTF8.self) }
}
