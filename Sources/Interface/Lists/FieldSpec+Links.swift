import Domain

extension FieldSpec {
    var isLink: Bool {
        switch kind {
        case .link, .links: !isKept
        default: false
        }
    }

    /// Filled by typing, not by choosing.
    var isTyped: Bool {
        switch kind {
        case .line, .paragraph, .lines, .day, .clock, .instant, .integer, .decimal: true
        default: false
        }
    }

    var isLinkSet: Bool { if case .links = kind { true } else { false } }
    var isNested: Bool { if case .records = kind { true } else { false } }

    /// The kinds a link may lead to; nil for a field that is no link. Empty: any.
    var linkKinds: [KindName]? {
        switch kind {
        case .link(let kinds), .links(let kinds): kinds
        default: nil
        }
    }

    var isObject: Bool { if case .object = kind { true } else { false } }
}

extension Record {
    /// The links a field of the record holds.
    func refs(_ field: FieldSpec) -> [Ref] { JSON.object(tree).refs(field) }
}

extension JSON {
    func refs(_ field: FieldSpec) -> [Ref] {
        guard let value = object?[field.key] else { return [] }
        return (value.array ?? [value]).compactMap { $0.text.flatMap { Ref($0) } }
    }
}
