extension Merger {
    /// What either side added, without what either side removed, sorted by the bytes of the written element.
    mutating func mergeSet(_ sides: Sides, at path: Path) -> JSON? {
        guard let (base, mine, theirs) = sides.arrays else { return conflict(sides, at: path) }
        let (inBase, inMine, inTheirs) = (Self.written(base), Self.written(mine), Self.written(theirs))
        let kept = inMine.merging(inTheirs) { mine, _ in mine }.filter { line, _ in
            inBase[line] == nil || (inMine[line] != nil && inTheirs[line] != nil)
        }
        let sorted = kept.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
        return sorted.isEmpty && !sides.bothStand ? nil : .array(sorted)
    }

    private static func written(_ elements: [JSON]) -> [[UInt8]: JSON] {
        Dictionary(elements.map { (JSONWriter.line($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Elements by their `id`; the array is one value where an element has none or shares it.
    mutating func mergeRecords(_ sides: Sides, _ shapes: [String: Shape], at path: Path) -> JSON? {
        guard let (base, mine, theirs) = sides.arrays, let inBase = Elements(base), let inMine = Elements(mine),
            let inTheirs = Elements(theirs)
        else { return conflict(sides, at: path) }
        let merged = Self.union([inBase.ids, inMine.ids, inTheirs.ids]).compactMap { id in
            mergeElement(Sides(inBase[id], inMine[id], inTheirs[id]), shapes, at: path.element(id))
        }
        return merged.isEmpty && !sides.bothStand ? nil : .array(merged)
    }

    /// An element gone on one side and changed on the other is a conflict, not a removal.
    private mutating func mergeElement(_ sides: Sides, _ shapes: [String: Shape], at path: Path) -> JSON? {
        if let settled = sides.settled { return settled }
        return sides.bothStand ? merge(sides, .object(shapes), at: path) : conflict(sides, at: path)
    }
}
