import Domain

/// The rows a person marked, to act on all of them at once: one by one, or from a row on along the cursor.
struct Marks: Sendable {
    private(set) var refs: Set<Ref> = []
    /// Where a range began, among the rows shown, and what was marked before it.
    private var anchor: (row: Int, before: Set<Ref>)?
    /// `v` was pressed: the range follows the cursor until it is pressed again.
    private(set) var isFollowing = false

    init(_ refs: [Ref] = []) { self.refs = Set(refs) }

    var isEmpty: Bool { refs.isEmpty && !isFollowing }

    mutating func toggle(_ ref: Ref) {
        endRange()
        refs.formSymmetricDifference([ref])
    }

    mutating func follow(from row: Int, _ refs: [Ref]) {
        if isFollowing { return endRange() }
        endRange()
        isFollowing = true
        extend(from: row, refs)
    }

    /// What lies between where the range began and the cursor.
    mutating func extend(from row: Int, _ refs: [Ref]) {
        let start = anchor ?? (row, self.refs)
        anchor = start
        self.refs = start.before.union(refs)
    }

    /// The row a range began at, else this one.
    func start(else row: Int) -> Int { anchor?.row ?? row }

    mutating func endRange() {
        anchor = nil
        isFollowing = false
    }

    /// What is in the list no more is not marked any more.
    mutating func keep(_ present: some Sequence<Ref>) {
        guard !refs.isEmpty else { return }
        refs.formIntersection(present)
    }
}
