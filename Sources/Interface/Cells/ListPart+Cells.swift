import Domain

extension ListPart {
    /// To the row that many away, or on from there: rows that stand for no record are passed over. Stays where none follows.
    mutating func move(by rows: Int, where isRecord: (Ref) -> Bool) {
        let start = selected?.ref
        move(by: rows)
        while let ref = selected?.ref, !isRecord(ref) {
            let before = view.selected
            move(by: rows < 0 ? -1 : 1)
            if view.selected == before { return start.map { select($0) } ?? () }
        }
    }

    /// From the selected row down.
    var refsFromSelected: [Ref] { shown.dropFirst(view.selected).compactMap { rows[$0].ref } }
}
