import Text

extension Source {
    /// « À traiter »: what waits, with the files dropped above it.
    public static func waiting(_ rows: [ToDo.Row], deposits: [Deposit] = []) -> Source {
        Source(["a-traiter", "afaire", "todo"], Phrase(fr: "À traiter", en: "To do"), columns: columns, beside: beside) { _ in
            deposits.sorted { NaturalOrder.precedes($0.folder, $1.folder) }.map { .deposit($0) } + rows.map { .waiting($0) }
        }
    }

    private static let columns = [
        Facet(
            "due", Phrase(fr: "Depuis / pour le", en: "Since / due"), called: ["échéance", "due", "date", "jour", "day"], .day,
            isSearched: true,
            values: { subject, _ in of(subject)?.reasons.compactMap { $0.day?.text } ?? [] },
            text: { subject, asking in
                if case .deposit(let deposit) = subject { return deposit.word?[asking.language] ?? "" }
                return of(subject)?.day?.shown ?? ""
            }),
        Facet("name", Phrase(fr: "Quoi", en: "What"), called: ["intitulé", "title", "nom"], isLong: true, isSearched: true) {
            subject, asking in
            if case .deposit(let deposit) = subject { return deposit.shownName }
            return of(subject).map { asking.naming.waiting($0) } ?? asking.naming.name(subject.ref)
        },
        Facet(
            "service", Phrase(same: "Service"), .words { .records([Service.name], $0) }, isSearched: true,
            values: { subject, asking in asking.services(of: subject).map(\.text) },
            text: { subject, asking in
                if case .deposit(let deposit) = subject {
                    return asking.dossier.service(ofDeposit: deposit).map { asking.naming.short($0) } ?? deposit.folder
                }
                return of(subject)?.service.map { asking.naming.short($0) } ?? ""
            }),
        Facet(
            "reminders", Phrase(fr: "Relances", en: "Reminders"), .number, isSearched: true,
            values: { subject, asking in [String(asking.dossier.reminders(of: subject.ref))] },
            text: { subject, asking in
                let dossier = asking.dossier
                let said =
                    dossier.hasPreparedReminder(of: subject.ref) ? Reminding.waiting : Reminding.phrase(dossier.reminders(of: subject.ref))
                return said?[asking.language] ?? ""
            }),
        Facet(
            "category", Phrase(fr: "Raison", en: "Reason"), called: ["raisons", "reasons", "contrôle", "check"],
            .words { ValueNames(ToDo.Category.choices($0.dossier)) }, isLong: true, isSearched: true,
            values: { subject, _ in of(subject)?.categories.map(\.name) ?? ["deposit"] },
            text: { subject, asking in
                of(subject).map { asking.naming.reasons($0, on: asking.today) }
                    ?? Phrase(fr: "fichier déposé", en: "dropped file")[asking.language]
            }),
    ]

    private static let beside: [Facet] = [
        .state("state", Phrase(fr: "État", en: "State"), { .everyState($0) }, isShown: false),
        .owner(Phrase(fr: "Responsable", en: "Owner")), .engagement(LevelWords.standard.name), .module(),
    ]

    private static func of(_ subject: Subject) -> ToDo.Row? { if case .waiting(let row) = subject { row } else { nil } }
}

extension ToDo.Category {
    fileprivate static func choices(_ dossier: Dossier) -> [Choice] {
        all(dossier.schema).map { Choice($0.name, $0.plural(dossier.levels)) } + [
            Choice("deposit", Phrase(fr: "fichiers déposés", en: "files dropped"))
        ]
    }
}

extension ValueNames {
    /// Of anything that has a state.
    fileprivate static func everyState(_ asking: Asking) -> ValueNames {
        let kinds = asking.dossier.schema.kinds.flatMap { kind -> [Value] in
            guard case .choice(let choices)? = kind.statusKey.flatMap({ kind.field($0) })?.kind else { return [] }
            return states(of: kind, choices).all
        }
        return ValueNames(ValueNames(ItemStatus.choices).all + kinds)
    }
}
