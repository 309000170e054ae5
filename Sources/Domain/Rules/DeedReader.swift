/// What a change does, and to which points: read from the places it writes.
struct DeedReader {
    let dossier: Dossier

    struct Found: Hashable {
        let deed: Deed
        /// The points it concerns; none: the dossier as a whole.
        let items: [Ref]
    }

    func deeds(of change: Change) -> [Found] {
        var found: [Found] = []
        for one in change.edits.flatMap({ deeds(of: $0, change) }) where !found.contains(one) { found.append(one) }
        return found
    }

    private func deeds(of edit: Edit, _ change: Change) -> [Found] {
        if edit.writes.contains(where: { $0.path == Path("deleted") }) { return [Found(deed: .remove, items: [])] }
        switch edit.record.kind {
        case Checklist.name: return edit.writes.compactMap { found(in: edit.record, $0.path) }
        case Evidence.kind.name: return [evidence(edit, change)]
        case Meeting.kind.name, Decision.kind.name: return [Found(deed: .decide, items: [])]
        case Person.kind.name, Post.kind.name, Service.name, Site.name, Referential.name, DossierRecord.name:
            return [Found(deed: .organise, items: [])]
        default: return [Found(deed: .keepRecords, items: [])]
        }
    }

    /// Settling what two copies wrote is for whoever wrote it.
    private func found(in checklist: RecordKey, _ path: Path) -> Found? {
        if path.steps.first == .key(Disagreement.key) { return nil }
        guard path.steps.count > 2, case .element(let id) = path.steps[1], case .key(let key) = path.steps[2] else {
            return Found(deed: .organise, items: [])
        }
        return Found(deed: Self.deeds[key] ?? .arrange, items: [Ref(checklist, nested: id)])
    }

    private static let deeds: [String: Deed] = [
        Item.progress.key: .answer, Item.doneOn.key: .answer, Item.occurrences.key: .answer, Item.evidence.key: .answer,
        Item.blocked.key: .answer, Item.blockedOn.key: .answer, Item.notes.key: .comment, Item.result.key: .assess,
        Item.reason.key: .assess,
    ]

    /// A proof that is handed in waits to be validated; to judge it is another deed.
    private func evidence(_ edit: Edit, _ change: Change) -> Found {
        let isJudged = edit.writes.contains { write in
            write.path == Path(Evidence.state.key)
                && [Evidence.State.validated, .toComplete].map(\.rawValue).contains(write.value?.text ?? "")
        }
        let uses = dossier.uses(of: Ref(edit.record)).map(\.source).filter { $0.kind == Checklist.name }
        let linked = change.edits.filter { $0.record.kind == Checklist.name }.flatMap { edit in
            edit.writes.flatMap { found(in: edit.record, $0.path)?.items ?? [] }
        }
        return Found(deed: isJudged ? .validate : .answer, items: Array(Set(uses + linked)).sorted())
    }
}
