/// A change that met another one, made again once somebody has chosen.
extension Acts {
    /// The places that the program writes by itself beside what a person changed (who judged, since when): they follow what is
    /// chosen, and are nobody's to choose.
    public func following(_ edit: Edit) -> Set<Path> {
        guard let kind = dossier.schema[edit.record.kind], let base = edit.base else { return [] }
        let kept = kind.bookkeeping(base, edit.mine, Stamp(today, author)).map(\.path)
        // the reason of a postponement goes with it
        return Set(kept + kept.compactMap(Postponement.element).map { $0.key(Postponement.reason.key) })
    }

    /// The edit upon what stands now, without the values given up. What is asked only beside one of those goes with it.
    public func again(_ edit: Edit, on theirs: JSONObject, without dropped: Set<Path>) -> Edit {
        guard let kind = dossier.schema[edit.record.kind] else { return edit }
        let left = dropped.union(following(edit))
        let kept = edit.writes.filter { !left.contains($0.path) && JSON.object(theirs)[$0.path] != $0.value }
        let after = Edit(edit.record, base: theirs, writes: kept).mine
        let asked = kept.filter { Self.isAsked($0, kind, after) }
        let mine = Edit(edit.record, base: theirs, writes: asked).mine
        let follow = asked.isEmpty ? [] : kind.bookkeeping(theirs, mine, Stamp(today, author))
        let reason = edit.writes.lazy.filter { Postponement.element(of: $0.path)?.key(Postponement.reason.key) == $0.path }.first?.value?
            .text
        return Edit(edit.record, base: theirs, writes: asked + follow).because(reason ?? "")
    }

    /// A form would ask it beside the values that stand then.
    private static func isAsked(_ write: Write, _ kind: Kind, _ tree: JSONObject) -> Bool {
        guard write.path.steps.count == 1, let condition = kind.field(at: write.path)?.askedWhen else { return true }
        let other = kind.fields.first { $0.key == condition.key }
        return (tree[condition.key] ?? other?.standard)?.text == condition.value
    }
}
