import Synchronization

/// The skeleton of a dossier: its retained modules and engagements in order, and which checklists answer each.
public struct Structure: Sendable {
    public struct RetainedModule: Sendable {
        public let ref: Ref
        public let tree: JSONObject
        /// Places in `engagements`.
        public let engagements: Range<Int>
    }

    public private(set) var modules: [RetainedModule] = []
    public private(set) var engagements: [RetainedEngagement] = []
    private var places: [Ref: Int] = [:]
    let items = ItemCache()
    /// Who answers a unit's points now, where it is another; nil where nobody does any more.
    private var answering: [Unit: Unit?] = [:]
    let units: LayingDown.Units

    init(_ dossier: Dossier) {
        units = LayingDown.Units(dossier, on: dossier.day ?? Day(number: 0))
        if let day = dossier.day {
            for key in [Site.name, Service.name].flatMap({ kind in dossier.allRecords(kind).map { Ref($0.key) } }) {
                guard let unit = Unit(key.text) else { continue }
                let now = dossier.answering(unit, on: day)
                if now != unit { answering[unit] = .some(now) }
            }
        }
        let retained = dossier.record(DossierRecord.key).map { $0[DossierRecord.modules] } ?? []
        let checklists = checklists(dossier)
        let ordered = retained.compactMap { Self.module($0, dossier) }.sorted { $0.before($1) }
        for module in ordered { add(module, checklists) }
    }

    /// Who answers the points of a unit now: itself, or the service that follows; nil where nobody does any more.
    func unit(answering unit: Unit) -> Unit? { answering[unit] ?? unit }
    /// Some points are answered by another unit than the one they were laid down for.
    var hasMoved: Bool { answering.values.contains { $0 != nil } }

    public func engagement(_ ref: Ref) -> RetainedEngagement? { places[ref].map { engagements[$0] } }

    private mutating func add(_ module: FoundModule, _ checklists: [String: [RecordKey]]) {
        let start = engagements.count
        for (id, tree) in module.engagements {
            let ref = Ref(module.ref.record, nested: id)
            places[ref] = engagements.count
            engagements.append(
                RetainedEngagement(
                    ref, tree, module: module.ref.nested ?? "", moduleTitle: Module.title.value(in: module.tree),
                    words: module.words,
                    checklists: checklists[ref.text] ?? []))
        }
        modules.append(RetainedModule(ref: module.ref, tree: module.tree, engagements: start..<engagements.count))
    }

    /// Checklists by the link to their engagement, in the order of their units.
    private func checklists(_ dossier: Dossier) -> [String: [RecordKey]] {
        var found: [String: [(order: String, key: RecordKey)]] = [:]
        for checklist in dossier.records(Checklist.name) {
            guard let engagement = checklist.tree["engagement"]?.text else { continue }
            let own = checklist[Checklist.unit]
            guard let unit = Unit(own).map(unit(answering:)) ?? .department else { continue }
            let rank = unit.level == .department ? "0" : unit.level == .site ? "1" : "2"
            let order = rank + unit.text + (unit.text == own ? "" : " " + own)
            found[engagement, default: []].append((order, checklist.key))
        }
        return found.mapValues { $0.sorted { $0.order < $1.order }.map(\.key) }
    }

    private static func module(_ ref: Ref, _ dossier: Dossier) -> FoundModule? {
        guard let referential = dossier.record(ref.record), let id = ref.nested,
            let tree = referential[Referential.modules].first(where: { $0["id"]?.text == id })
        else { return nil }
        let own = referential[Referential.engagements].filter {
            Engagement.module.value(in: $0) == id && !Engagement.withdrawn.value(in: $0)
        }
        let engagements = own.compactMap { tree in tree["id"]?.text.map { (id: $0, tree: tree) } }.sorted {
            let (a, b) = (Engagement.rank.value(in: $0.tree) ?? .max, Engagement.rank.value(in: $1.tree) ?? .max)
            return a == b ? ByteOrder.precedes($0.id, $1.id) : a < b
        }
        return FoundModule(ref: ref, tree: tree, words: LevelWords(referential), engagements: engagements)
    }

    private struct FoundModule {
        let ref: Ref
        let tree: JSONObject
        let words: LevelWords
        let engagements: [(id: String, tree: JSONObject)]

        func before(_ other: FoundModule) -> Bool {
            guard ref.record == other.ref.record else { return ref.record.id < other.ref.record.id }
            return (Module.rank.value(in: tree) ?? .max, ref.nested ?? "") < (
                Module.rank.value(in: other.tree) ?? .max, other.ref.nested ?? ""
            )
        }
    }

    /// A box that builds the structure when first asked.
    final class Lazy: Sendable {
        private let content = Mutex<Structure?>(nil)

        func built(from dossier: Dossier) -> Structure {
            content.withLock { stored in
                if let stored { return stored }
                let structure = Structure(dossier)
                stored = structure
                return structure
            }
        }
    }
}
