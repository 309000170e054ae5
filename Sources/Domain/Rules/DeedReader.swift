/// What a change does, and to what: read from the places it writes, as the kinds of its records say.
struct DeedReader {
    let dossier: Dossier

    /// Something done to something. Where several deeds would do, one that is allowed is enough.
    struct Found {
        let deeds: [Deed]
        /// The points it concerns; none: a record, or the dossier as a whole.
        let points: [Ref]
        let record: Record?
        let isNew: Bool

        init(_ deeds: [Deed], points: [Ref] = [], record: Record? = nil, isNew: Bool = false) {
            (self.deeds, self.points, self.record, self.isNew) = (deeds, points, record, isNew)
        }
    }

    func deeds(of change: Change) -> [Found] { change.edits.flatMap { found(in: $0, change) } }

    /// The same of a thing that nothing is written to yet: a point, a record, an exigence.
    func found(_ deeds: [Deed], on ref: Ref) -> Found {
        if ref.kind == Checklist.name { return Found(deeds, points: ref.nested == nil ? dossier.items(of: ref.record).map(\.ref) : [ref]) }
        let points = ref.kind == Evidence.kind.name ? points(provenBy: ref.record) : []
        let stored = dossier.record(ref.record)
        let record = stored ?? Record(ref.record, JSONObject())
        return Found(widened(deeds, dossier.schema[ref.kind]), points: points, record: record, isNew: stored == nil)
    }

    private func found(in edit: Edit, _ change: Change) -> [Found] {
        guard let kind = dossier.schema[edit.record.kind] else { return [Found([.organise])] }
        let stored = dossier.record(edit.record)
        let writes = edit.writes.flatMap { settled($0, stored) }
        if kind.name == Checklist.name, stored != nil || !writes.isEmpty { return points(writes, edit.record, kind) }
        let record = stored ?? Record(edit.record, edit.mine)
        let own = kind.name == Evidence.kind.name ? points(provenBy: edit.record, change) : []
        let found = { Found(self.widened($0, kind), points: own, record: record, isNew: stored == nil) }
        // nothing written yet: whoever may do anything of it
        if writes.isEmpty { return [found(stored == nil ? [kind.deed ?? .organise] : kind.allDeeds)] }
        var deeds: [Deed] = []
        for deed in writes.map({ deed(of: $0, kind, stored, own) }) where !deeds.contains(deed) { deeds.append(deed) }
        // what a new record begins with is written by whoever may make it
        if stored == nil { deeds = deeds.contains(.validate) ? [.validate] : [kind.deed ?? .organise] }
        if let open = writes.first?.openPlace { return [found(kind.allDeeds(at: open))] }
        return deeds.map { found([$0]) }
    }

    private func deed(of write: Write, _ kind: Kind, _ stored: Record?, _ points: [Ref]) -> Deed {
        if write.path == Path("deleted"), write.value?.flag == true { return .remove }
        let deed = kind.deedOfValue?(write, stored?.tree) ?? kind.deed(at: write.path)
        // what needs nobody's judgement is valid as soon as it is handed in
        let isOwnProof =
            deed == .validate && write.value == .string(Evidence.State.validated.rawValue) && !points.isEmpty
            && points.allSatisfy { dossier.item($0)?.provesItself ?? false }
        return isOwnProof ? .answer : deed
    }

    /// Who keeps a record may also say what became of it.
    private func widened(_ deeds: [Deed], _ kind: Kind?) -> [Deed] {
        guard deeds.contains(.followUp), let deed = kind?.deed, !deeds.contains(deed) else { return deeds }
        return deeds + [deed]
    }

    /// Settling what two copies wrote is writing at the places they disagree about.
    private func settled(_ write: Write, _ stored: Record?) -> [Write] {
        guard write.path.steps.first == .key(Disagreement.key) else { return [write] }
        let waiting = stored?.disagreements ?? []
        guard case .element(let id)? = write.path.steps.dropFirst().first else { return waiting.map { Write($0.path, nil) } }
        return waiting.filter { $0.id == id }.map { Write($0.path, nil) }
    }

    private func points(_ writes: [Write], _ checklist: RecordKey, _ kind: Kind) -> [Found] {
        var found: [(deeds: [Deed], point: Ref?)] = []
        for write in writes {
            let point = Self.point(write.path).map { Ref(checklist, nested: $0) }
            let deeds = point == nil ? [.organise] : write.openPlace.map { kind.allDeeds(at: $0) } ?? [kind.deed(at: write.path)]
            if !found.contains(where: { $0 == (deeds, point) }) { found.append((deeds, point)) }
        }
        return found.map { Found($0.deeds, points: [$0.point].compactMap(\.self)) }
    }

    /// The point a place inside a checklist belongs to.
    private static func point(_ path: Path) -> String? {
        guard path.steps.count > 2, case .element(let id) = path.steps[1] else { return nil }
        return id
    }

    /// The points a proof serves, or is joined to by the same change.
    private func points(provenBy evidence: RecordKey, _ change: Change? = nil) -> [Ref] {
        let uses = dossier.uses(of: Ref(evidence)).map(\.source).filter { $0.kind == Checklist.name }
        let linked = (change?.edits ?? []).filter { $0.record.kind == Checklist.name }.flatMap { edit in
            edit.writes.compactMap { Self.point($0.path) }.map { Ref(edit.record, nested: $0) }
        }
        return Array(Set(uses + linked)).sorted()
    }
}
