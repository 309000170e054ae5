import Domain
import Text

extension FolderState {
    mutating func planUndo(_ who: Who, _ at: Instant, _ name: String?, _ passing: Set<String>, _ isPartial: Bool)
        throws(ArchiveError) -> Result<Plan, Refused>
    {
        let found = name == nil ? nil : try journals.undoable(by: who.selves(in: dossier), passing: passing, named: name)
        guard let act = try found == nil ? nextUndoable(by: who, passing: passing) : found?.undo else {
            if let unread = journals.unread.values.first { throw unread }
            guard name != nil else { return .failure(Self.nothing("undo.nothing", "annuler", "undo")) }
            return .failure(
                found?.isNamedBack == true
                    ? Self.gone("undo.gone", "Cet acte est déjà annulé.", "That act is undone already.")
                    : Self.gone(
                        "undo.gone", "Cet acte n'est pas dans le journal : rien n'est annulé.",
                        "That act is not in the journal: nothing is undone."))
        }
        underWay = act.original
        return try inverse(of: act, .undo, who, at, isPartial: isPartial)
    }

    /// The last own act that was not passed over; the last of all when there is no other.
    mutating func nextUndoable(by who: Who, passing: Set<String>) throws(ArchiveError) -> JournalEntry? {
        let selves = who.selves(in: dossier)
        if let act = try journals.undoable(by: selves, passing: passing.union(passed)).undo { return act }
        if passed.isEmpty { return nil }
        passed = []
        return try journals.undoable(by: selves, passing: passing).undo
    }

    /// An act that could not be taken back, because others built on it, makes way for the one before.
    mutating func passOver(_ order: Order, _ answer: CommitAnswer) {
        guard case .undo = order, let act = underWay else { return }
        underWay = nil
        switch answer {
        case .conflict, .refused: passed.insert(act)
        case .stored(let stored) where stored.entry == nil: passed.insert(act)
        case .stored, .failed: passed.remove(act)
        }
    }

    mutating func planRedo(_ who: Who, _ at: Instant, _ name: String?) throws(ArchiveError) -> Result<Plan, Refused> {
        guard let act = try journals.undoable(by: who.selves(in: dossier), named: name).redo else {
            if let unread = journals.unread.values.first { throw unread }
            guard name != nil else { return .failure(Self.nothing("redo.nothing", "rétablir", "redo")) }
            return .failure(
                Self.gone(
                    "redo.gone", "Cet acte ne se rétablit plus : un autre a été fait depuis.",
                    "That act can no longer be redone: another one was done since."))
        }
        return try inverse(of: act, .redo, who, at, isPartial: false)
    }

    private static func nothing(_ code: String, _ french: String, _ english: String) -> Refused {
        gone(code, "Il n'y a rien à \(french).", "There is nothing to \(english).")
    }

    private static func gone(_ code: String, _ french: String, _ english: String) -> Refused {
        Refused(refusals: [Refusal(code, RecordKey("dossier", "dossier"), Phrase(fr: french, en: english))])
    }

    /// The edits that turn every `after` of an act back into its `before`, against what stands on disk.
    private func inverse(of latest: JournalEntry, _ direction: HistoryEntry.Direction, _ who: Who, _ at: Instant, isPartial: Bool)
        throws(ArchiveError) -> Result<Plan, Refused>
    {
        let refused = latest.touched.compactMap { refusal(of: $0, with: latest) }
        if !refused.isEmpty, !isPartial || refused.count == latest.touched.count { return .failure(Refused(refusals: refused)) }
        let left = Set(refused.map(\.record))
        var (edits, moves) = ([Edit](), false)
        for touched in latest.touched where !left.contains(touched.record) {
            let found = try current(touched.record)?.tree
            let edit = edit(undoing: touched, found)
            moves = moves || edit.writes.contains { JSON.object(found ?? JSONObject())[$0.path] != $0.value }
            edits.append(edit)
        }
        if !moves, refused.isEmpty, let record = edits.first?.record { return .failure(Refused(refusals: [standing(record, direction)])) }
        return .success(
            Plan(
                act: latest.head.act, direction: direction, of: latest.original, edits: edits, who: who, at: at, isPartial: isPartial))
    }

    /// Somebody has done it already: nothing is left to write, now or later.
    private func standing(_ key: RecordKey, _ direction: HistoryEntry.Direction) -> Refusal {
        let name = dossier.record(key).map(title) ?? key.id
        let by = journals.lastAct(on: key).map { self.name(of: $0.head.who) }
        let last = by.map { Phrase(fr: " (dernier acte : \($0))", en: " (last act: \($0))") } ?? Phrase(same: "")
        if direction == .redo {
            return Refusal(
                "redo.standing", key,
                Phrase(
                    fr: "Rien à rétablir : « \(name) » est déjà comme après cet acte\(last.french).",
                    en: "Nothing to redo: “\(name)” already stands as after that act\(last.english)."))
        }
        return Refusal(
            "undo.standing", key,
            Phrase(
                fr: "Rien à annuler : « \(name) » est déjà comme avant cet acte\(last.french).",
                en: "Nothing to undo: “\(name)” already stands as before that act\(last.english)."))
    }

    private func edit(undoing touched: JournalEntry.Touched, _ found: JSONObject?) -> Edit {
        // it was kept away: it comes back as it was
        if touched.after == JournalEntry.Touched.noFile, found == nil {
            return Edit(touched.record, base: nil, writes: touched.writes.map { Write($0.path, $0.before) })
        }
        let now = found ?? JSONObject()
        if touched.isCreation { return Edit(touched.record, base: now, writes: [Write(Path("deleted"), .bool(true))]) }
        var base = JSON.object(now)
        for write in touched.writes { base.set(write.after, at: write.path) }
        return Edit(touched.record, base: base.object ?? now, writes: touched.writes.reversed().map { Write($0.path, $0.before) })
    }

    /// A record others built on since it was made stays.
    private func refusal(of touched: JournalEntry.Touched, with entry: JournalEntry) -> Refusal? {
        guard let record = dossier.record(touched.record) else { return nil }
        if record.isDeleted, !touched.isCreation, !touched.writes.contains(where: { $0.path == .deleted }) {
            let by = journals.lastAct(on: record).map { name(of: $0.head.who) }
            return Refusal(
                "undo.deleted", touched.record,
                Phrase(
                    fr: "Pas annulé : « \(title(record)) » a été supprimé depuis\(by.map { " par \($0)" } ?? "").",
                    en: "Not undone: “\(title(record))” was deleted since\(by.map { " by \($0)" } ?? "")."))
        }
        guard touched.isCreation else { return nil }
        let own = Set(entry.touched.map(\.record))
        if dossier.usesOfAnything(in: touched.record).contains(where: { !own.contains($0.source.record) }) {
            return Refusal(
                "undo.used", touched.record,
                Phrase(
                    fr: "« \(title(record)) » est utilisé ailleurs depuis sa création : déliez-le d'abord.",
                    en: "“\(title(record))” is used elsewhere since it was made: unlink it first."))
        }
        if touched.writes.first?.after == .object(record.tree) { return nil }
        return Refusal(
            "undo.changed", touched.record,
            Phrase(
                fr: "« \(title(record)) » a été modifié depuis sa création : annulez d'abord ces modifications, ou supprimez-le.",
                en: "“\(title(record))” was changed since it was made: undo those changes first, or delete it."))
    }

    private func name(of who: Who) -> String {
        let person = who.person.flatMap { dossier.record(RecordKey("people", $0)) }
        return person.map(title) ?? who.account
    }

    private func title(_ record: Record) -> String {
        dossier.schema[record.kind].flatMap { record.tree[$0.titleKey]?.text } ?? record.id
    }
}

extension JournalEntry.Touched {
    /// The act that made the record.
    var isCreation: Bool { before == nil && writes.first?.path.steps.isEmpty == true }
}
