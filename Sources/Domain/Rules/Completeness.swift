import Text

/// How much of a référentiel its list holds, for the modules concerned: « 11 sur 30 annoncés ».
public struct Completeness: Sendable {
    /// Examples of the demonstration left out.
    public let listed: Int
    public let examples: Int
    /// Nil where no count was ever read for these modules.
    public let declared: Int?

    /// `modules` empty: those the declared count concerns, else all.
    public init(_ referential: Record, modules: Set<String> = []) {
        let counted = Set(referential[Referential.declaredFor])
        let wanted = modules.isEmpty ? counted : modules
        let engagements = referential[Referential.engagements].filter {
            (wanted.isEmpty || wanted.contains(Engagement.module.value(in: $0))) && !Engagement.withdrawn.value(in: $0)
        }
        examples = engagements.count { Engagement.example.value(in: $0) }
        listed = engagements.count - examples
        declared = counted.isEmpty || wanted == counted ? referential[Referential.declaredCount] : nil
    }

    public var phrase: Phrase {
        let invented =
            examples == 0
            ? Phrase(same: "") : Phrase(fr: ", plus \(examples) exemples inventés", en: ", plus \(examples) invented examples")
        guard let declared else { return Phrase(fr: "\(listed)\(invented.french)", en: "\(listed)\(invented.english)") }
        return Phrase(
            fr: "\(listed) sur \(declared) annoncés\(invented.french)", en: "\(listed) of \(declared) declared\(invented.english)")
    }
}

extension Dossier {
    /// Ids of the retained modules of a référentiel.
    public func retainedModules(of referential: RecordKey) -> Set<String> {
        let modules = record(DossierRecord.key).map { $0[DossierRecord.modules] } ?? []
        return Set(modules.filter { $0.record == referential }.compactMap(\.nested))
    }

    /// Every module of its référentiels, retained or not, as people read them.
    public var modules: [Ref] {
        records(Referential.name).flatMap { referential in
            referential[Referential.modules].sorted { (Module.rank.value(in: $0) ?? .max) < (Module.rank.value(in: $1) ?? .max) }
                .compactMap { module in module["id"]?.text.map { Ref(referential.key, nested: $0) } }
        }
    }
}
