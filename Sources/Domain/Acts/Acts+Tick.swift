import Text

extension Acts {
    /// Space: a point is in place, or the current period of a recurring one is verified. The same again takes it back;
    /// on a blocked point it lifts the block.
    public func tick(_ item: ChecklistItem, on day: Day? = nil) -> Change {
        isTicked(item) && !item.isBlocked ? untick(item) : tickOff(item, on: day ?? today)
    }

    /// In place, or its current period verified.
    public func isTicked(_ item: ChecklistItem) -> Bool {
        guard item.recurrence != .none else { return item[Item.progress] == .done }
        return Strip(item, on: today).current?.doneOn != nil
    }

    public func tickOff(_ item: ChecklistItem, on day: Day) -> Change {
        let lifted = item.isBlocked ? [Item.blocked.write("", in: item.path), Item.blockedOn.write(nil, in: item.path)] : []
        if item.isBlocked, isTicked(item) { return change(.tick, item, lifted) }
        var writes = lifted + [Item.progress.write(.done, in: item.path)]
        if let period = current(item, on: day) {
            let element = item.path.key(Item.occurrences.key).element(period.id)
            writes += [
                Occurrence.due.write(period.last, in: element), Occurrence.doneOn.write(day, in: element),
                Occurrence.by.write(author, in: element),
            ]
        } else {
            writes.append(Item.doneOn.write(day, in: item.path))
        }
        return change(.tick, item, writes)
    }

    public func untick(_ item: ChecklistItem) -> Change {
        guard let period = current(item, on: today) else {
            return change(.untick, item, [Item.progress.write(.todo, in: item.path), Item.doneOn.write(nil, in: item.path)])
        }
        let element = item.path.key(Item.occurrences.key).element(period.id)
        let others = item[Item.occurrences].contains { $0["id"]?.text != period.id && Occurrence.doneOn.value(in: $0) != nil }
        let progress: Progress = others ? .done : .todo
        return change(.untick, item, [Occurrence.doneOn.write(nil, in: element), Item.progress.write(progress, in: item.path)])
    }

    private func current(_ item: ChecklistItem, on day: Day) -> Period? {
        item.recurrence == .none ? nil : Strip(item, on: today).current?.period
    }

    private func change(_ verb: Act.Verb, _ item: ChecklistItem, _ writes: [Write]) -> Change {
        Change(Act(verb, item.title), [Edit(item.checklist.key, base: item.checklist.tree, writes: writes)])
    }
}
