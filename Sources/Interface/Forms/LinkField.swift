import Domain

/// A field that links, known by its key.
struct LinkField: Sendable, Hashable {
    let spec: FieldSpec

    static func == (left: LinkField, right: LinkField) -> Bool { left.spec.key == right.spec.key }
    func hash(into hasher: inout Hasher) { hasher.combine(spec.key) }
}
