/// One run of the merge: walks the three trees together and gathers the conflicts.
struct Merger {
    private(set) var conflicts: [Conflict] = []

    mutating func merge(_ sides: Sides, _ shape: Shape, at path: Path) -> JSON? {
        if let settled = sides.settled { return settled }
        switch shape {
        case .atomic: return conflict(sides, at: path)
        case .set: return mergeSet(sides, at: path)
        case .records(let shapes): return mergeRecords(sides, shapes, at: path)
        case .object(let shapes): return mergeObject(sides, shapes, at: path)
        case .plain: return mergePlain(sides, at: path)
        }
    }

    mutating func conflict(_ sides: Sides, at path: Path) -> JSON? {
        conflicts.append(Conflict(path: path, base: sides.base, mine: sides.mine, theirs: sides.theirs))
        return sides.base
    }

    /// Undeclared: objects by key and arrays by id where both sides still have one; a removal against a change is a conflict.
    private mutating func mergePlain(_ sides: Sides, at path: Path) -> JSON? {
        guard sides.bothStand else { return conflict(sides, at: path) }
        if sides.objects != nil { return mergeObject(sides, [:], at: path) }
        return mergeRecords(sides, [:], at: path)
    }

    private mutating func mergeObject(_ sides: Sides, _ shapes: [String: Shape], at path: Path) -> JSON? {
        guard let (base, mine, theirs) = sides.objects else { return conflict(sides, at: path) }
        var members: [JSONObject.Member] = []
        for key in Self.union([base.keys, mine.keys, theirs.keys]) {
            let value = merge(Sides(base[key], mine[key], theirs[key]), shapes[key] ?? .plain, at: path.key(key))
            if let value { members.append(JSONObject.Member(key: key, value: value)) }
        }
        return members.isEmpty && !sides.bothStand ? nil : .object(JSONObject(sorted: members))
    }

    /// Strings of all sides, once each, by their UTF-8 bytes.
    static func union(_ lists: [[String]]) -> [String] {
        var result: [String] = []
        for text in lists.joined().sorted(by: ByteOrder.precedes) where result.last.map({ !ByteOrder.equal($0, text) }) ?? true {
            result.append(text)
        }
        return result
    }
}
