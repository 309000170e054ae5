/// The three states of one place in a merge.
struct Sides {
    let base: JSON?
    let mine: JSON?
    let theirs: JSON?

    init(_ base: JSON?, _ mine: JSON?, _ theirs: JSON?) {
        self.base = base
        self.mine = mine
        self.theirs = theirs
    }

    /// The result when at most one side changed anything, or both the same.
    var settled: JSON?? {
        if mine == theirs || theirs == base { return .some(mine) }
        if mine == base { return .some(theirs) }
        return .none
    }

    var all: [JSON?] { [base, mine, theirs] }
    var bothStand: Bool { mine != nil && theirs != nil }

    /// All three as objects, where what is missing counts as empty; nil when one is something else.
    var objects: (base: JSONObject, mine: JSONObject, theirs: JSONObject)? {
        let found = all.map { $0.map(\.object) ?? JSONObject() }
        guard let base = found[0], let mine = found[1], let theirs = found[2] else { return nil }
        return (base, mine, theirs)
    }

    /// All three as arrays, where what is missing counts as empty; nil when one is something else.
    var arrays: (base: [JSON], mine: [JSON], theirs: [JSON])? {
        let found = all.map { $0.map(\.array) ?? [] }
        guard let base = found[0], let mine = found[1], let theirs = found[2] else { return nil }
        return (base, mine, theirs)
    }
}
