import Text

/// How much of a référentiel its list holds, for the modules concerned: « 11 sur 30 annoncées ».
public struct Completeness: Sendable {
    /// What the official text announces for some modules.
    public struct Declared: Sendable {
        public let count: Int
        /// Those of these modules that the list holds.
        public let listed: Int
        /// Their numbers where others are concerned too; empty: it speaks of all.
        public let modules: [String]
    }

    /// Examples of the demonstration left out.
    public let listed: Int
    public let examples: Int
    /// Nil where no count was ever read, or one of the modules it speaks of is not concerned.
    public let declared: Declared?
    /// Numbers of modules concerned of which the list holds nothing.
    public let emptyModules: [String]
    private let words: LevelWords

    /// `modules` empty: those the declared count concerns, else all.
    public init(_ referential: Record, modules: Set<String> = []) {
        words = LevelWords(referential)
        let known = referential[Referential.modules].compactMap { module in
            module["id"]?.text.map { (id: $0, number: Module.number.value(in: module)) }
        }
        let said = referential[Referential.declaredFor]
        let every = Set(known.map(\.id)).union(referential[Referential.engagements].map { Engagement.module.value(in: $0) })
        let counted = said.isEmpty ? every : Set(said)
        let wanted = modules.isEmpty ? counted : modules
        let held = referential[Referential.engagements].filter {
            wanted.contains(Engagement.module.value(in: $0)) && !Engagement.withdrawn.value(in: $0)
        }
        let own = held.filter { !Engagement.example.value(in: $0) }
        (listed, examples) = (own.count, held.count - own.count)
        func numbers(_ isMeant: (String) -> Bool) -> [String] {
            known.filter { isMeant($0.id) }.map { $0.number.isEmpty ? $0.id : $0.number }
        }
        declared = referential[Referential.declaredCount].flatMap { count in
            guard counted.isSubset(of: wanted) else { return nil }
            return Declared(
                count: count, listed: own.count { counted.contains(Engagement.module.value(in: $0)) },
                modules: counted == wanted ? [] : numbers(counted.contains))
        }
        let filled = Set(held.map { Engagement.module.value(in: $0) })
        emptyModules = numbers { wanted.contains($0) && !filled.contains($0) }
    }

    /// Fewer are listed than are announced, or nothing at all of a module.
    public var lacksSome: Bool { declared.map { $0.listed < $0.count } == true || !emptyModules.isEmpty }

    /// « 17, dont 11 sur 30 annoncées (modules 1 et 2) ».
    public var phrase: Phrase {
        guard let declared else {
            return Phrase(
                fr: "\(listed)\(invented.french), nombre annoncé non connu", en: "\(listed)\(invented.english), declared number not known")
        }
        let of = Phrase(
            fr: "\(declared.listed) sur \(declared.count) \(words.agreed("annoncé", declared.count))",
            en: "\(declared.listed) of \(declared.count) declared")
        guard !declared.modules.isEmpty else { return Phrase(fr: of.french + invented.french, en: of.english + invented.english) }
        let modules = Self.modules(declared.modules)
        return Phrase(
            fr: "\(listed)\(invented.french), dont \(of.french) (\(modules.french))",
            en: "\(listed)\(invented.english), \(of.english) (\(modules.english))")
    }

    /// With the modules that hold nothing: « 17, dont 11 sur 30 annoncées (modules 1 et 2) ; module 2 : aucune exigence listée ».
    public var whole: Phrase {
        if emptyModules.isEmpty { return phrase }
        let modules = Self.modules(emptyModules)
        return Phrase(
            fr: "\(phrase.french) ; \(modules.french) : \(words.none.french) \(words.agreed("listé"))",
            en: "\(phrase.english); \(modules.english): \(words.none.english) listed")
    }

    private var invented: Phrase {
        if examples == 0 { return Phrase(same: "") }
        return Phrase(
            fr: ", plus \(Count.of(examples, "exemple inventé", "exemples inventés"))",
            en: ", plus \(Count.english(examples, "invented example", "invented examples"))")
    }

    private static func modules(_ numbers: [String]) -> Phrase {
        func joined(_ and: String) -> String {
            numbers.count < 2 ? numbers.joined() : numbers.dropLast().joined(separator: ", ") + and + numbers[numbers.count - 1]
        }
        return Phrase(
            fr: (numbers.count == 1 ? "module " : "modules ") + joined(" et "),
            en: (numbers.count == 1 ? "module " : "modules ") + joined(" and "))
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
