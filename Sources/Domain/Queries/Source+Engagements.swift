import Text

extension Source {
    /// The retained engagements with their readiness.
    public static func engagements(_ schema: Schema) -> Source {
        let words = schema[Checklist.name]?.field("engagement")?.label ?? LevelWords.standard.name
        return Source(
            ["exigences", "engagements", "exigence", "engagement", "requirements"], Phrase(fr: "Exigences", en: "Requirements"),
            columns: columns(words), beside: beside
        ) { asking in asking.dossier.structure.engagements.map { .engagement($0) } }
    }

    private static func columns(_ words: Phrase) -> [Facet] {
        [
            Facet(
                "engagement", Phrase(fr: "Réf.", en: "Ref."), called: ["référence", "reference", "exigence", "engagement", "requirement"],
                .words { .engagements($0) }, isSearched: true, values: { subject, _ in [subject.ref.text] },
                text: { subject, _ in of(subject)?.reference ?? "" }),
            Facet.state("state", Phrase(fr: "État", en: "State"), { ValueNames(Readiness.State.choices($0.dossier.levels)) }),
            Facet("points", Phrase(fr: "Points", en: "Items"), isSearched: true) { subject, asking in
                (asking.facts.readiness[subject.ref]?.tally ?? Readiness.Tally()).figures[asking.language]
            },
            Facet("title", words, called: ["intitulé", "title"], isLong: true, isSearched: true) { subject, asking in
                guard let engagement = of(subject) else { return "" }
                let mark =
                    engagement.isExample
                    ? Phrase(fr: " (exemple)", en: " (example)") : Phrase(fr: " (n° à vérifier)", en: " (number to be checked)")
                return engagement.title + (engagement.isExample || engagement.isProvisional ? mark[asking.language] : "")
            },
            Facet("missing", Phrase(fr: "Ce qui manque", en: "What is missing"), isLong: true, isSearched: true) { subject, asking in
                missing(asking.facts.readiness[subject.ref]?.reasons ?? [], asking.language)
            },
        ]
    }

    private static let beside: [Facet] =
        [.module(), .service(), .owner(Engagement.pilot.spec.label).called("pilote", "pilot")]
        + Engagement.fields.filter { !taken.contains($0.key) }.map { Facet($0, isShown: false) }

    private static let taken = [
        Engagement.title.key, Engagement.pilot.key, Engagement.module.key, Engagement.items.key, Engagement.withdrawn.key,
    ]

    private static func of(_ subject: Subject) -> RetainedEngagement? { if case .engagement(let one) = subject { one } else { nil } }

    /// `2 × en place, sans preuve · 1 × bloqué`.
    private static func missing(_ reasons: [Reason], _ language: Language) -> String {
        var counts: [(cause: Reason.Cause, count: Int)] = []
        for reason in reasons {
            if let known = counts.firstIndex(where: { $0.cause == reason.cause }) {
                counts[known].count += 1
            } else {
                counts.append((reason.cause, 1))
            }
        }
        return counts.map { "\($0.count) × \($0.cause.phrase[language])" }.joined(separator: " · ")
    }
}

extension Readiness.State {
    static func choices(_ levels: LevelWords) -> [Choice] { allCases.map { Choice($0.rawValue, $0.phrase(levels), tone: $0.tone) } }
}
