import Domain
import Text

extension Assistant {
    /// What a dossier needs, asked in six questions, and what a prefecture that has a label already brings along.
    static func newDossier(_ referentials: [Record]) -> Assistant {
        let making = DossierMaking(referentials: referentials)
        return Assistant(
            draftKey: "new-dossier", title: Phrase(fr: "Créer le dossier", en: "Create the dossier"),
            questions: [
                .sites, .referential(making), .modules(making), .audits, .services, .folder, .takeover, .label, .labelEnd,
                .pastAudits(making),
            ],
            act: Phrase(fr: "créer le dossier", en: "create the dossier"),
            outcome: { answers, context in making.outcome(answers, context.today) },
            finish: { answers, context in
                making.dossier(answers, context.today).map { Creation(records: $0.records, folder: answers.text("folder")) }
            })
    }
}

/// The answers as what a dossier is made of.
struct DossierMaking: Sendable {
    let referentials: [Record]

    func referential(_ answers: Answers) -> Record? { referentials.first { $0.id == answers.text("referential") } }

    /// The living one that asks the most.
    var usual: Record? {
        referentials.filter { $0[Referential.status] == .living }.max {
            ($0[Referential.declaredCount] ?? 0) < ($1[Referential.declaredCount] ?? 0)
        }
    }

    /// Days without their year lie ahead for audits that are planned, behind for those of the past.
    static func audits(_ lines: [String], _ today: Day, past: Bool = false) throws(ToldAuditReader.Fault) -> [ToldAudit] {
        try ToldAuditReader(days: DayReader(today: today, aim: past ? .back : .ahead)).read(lines)
    }

    func dossier(_ answers: Answers, _ today: Day) -> NewDossier? {
        guard let referential = referential(answers) else { return nil }
        let hasPast = answers.text("takeover") == "yes"
        let planned = (try? Self.audits(answers["audits"], today)) ?? []
        let past = hasPast ? (try? Self.audits(answers["past"], today, past: true)) ?? [] : []
        let days = DayReader(today: today)
        let awarded = hasPast ? days.aimed(Label.awardedOn.spec.aim).read(answers.text("label")) : nil
        return NewDossier(
            referential: referential, modules: Set(answers["modules"]), sites: answers["sites"], services: answers["services"],
            audits: planned + past,
            label: awarded.map { .init(awardedOn: $0, endsOn: days.read(answers.text("label-end"))) }, today: today)
    }

    /// The first finding about an exigence that the référentiel does not number.
    func unknownEngagement(_ audits: [ToldAudit], _ answers: Answers) -> Phrase? {
        guard let referential = referential(answers) else { return nil }
        let numbers = audits.flatMap(\.findings).compactMap(\.engagement)
        let name = LevelWords(referential).name
        return numbers.first { referential.engagement(numbered: $0) == nil }.map {
            Phrase(
                fr: "\(name.french) \($0) : ce numéro n'est pas dans la liste fournie ; ôtez-le, le constat se liera ensuite.",
                en: "\(name.english) \($0): this number is not in the list given; leave it out, the finding is linked later.")
        }
    }

    /// A number of the list given, for an example.
    func someEngagement(_ answers: Answers) -> String? {
        let numbers = referential(answers).map { $0[Referential.engagements].map { Engagement.number.value(in: $0) } } ?? []
        return numbers.filter { !$0.isEmpty && $0.allSatisfy(\.isNumber) }.prefix(4).last
    }

    /// What the last Enter makes.
    func outcome(_ answers: Answers, _ today: Day) -> Phrase? {
        guard let new = dossier(answers, today) else { return nil }
        let findings = new.audits.reduce(0) { $0 + $1.findings.count }
        let (held, level) = (new.completeness, LevelWords(new.referential))
        return Phrase(
            fr:
                "Entrée crée le dossier : \(level.counted(held.listed).french)\(held.lacksSome ? " (à compléter ensuite)" : ""), "
                + "\(Count.of(new.sites.count, "site", "sites")), \(Count.of(new.services.count, "service", "services")), "
                + "\(Count.of(new.audits.count, "audit", "audits")), \(Count.of(findings, "constat ouvert", "constats ouverts")).",
            en:
                "Enter creates the dossier: \(level.counted(held.listed).english)\(held.lacksSome ? " (to complete later)" : ""), "
                + "\(Count.english(new.sites.count, "site", "sites")), \(Count.english(new.services.count, "service", "services")), "
                + "\(Count.english(new.audits.count, "audit", "audits")), \(Count.english(findings, "open finding", "open findings")).")
    }
}
