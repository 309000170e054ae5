import Domain
import Testing

@Suite struct MergeLawTests {
    static let shape = TreeGenerator.shape

    /// 20,000 triples in four seeds; a broken law names its seed and its triple.
    @Test(arguments: 1...4) func theLawsHold(seed: Int) {
        var trees = TreeGenerator(seed: UInt64(seed))
        for round in 0..<5000 {
            let base = trees.object(depth: 2)
            let (mine, theirs) = (trees.changed(base), trees.changed(base))
            let broken = Self.brokenLaws(base, mine, theirs)
            if !broken.isEmpty {
                let lines = [base, mine, theirs].map { String(decoding: JSONWriter.line($0), as: UTF8.self) }
                Issue.record("seed \(seed) round \(round): \(broken) \(lines)")
                return
            }
        }
    }

    static func brokenLaws(_ base: JSON, _ mine: JSON, _ theirs: JSON) -> [String] {
        func merge(_ b: JSON, _ m: JSON, _ t: JSON) -> Merge.Outcome { Merge.threeWay(base: b, mine: m, theirs: t, shape: shape) }
        let outcome = merge(base, mine, theirs)
        let mirrored = merge(base, theirs, mine)
        var broken: [String] = []
        if outcome.value != mirrored.value || !areMirrored(outcome.conflicts, mirrored.conflicts) { broken.append("symmetric") }
        if merge(base, mine, mine) != Merge.Outcome.whole(mine) { broken.append("idempotent") }
        if merge(base, mine, base) != .whole(mine) || merge(base, base, theirs) != .whole(theirs) { broken.append("identity") }
        if outcome.conflicts.isEmpty, let value = outcome.value, merge(base, value, theirs) != .whole(value) {
            broken.append("absorbing")
        }
        if vanished(base, mine, outcome) || vanished(base, theirs, outcome) { broken.append("nothing vanishes") }
        return broken
    }

    private static func areMirrored(_ left: [Conflict], _ right: [Conflict]) -> Bool {
        left == right.map { Conflict(path: $0.path, base: $0.base, mine: $0.theirs, theirs: $0.mine) }
    }

    /// True when a change of one side is neither in the result nor under a conflict. Sets count by element.
    private static func vanished(_ base: JSON, _ side: JSON, _ outcome: Merge.Outcome) -> Bool {
        guard let result = outcome.value else { return true }
        return Difference.between(base, side).contains { change in
            if outcome.conflicts.contains(where: { touches($0.path, change.path) }) { return false }
            if result[change.path] == change.after { return false }
            return !holdsInside(change, result[change.path])
        }
    }

    private static func touches(_ left: Path, _ right: Path) -> Bool {
        zip(left.steps, right.steps).allSatisfy { $0 == $1 }
    }

    /// A container both sides changed: every single change inside must be there.
    private static func holdsInside(_ change: Difference, _ now: JSON?) -> Bool {
        guard let after = members(change.after), let found = members(now), let before = members(change.before) else {
            return false
        }
        return after.allSatisfy { before[$0] == $1 || found[$0] != nil }
            && before.keys.allSatisfy { after[$0] != nil || found[$0] == nil }
    }

    /// What a container holds; what is missing holds nothing; a scalar is no container.
    private static func members(_ value: JSON?) -> [String: JSON]? {
        switch value {
        case .object(let object)?: Dictionary(object.members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
        case .array(let elements)?:
            Dictionary(elements.map { ($0.id ?? $0.text ?? "?", $0) }, uniquingKeysWith: { first, _ in first })
        case nil: [:]
        default: nil
        }
    }

    @Test func writingEveryDifferenceGivesTheOtherState() {
        var trees = TreeGenerator(seed: 77)
        for _ in 0..<5000 {
            let before = trees.object(depth: 2)
            let after = trees.changed(before)
            var built = before
            for change in Difference.between(before, after) { built.set(change.after, at: change.path) }
            #expect(built == after)
            for change in Difference.between(before, after) { #expect(before[change.path] == change.before) }
        }
    }

    @Test func unknownFieldsAndNumberTextAreKept() throws {
        let base = try JSONReaderTests.read(#"{"id":"r","title":"a","x":{"n":12.50,"order":[3,1,2]}}"#)
        var mine = base
        mine.set(.string("b"), at: Path("title"))
        var theirs = base
        theirs.set(.strings(["a"]), at: Path("tags"))
        let value = try #require(Merge.threeWay(base: base, mine: mine, theirs: theirs, shape: Self.shape).value)
        #expect(try value[Path("x")] == JSONReaderTests.read(#"{"n":12.50,"order":[3,1,2]}"#))
    }
}

extension Merge.Outcome {
    static func whole(_ value: JSON) -> Merge.Outcome { Merge.threeWay(base: value, mine: value, theirs: value, shape: .plain) }
}
