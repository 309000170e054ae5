import Synchronization

/// The items of checklists as they were last made, each for as long as its checklist is the same.
/// It stands with the structure of the dossier, so that another référentiel or another calendar begins anew.
final class ItemCache: Sendable {
    private let kept = Mutex<[RecordKey: (stamp: Int, items: [ChecklistItem])]>([:])

    /// `stamp`: that of the checklist in the dossier that asks.
    func items(of key: RecordKey, stamp: Int, make: () -> [ChecklistItem]) -> [ChecklistItem] {
        if let found = kept.withLock({ $0[key] }), found.stamp == stamp { return found.items }
        let items = make()
        kept.withLock { $0[key] = (stamp, items) }
        return items
    }
}
