import Synchronization

/// All records of one dossier in memory: a value, indexed, its links walked both ways.
public struct Dossier: Sendable {
    /// Its labels are in the words of the retained référentiel.
    public private(set) var schema: Schema
    /// What that référentiel calls its engagements.
    public private(set) var levels = LevelWords.standard
    /// Differs between any two states of a dossier in one run: what screens compare to know that something moved.
    public private(set) var revision: Int
    /// The day whose sites and services it shows; nil: all that were ever there.
    public private(set) var day: Day?
    /// What could not be read, by file; the rest of the dossier is whole.
    public var problems: [FileProblem]
    private let base: Schema
    private var tables: [Table]
    private var index = LinkIndex.Lazy()
    private var skeleton = Structure.Lazy()
    private let sameWords = SameWords()

    public init(schema: Schema) {
        self.schema = schema
        base = schema
        tables = Array(repeating: Table(), count: schema.kinds.count)
        problems = []
        revision = Dossier.nextRevision()
    }

    /// Puts a record in place of the one with its key. A kind outside the schema is ignored.
    public mutating func put(_ record: Record) {
        guard let place = schema.place(of: record.kind), let kind = schema[record.kind] else { return }
        let stamp = Dossier.nextRevision()
        let old = tables[place].put(record, stamp: stamp)
        index = index.moving(from: old, to: record, kind)
        if old == nil || old?.isDeleted != record.isDeleted || Dossier.structural.contains(record.kind) {
            skeleton = Structure.Lazy()
        }
        if record.kind == Referential.name || record.kind == DossierRecord.name { nameLevels() }
        revision = stamp
    }

    private static let structural: Set<KindName> = [Referential.name, DossierRecord.name, Site.name, Service.name]

    /// The same as it stands on a day: services that ended have given their points to those that follow.
    public func seen(on day: Day) -> Dossier {
        guard day != self.day else { return self }
        var result = self
        result.day = day
        result.skeleton = Structure.Lazy()
        result.revision = Dossier.nextRevision()
        return result
    }

    /// Puts many records at once, as loading does.
    public mutating func put(all records: some Sequence<Record>) {
        let stamp = Dossier.nextRevision()
        for record in records {
            guard let place = schema.place(of: record.kind) else { continue }
            _ = tables[place].put(record, stamp: stamp)
        }
        index = LinkIndex.Lazy()
        skeleton = Structure.Lazy()
        nameLevels()
        revision = stamp
    }

    /// The words of the first retained référentiel.
    private mutating func nameLevels() {
        let retained = record(DossierRecord.key)?.tree[DossierRecord.modules.key]?.array ?? []
        let referentials = retained.compactMap { $0.text.flatMap { Ref($0)?.record } }
        let words = referentials.first.flatMap { record($0) }.map { LevelWords($0) } ?? .standard
        guard words != levels else { return }
        levels = words
        schema = base.said(in: words)
    }

    /// Forgets a record whose file went away.
    public mutating func remove(_ key: RecordKey) {
        guard let place = schema.place(of: key.kind) else { return }
        let stamp = Dossier.nextRevision()
        tables[place].remove(key.id, stamp: stamp)
        index = LinkIndex.Lazy()
        skeleton = Structure.Lazy()
        nameLevels()
        revision = stamp
    }

    public func record(_ key: RecordKey) -> Record? { schema.place(of: key.kind).flatMap { tables[$0].record(key.id) } }

    /// The revision at which a record, or any of a kind, was last put: where two dossiers agree on it, they hold the same.
    func stamp(of key: RecordKey) -> Int { schema.place(of: key.kind).flatMap { tables[$0].stamp(of: key.id) } ?? 0 }
    func stamp(of kind: KindName) -> Int { schema.place(of: kind).map { tables[$0].stamp } ?? 0 }

    /// The records of a kind that are not deleted, in the order of their files.
    public func records(_ kind: KindName) -> [Record] { allRecords(kind).filter { !$0.isDeleted } }

    /// Deleted ones included.
    public func allRecords(_ kind: KindName) -> [Record] { schema.place(of: kind).map { tables[$0].records } ?? [] }

    public func count(_ kind: KindName) -> Int { schema.place(of: kind).map { tables[$0].liveCount } ?? 0 }

    /// The dossier as it will be once this change is written.
    public func applying(_ change: Change) -> Dossier {
        var result = self
        for edit in change.edits {
            let current = record(edit.record)?.tree
            var tree = JSON.object(current ?? edit.base ?? JSONObject(["id": .string(edit.record.id)]))
            for write in edit.writes { tree.set(write.value, at: write.path) }
            if let object = tree.object { result.put(Record(edit.record, object)) }
        }
        return result
    }

    /// The retained modules and engagements, in order.
    public var structure: Structure { skeleton.built(from: self) }

    /// Where a record or a nested thing is linked from.
    public func uses(of target: Ref) -> [LinkUse] { index.built(from: self).uses(of: target) }

    /// Links into a record or into anything nested in it.
    public func usesOfAnything(in key: RecordKey) -> [LinkUse] { index.built(from: self).usesOfAnything(in: key) }

    /// Another record of its kind reads the same: what tells them apart is said with their names.
    func hasTwin(_ record: Record) -> Bool { sameWords.has(record, in: self) }

    private static let revisions = Atomic<Int>(0)
    private static func nextRevision() -> Int { revisions.add(1, ordering: .relaxed).newValue }
}

/// The records of one kind.
struct Table: Sendable {
    private(set) var records: [Record] = []
    private var places: [String: Int] = [:]
    private(set) var liveCount = 0
    private var stamps: [Int] = []
    /// Of the last change of any record.
    private(set) var stamp = 0

    func stamp(of id: String) -> Int? { places[id].map { stamps[$0] } }
    func record(_ id: String) -> Record? { places[id].map { records[$0] } }

    mutating func put(_ record: Record, stamp: Int) -> Record? {
        self.stamp = stamp
        if !record.isDeleted { liveCount += 1 }
        guard let place = places[record.id] else {
            places[record.id] = records.count
            records.append(record)
            stamps.append(stamp)
            return nil
        }
        let old = records[place]
        if !old.isDeleted { liveCount -= 1 }
        records[place] = record
        stamps[place] = stamp
        return old
    }

    mutating func remove(_ id: String, stamp: Int) {
        self.stamp = stamp
        guard let place = places[id] else { return }
        if !records[place].isDeleted { liveCount -= 1 }
        records.remove(at: place)
        stamps.remove(at: place)
        places = Dictionary(records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
