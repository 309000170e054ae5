import Text

extension Source {
    /// The records of a kind, by its table of fields.
    public static func records(of kind: Kind) -> Source {
        let names =
            [kind.plural.french, kind.plural.english, kind.singular.french, kind.singular.english, kind.name.rawValue] + kind.aliases
        return records(of: kind, called: names, kind.plural) { asking in asking.dossier.records(kind.name) }
    }

    /// Meetings of type COPIL.
    static func copils(_ schema: Schema) -> Source? {
        schema[Meeting.kind.name].map { kind in
            records(of: kind, called: ["copil", "copils"], Phrase(same: "COPIL")) { asking in
                asking.dossier.records(kind.name).filter { $0[Meeting.type].isCopil }
            }
        }
    }

    static func records(
        of kind: Kind, called names: [String], _ title: Phrase, _ find: @escaping @Sendable (Asking) -> [Record]
    ) -> Source {
        Source(names, title, columns: columns(of: kind), beside: beside(of: kind)) { asking in
            kind.sorted(find(asking)).map { .record($0) }
        }
    }

    private static func columns(of kind: Kind) -> [Facet] {
        kind.columns.compactMap { key in
            kind.field(key).map { facet($0, of: kind, isShown: true) } ?? (key == Facet.points.key ? .points : nil)
        }
    }

    private static func beside(of kind: Kind) -> [Facet] {
        let others = kind.fields.filter { !kind.columns.contains($0.key) && !$0.isHidden }.map { facet($0, of: kind, isShown: false) }
        let held = Set(kind.columns + others.map(\.key))
        let added = [Facet.service(), .engagement(LevelWords.standard.name)].filter { !held.contains($0.key) }
        return others + (kind.isSingle ? [] : added)
    }

    private static func facet(_ field: FieldSpec, of kind: Kind, isShown: Bool) -> Facet {
        let own = Facet(field, isShown: isShown)
        switch field.key {
        case kind.statusKey:
            guard case .choice(let choices) = field.kind else { return own }
            return .state(field.key, field.label, { _ in .states(of: kind, choices) }, isShown: isShown)
        case kind.ownerKey: return owner(own, field)
        case kind.titleKey where kind.referenceKey == nil || kind.titleKey == "id" || kind.name == Assessment.kind.name:
            return own.with(
                isSearched: true,
                text: { subject, asking in
                    guard case .record(let record) = subject else { return own.text(subject, asking) }
                    return asking.naming.title(record)
                })
        case Reminding.field.key: return .reminders
        case "service": return .service(field.label, isShown: isShown, of: own)
        case "engagement": return .engagement(field.label, isShown: isShown)
        case "due": return own.called("échéance")
        default: return own
        }
    }

    private static func owner(_ own: Facet, _ field: FieldSpec) -> Facet {
        let owner = Facet.owner(field.label)
        return own.with(names: owner.names, owner.holding, values: owner.values)
    }
}

extension ValueNames {
    /// The states of a kind, and what days and files add to them.
    static func states(of kind: Kind, _ choices: [Choice]) -> ValueNames {
        let remarks: [Standing.Remark] =
            kind.name == Evidence.kind.name ? [.fileMissing, .fileChanged] : kind.isLate == nil ? [] : [.late]
        return ValueNames(choices + remarks.map { Choice($0.rawValue, $0.phrase) })
    }
}
