extension Acts {
    /// A meeting that is cancelled: its subjects go to the end of another's agenda, or wait where they are. One act.
    public func cancel(_ meeting: Record, _ writes: [Write] = [Meeting.status.write(.cancelled)], movingTo other: Record?) -> Change {
        let points = meeting[Meeting.agenda]
        guard let other, other.key != meeting.key, !points.isEmpty else { return edit(meeting, writes) }
        let agenda = Path(Meeting.agenda.key)
        let last = other[Meeting.agenda].compactMap { AgendaPoint.rank.value(in: $0) }.max() ?? 0
        let sorted = points.sorted { (AgendaPoint.rank.value(in: $0) ?? .max) < (AgendaPoint.rank.value(in: $1) ?? .max) }
        let added = sorted.enumerated().flatMap { place, point -> [Write] in
            guard var id = point["id"]?.text else { return [] }
            if other[Meeting.agenda].contains(where: { $0["id"]?.text == id }) { id = String("\(meeting.id)-\(id)".prefix(64)) }
            var moved = point
            moved[AgendaPoint.rank.key] = .integer(last + 10 * (place + 1))
            return moved.members.filter { $0.key != "id" }.map { Write(agenda.element(id).key($0.key), $0.value) }
        }
        let removed = points.compactMap { $0["id"]?.text }.map { Write(agenda.element($0), nil) }
        let act = edit(meeting, writes + removed)
        return Change(act.act, act.edits + edit(other, added).edits)
    }
}

extension Record {
    /// Subjects that nobody will look at where they stand.
    public var waitingSubjects: Int {
        kind == Meeting.kind.name && self[Meeting.status] == .cancelled ? self[Meeting.agenda].count : 0
    }
}
