import Synchronization

/// Which records read like another of their kind: the same reference and title. Found kind by kind when first asked, and again only
/// where one of the kind moved.
final class SameWords: Sendable {
    private struct Found {
        let stamp: Int
        let keys: Set<RecordKey>
    }

    private struct Words: Hashable {
        let reference: String?
        let title: String?
    }

    private let found = Mutex<[KindName: Found]>([:])

    func has(_ record: Record, in dossier: Dossier) -> Bool {
        guard let kind = dossier.schema[record.kind] else { return false }
        let stamp = dossier.stamp(of: kind.name)
        return found.withLock { found in
            if let known = found[kind.name], known.stamp == stamp { return known.keys.contains(record.key) }
            let keys = Self.twins(kind, dossier)
            found[kind.name] = Found(stamp: stamp, keys: keys)
            return keys.contains(record.key)
        }
    }

    private static func twins(_ kind: Kind, _ dossier: Dossier) -> Set<RecordKey> {
        var (first, twins) = ([Words: RecordKey](), Set<RecordKey>())
        for record in dossier.allRecords(kind.name) where !record.isDeleted {
            let words = Words(reference: kind.referenceKey.flatMap { record.tree[$0]?.text }, title: record.tree[kind.titleKey]?.text)
            if let other = first[words] {
                twins.insert(other)
                twins.insert(record.key)
            } else {
                first[words] = record.key
            }
        }
        return twins
    }
}
