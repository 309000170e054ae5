import Domain
import Text

extension SyntheticDossier {
    /// A checklist with most items in place, their documents, evidence and periods.
    func filled(_ checklist: Record, _ place: Int) -> Record {
        var tree = JSON.object(checklist.tree)
        let isSound = checklist[Checklist.engagement]?.nested.map { $0.utf8.reduce(0) { $0 + Int($1) } % 3 != 0 } ?? true
        for (rank, item) in checklist[Checklist.items].enumerated() {
            guard let id = item["id"]?.text else { continue }
            let number = place * Self.itemsPerChecklist + rank
            let writes = itemWrites(
                Path(Checklist.items.key).element(id), number, isSound: isSound,
                isRecurring: id.hasSuffix("-4") || id.hasSuffix("-8"))
            for write in writes { tree.set(write.value, at: write.path) }
        }
        return Record(checklist.key, tree.object ?? checklist.tree)
    }

    /// Two engagements of three are in order; the third one has what a real one lacks.
    private func itemWrites(_ item: Path, _ number: Int, isSound: Bool, isRecurring: Bool) -> [Write] {
        let isDone = isSound || number % 4 != 3
        let (proofs, papers) = isSound ? (sound(evidence), sound(documents)) : (evidence, documents)
        let links = [
            Item.documents.write([Ref("documents", "doc-\(number % papers + 1)")], in: item),
            Item.evidence.write(isDone ? [Ref("evidence", "preuve-\(number % proofs + 1)")] : [], in: item),
            Item.decisions.write(number % 7 == 0 ? [Ref("decisions", "decision-\(number % 20 + 1)")] : [], in: item),
        ]
        if isRecurring { return links + occurrences(item, isOpen: !isDone) }
        return links + (isDone ? done(item, number) : [Item.due.write(today + number % 100 - 20, in: item)])
    }

    private func done(_ item: Path, _ number: Int) -> [Write] {
        [Item.progress.write(.done, in: item), Item.doneOn.write(today - number % 120, in: item)]
    }

    /// How many of some records are in order: nine of ten.
    func sound(_ count: Int) -> Int { max(1, count * 9 / 10) }

    /// Four quarters; the last one may be open still.
    private func occurrences(_ item: Path, isOpen: Bool) -> [Write] {
        guard var period = Period(.quarterly, containing: today) else { return [] }
        var writes = [Item.progress.write(.done, in: item)]
        for back in 0..<4 {
            let element = item.key(Item.occurrences.key).element(period.id)
            let day = min(period.last - 5, today)
            if back > 0 || !isOpen {
                writes += [Occurrence.due.write(period.last, in: element), Occurrence.doneOn.write(day, in: element)]
            }
            if back == 3 { writes.append(Item.start.write(period.first, in: item)) }
            period = period.previous ?? period
        }
        return writes
    }
}
