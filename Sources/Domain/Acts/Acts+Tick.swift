import Text

extension Acts {
    /// Space: a point is in place, or the period of a recurring one that this day counts for is verified. The same again takes it
    /// back; on a blocked point it lifts the block.
    public func tick(_ item: ChecklistItem, on day: Day? = nil) -> Change {
        isTicked(item, on: day) && !item.isBlocked ? untick(item, on: day) : tickOff(item, on: day ?? today)
    }

    /// In place, or the period that a day (today) counts for verified.
    public func isTicked(_ item: ChecklistItem, on day: Day? = nil) -> Bool {
        guard let period = item.period(for: day ?? today) else { return item[Item.progress] == .done }
        return item.occurrence(period).flatMap { Occurrence.doneOn.value(in: $0) } != nil
    }

    /// The day chooses the period; `period` where one is in hand.
    public func tickOff(_ item: ChecklistItem, on day: Day, in period: Period? = nil) -> Change {
        let lifted =
            item.isBlocked
            ? [Item.blocked, Item.blockedBy].map { $0.write("", in: item.path) } + [Item.blockedOn.write(nil, in: item.path)] : []
        if item.isBlocked, period == nil, isTicked(item, on: day) { return change(.tick, item, lifted) }
        var writes = lifted + [Item.progress.write(.done, in: item.path)]
        if let period = period ?? item.period(for: day) {
            let element = item.path(of: period)
            writes += [
                Occurrence.due.write(period.last, in: element), Occurrence.doneOn.write(day, in: element),
                Occurrence.by.write(author, in: element),
            ]
        } else {
            writes.append(Item.doneOn.write(day, in: item.path))
        }
        return change(.tick, item, writes)
    }

    public func untick(_ item: ChecklistItem, on day: Day? = nil, in period: Period? = nil) -> Change {
        guard let period = period ?? item.period(for: day ?? today) else {
            return change(.untick, item, [Item.progress.write(.todo, in: item.path), Item.doneOn.write(nil, in: item.path)])
        }
        let others = item[Item.occurrences].contains { $0["id"]?.text != period.id && Occurrence.doneOn.value(in: $0) != nil }
        let progress: Progress = others ? .done : .todo
        return change(
            .untick, item, [Occurrence.doneOn.write(nil, in: item.path(of: period)), Item.progress.write(progress, in: item.path)])
    }

    private func change(_ verb: Act.Verb, _ item: ChecklistItem, _ writes: [Write]) -> Change {
        Change(Act(verb, Naming(dossier, .french).item(item.ref)), [Edit(item.checklist.key, base: item.checklist.tree, writes: writes)])
    }
}
