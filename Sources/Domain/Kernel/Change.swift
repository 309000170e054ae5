/// A record of the dossier: its kind (the folder) and its id (the file).
public struct RecordKey: Hashable, Sendable {
    public let kind: KindName
    public let id: String

    public init(_ kind: KindName, _ id: String) {
        self.kind = kind
        self.id = id
    }
}

/// One value written at one place of a record; nil removes it.
public struct Write: Sendable, Equatable {
    public let path: Path
    public let value: JSON?

    /// Stands for any value of a thing, where it is only asked whether one may be written.
    static let anything = "-"

    /// Nothing yet, anywhere in the thing at a place.
    public static func anywhere(in place: Path) -> Write { Write(place.key(anything), nil) }

    /// The place of the thing, where any value of it is meant.
    var openPlace: Path? { path.steps.last == .key(Self.anything) ? Path(Array(path.steps.dropLast())) : nil }

    public init(_ path: Path, _ value: JSON?) {
        self.path = path
        self.value = value
    }
}

/// What an act does to one record. *Mine* is `base` with the writes, so nothing that was not written can differ.
public struct Edit: Sendable, Equatable {
    public let record: RecordKey
    /// The record as the person saw it; nil creates it.
    public let base: JSONObject?
    public let writes: [Write]

    public init(_ record: RecordKey, base: JSONObject?, writes: [Write]) {
        self.record = record
        self.base = base
        self.writes = writes
    }

    public var mine: JSONObject {
        var tree = JSON.object(base ?? JSONObject(["id": .string(record.id)]))
        for write in writes { tree.set(write.value, at: write.path) }
        return tree.object ?? JSONObject()
    }
}

/// One act of a person: all its edits are stored together or not at all.
public struct Change: Sendable, Equatable {
    public let act: Act
    public let edits: [Edit]
    /// New records whose reference the program proposed and nobody typed: where it is taken meanwhile, they get the next one.
    public let proposed: Set<RecordKey>

    public init(_ act: Act, _ edits: [Edit], proposed: Set<RecordKey> = []) {
        self.act = act
        self.edits = edits
        self.proposed = proposed
    }

    /// The same act with more, or other, edits.
    public func with(_ edits: [Edit]) -> Change { Change(act, edits, proposed: proposed) }
}
