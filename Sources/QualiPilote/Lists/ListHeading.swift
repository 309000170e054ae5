import Text

/// What stands above the rows of a group: it counts those that are printed, whatever a filter leaves.
struct ListHeading: Sendable {
    /// Of how many things its row tells.
    let weight: Int
    private let counted: @Sendable (Int) -> Phrase

    init(weight: Int = 1, _ counted: @escaping @Sendable (Int) -> Phrase) {
        self.weight = weight
        self.counted = counted
    }

    /// Says the same of any count.
    init(_ phrase: Phrase) { self.init { _ in phrase } }

    func phrase(of rows: [ListHeading]) -> Phrase { counted(rows.reduce(0) { $0 + $1.weight }) }
    func isSame(as other: ListHeading) -> Bool { counted(2) == other.counted(2) }
}
