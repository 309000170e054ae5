import Text

/// `[référentiel:]reference[@unit]`, taken apart.
struct ReferenceName {
    let referential: String?
    let reference: String
    let unit: String?

    /// What stands before `:` counts as a référentiel only when it is one.
    init(_ text: String, isReferential: (String) -> Bool) {
        var rest = text[...]
        var prefix: String?
        if let colon = rest.firstIndex(of: ":"), isReferential(String(rest[..<colon])) {
            prefix = String(rest[..<colon])
            rest = rest[rest.index(after: colon)...]
        }
        let at = rest.lastIndex(of: "@")
        referential = prefix
        reference = String(at.map { rest[..<$0] } ?? rest)
        unit = at.map { String(rest[rest.index(after: $0)...]) }
    }

    /// Names a record by itself: no référentiel, no unit.
    var isPlain: Bool { referential == nil && unit == nil }

    func matches(_ names: String...) -> Bool { names.contains { Folding.fold($0) == Folding.fold(reference) } }
}
