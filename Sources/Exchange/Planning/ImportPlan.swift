import Domain
import Text

/// What a table would do to a dossier, row by row, and the one change that does it.
public struct ImportPlan: Sendable {
    public enum Outcome: Sendable, Equatable {
        case created
        case changed([FieldChange])
        case unchanged
        case refused(Phrase)
    }

    public struct Entry: Sendable, Equatable {
        /// As the spreadsheet numbers it.
        public let line: Int
        /// What the row is about, as it calls it.
        public let name: String
        public let outcome: Outcome
        /// Of what it makes.
        public var title = ""
    }

    public let noun: Noun
    public let entries: [Entry]
    /// Services, posts and people that only cells named, by kind and name.
    public let made: [(kind: KindName, name: String)]
    /// What concerns the whole: a column of formulas, a conversion.
    public let remarks: [Phrase]
    /// Columns that cannot be used, each with what to do.
    public let problems: [Phrase]
    /// Nil where nothing would be written.
    public let change: Change?
    /// Columns that hold something and are not read.
    public var unread: Set<Int> = []
    /// Deadlines that stay: nobody says why they would be pushed back.
    public var keptDeadlines = 0

    public var created: Int { entries.count { $0.outcome == .created } }
    public var changed: Int { entries.count { if case .changed = $0.outcome { true } else { false } } }
    public var unchanged: Int { entries.count { $0.outcome == .unchanged } }
    public var refused: Int { entries.count { if case .refused = $0.outcome { true } else { false } } }
    /// Some row, column or deadline was left out.
    public var isIncomplete: Bool { refused > 0 || !problems.isEmpty || keptDeadlines > 0 }
}

extension ImportPlan.Entry {
    /// « ligne 41 : date impossible « 30/02/2022 » »; nil where there is nothing to say.
    public var sentences: [Phrase] {
        switch outcome {
        case .refused(let phrase): [Phrase(fr: "ligne \(line) : \(phrase.french)", en: "line \(line): \(phrase.english)")]
        case .changed(let changes):
            changes.map {
                Phrase(
                    fr: "ligne \(line), \(name) : \($0.phrase.french)",
                    en: "line \(line), \(name): \($0.phrase.english)")
            }
        case .created, .unchanged: []
        }
    }
}

extension ImportPlan.Entry {
    /// « ligne 2, à créer : DOC-1  Charte d'accueil »; nil for a row that makes nothing.
    public var making: Phrase? {
        guard outcome == .created else { return nil }
        let what = title.isEmpty || title == name ? name : "\(name)  \(title)"
        return Phrase(fr: "ligne \(line), à créer : \(what)", en: "line \(line), to create: \(what)")
    }
}

extension ImportPlan {
    /// « 124 documents à créer, 2 à modifier, 3 refusés ».
    public var forecast: Phrase { counts(Phrase(fr: "à créer", en: "to create"), Phrase(fr: "à modifier", en: "to change"), isDone: false) }

    /// « 124 documents créés, 2 modifiés, 3 refusés ».
    public var report: Phrase {
        counts(
            Phrase(fr: noun.agreed("créé", created), en: "created"), Phrase(fr: noun.agreed("modifié", changed), en: "changed"),
            isDone: true)
    }

    private func counts(_ create: Phrase, _ change: Phrase, isDone: Bool) -> Phrase {
        let parts: [(count: Int, word: Phrase)] = [
            (created, create), (changed, change), (unchanged, Phrase(fr: noun.agreed("inchangé", unchanged), en: "unchanged")),
            (refused, Phrase(fr: noun.agreed("refusé", refused), en: "refused")),
        ]
        let told = parts.filter { $0.count > 0 }
        guard let first = told.first else { return Phrase(fr: "Aucune ligne de données", en: "No line of data") }
        let head = noun.counted(first.count)
        let rest = told.dropFirst()
        return Phrase(
            fr: (["\(head.french) \(first.word.french)"] + rest.map { "\($0.count) \($0.word.french)" }).joined(separator: ", "),
            en: (["\(head.english) \(first.word.english)"] + rest.map { "\($0.count) \($0.word.english)" }).joined(separator: ", "))
    }

    /// « avec 2 services (SGCD, DCL) et 1 poste (…) »; nil where nothing comes along.
    public var alongside: Phrase? {
        let nouns: [(kind: KindName, noun: Noun)] = [
            (Service.name, Noun(fr: ("service", "services"), en: ("service", "services"))),
            ("posts", Noun(fr: ("poste", "postes"), en: ("post", "posts"))),
            ("people", Noun(fr: ("personne", "personnes"), en: ("person", "people"), feminine: true)),
        ]
        let told = nouns.compactMap { kind, noun -> Phrase? in
            let names = made.filter { $0.kind == kind }.map(\.name)
            guard !names.isEmpty else { return nil }
            let shown = names.prefix(4).joined(separator: ", ") + (names.count > 4 ? "…" : "")
            let counted = noun.counted(names.count)
            return Phrase(fr: "\(counted.french) (\(shown))", en: "\(counted.english) (\(shown))")
        }
        guard !told.isEmpty else { return nil }
        return Phrase(
            fr: "créés au passage : " + told.map(\.french).joined(separator: ", "),
            en: "created along: " + told.map(\.english).joined(separator: ", "))
    }
}
