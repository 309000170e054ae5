import Synchronization

/// Who links to what. Built at the first question, then kept up to date change by change.
struct LinkIndex: Sendable {
    private var incoming: [RecordKey: [LinkUse]] = [:]

    init(_ dossier: Dossier) {
        for kind in dossier.schema.kinds {
            for record in dossier.records(kind.name) { add(Links.of(record, kind)) }
        }
    }

    func uses(of target: Ref) -> [LinkUse] { incoming[target.record]?.filter { $0.target == target } ?? [] }
    func usesOfAnything(in key: RecordKey) -> [LinkUse] { incoming[key] ?? [] }

    mutating func add(_ uses: [LinkUse]) {
        for use in uses { incoming[use.target.record, default: []].append(use) }
    }

    mutating func remove(_ uses: [LinkUse]) {
        for use in uses { incoming[use.target.record]?.removeAll { $0 == use } }
    }

    /// A box that builds the index when first asked.
    final class Lazy: Sendable {
        private let content: Mutex<LinkIndex?>

        init(_ index: LinkIndex? = nil) { content = Mutex(index) }

        func built(from dossier: Dossier) -> LinkIndex {
            content.withLock { stored in
                if let stored { return stored }
                let index = LinkIndex(dossier)
                stored = index
                return index
            }
        }

        /// The box for the dossier in which `old` became `new`.
        func moving(from old: Record?, to new: Record, _ kind: Kind) -> Lazy {
            guard var index = content.withLock({ $0 }) else { return Lazy() }
            if let old, !old.isDeleted { index.remove(Links.of(old, kind)) }
            if !new.isDeleted { index.add(Links.of(new, kind)) }
            return Lazy(index)
        }
    }
}
