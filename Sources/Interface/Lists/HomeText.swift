import Domain
import Text

/// The sentences of the home screen.
struct HomeText {
    private let context: Context

    init(_ context: Context) { self.context = context }

    private var cycle: Cycle { context.facts.cycle }

    /// « Audit interne fait le 15/03 · AUDIT EXTERNE LE 27/06 : J-90 · label : fin 12/07 »; where there is no room
    /// the next audit and the label stay.
    func milestones(width: Int) -> Phrase {
        let demonstration = context.dossier.record(DossierRecord.key).map { $0[DossierRecord.demonstration] } ?? false
        let mention = demonstration ? Phrase(fr: "DÉMONSTRATION", en: "DEMONSTRATION") : nil
        let ways = [
            [mention, lastAudit, nextAudit, label], [mention, nextAudit, label], [nextAudit, label], [mention, nextAudit], [nextAudit],
        ]
        let lines = ways.map { Self.joined($0.compactMap { $0 }) }.filter { !$0.french.isEmpty }
        return lines.first { SafeText($0[context.language]).width <= width } ?? lines.last
            ?? Phrase(fr: "Aucun audit prévu : ajoutez-le par 7 puis A.", en: "No audit planned: add it with 7 then A.")
    }

    private static func joined(_ parts: [Phrase]) -> Phrase {
        Phrase(fr: parts.map(\.french).joined(separator: " · "), en: parts.map(\.english).joined(separator: " · "))
    }

    var readinessTitle: Phrase {
        let count = context.facts.readiness.entries.count
        let names = levelName
        let likeThem = context.dossier.levels.isFeminine ? "telles qu'elles" : "tels qu'ils"
        if !context.isLoaded { return Phrase(same: names[context.language]) }
        guard let day = context.isOnOtherDay ? context.today : cycle.nextAuditDay else {
            return Phrase(
                fr: "LES \(count) \(names.french), \(likeThem) sont aujourd'hui",
                en: "THE \(count) \(names.english), as they stand today")
        }
        return Phrase(
            fr: "LES \(count) \(names.french), \(likeThem) seraient le \(day.shown(near: context.today))",
            en: "THE \(count) \(names.english), as they would be on \(day.shown(near: context.today))")
    }

    /// « 5 sans preuve », « 3 à preuve périmée d'ici là ».
    func reasons(_ state: Readiness.State) -> [SafeText] {
        switch state {
        case .toComplete:
            return context.facts.readiness.causes(of: state).map { context.text($0.cause.counted($0.count, context.dossier.levels)) }
        case .ready:
            let readiness = context.facts.readiness
            return [context.text(readiness.entries.reduce(Readiness.Tally()) { $0 + $1.tally }.phrase)]
        default: return [context.text(gaps)]
        }
    }

    /// Reasons in one line, as many as fit.
    static func fitting(_ parts: [SafeText], width: Int) -> SafeText {
        for count in stride(from: parts.count, to: 0, by: -1) {
            let line =
                parts.prefix(count).reduce(SafeText.empty) { $0.isEmpty ? $1 : $0 + " · " + $1 } + (count < parts.count ? " · …" : "")
            if line.width <= width { return line }
        }
        return parts.first ?? .empty
    }

    /// The last lines: next COPIL, last COPIL, documents.
    var closing: [Phrase] { [problems, outside, nextCopil, lastCopil, documents].compactMap { $0 } }

    private var problems: Phrase? {
        let problems = context.dossier.problems.filter { !$0.isAboutFormat }
        guard let first = problems.first else { return nil }
        return Phrase(
            fr: "ATTENTION  \(Count.of(problems.count, "fichier laissé de côté", "fichiers laissés de côté")) : \(first.file)",
            en: "WARNING  \(Count.english(problems.count, "file set aside", "files set aside")): \(first.file)")
    }

    /// How long the oldest waits, the longest form first: one is shown whole, or none.
    static func since(_ day: Day, _ category: ToDo.Category, _ context: Context) -> [Phrase] {
        let days = context.today - day
        guard days > 0 else { return [] }
        let short = Phrase(fr: "  (\(days) j)", en: "  (\(days) d)")
        switch category {
        case .evidenceToValidate, .signatures, .blocked: return [Phrase(fr: "  (depuis \(days) j)", en: "  (for \(days) d)"), short]
        case .late, .itemsLate: return [Phrase(fr: "  (jusqu'à \(days) j)", en: "  (up to \(days) d)"), short]
        case .auditResults, .followUpOverdue: return [Phrase(same: "  (\(day.shown))"), short]
        default: return []
        }
    }

    private var levelName: Phrase {
        let name = context.dossier.levels.many
        return Phrase(fr: name.french.uppercased(), en: name.english.uppercased())
    }

    private var lastAudit: Phrase? {
        guard let audit = cycle.lastHeldAudit, let day = audit[Audit.to] ?? audit[Audit.from] else { return nil }
        let type = audit[Audit.type].phrase
        let shown = day.shown(near: context.today)
        return Phrase(fr: "\(type.french.capitalizedFirst) fait le \(shown)", en: "\(type.english.capitalizedFirst) held \(shown)")
    }

    /// The next one; where none is ahead, the one whose result is still to be entered.
    private var nextAudit: Phrase? {
        guard let audit = cycle.nextAudit ?? cycle.auditsWithoutResult.last, let day = audit[Audit.from] else { return nil }
        let (type, shown) = (audit[Audit.type].phrase, day.shown(near: context.today))
        if cycle.nextAudit == nil {
            return Phrase(
                fr: "\(type.french.uppercased()) DU \(shown) : RÉSULTAT À SAISIR",
                en: "\(type.english.uppercased()) OF \(shown): RESULT TO ENTER")
        }
        let days = day - context.today
        let left =
            days >= 0
            ? Phrase(fr: "J-\(days)", en: "\(Count.english(days, "day", "days")) to go")
            : Phrase(fr: "J+\(-days)", en: "\(Count.english(-days, "day", "days")) ago")
        return Phrase(
            fr: "\(type.french.uppercased()) LE \(shown) : \(left.french)", en: "\(type.english.uppercased()) ON \(shown): \(left.english)")
    }

    private var label: Phrase? {
        guard let label = cycle.label, let end = label[Label.endsOn], label[Label.status] == .inForce else { return nil }
        let shown = end.shown(near: context.today)
        return end < context.today
            ? Phrase(fr: "label : terminé le \(shown)", en: "label: ended \(shown)")
            : Phrase(fr: "label : fin \(shown)", en: "label: ends \(shown)")
    }

    private var gaps: Phrase {
        let open = context.dossier.records("findings").filter(\.isOpenGap)
        let nonconformities = open.count { $0[Finding.grade].isNonConformity }
        let points = open.count - nonconformities
        return Phrase(
            fr:
                "\(Count.of(nonconformities, "non-conformité", "non-conformités")) · \(Count.of(points, "point sensible", "points sensibles")) à lever",
            en:
                "\(Count.english(nonconformities, "nonconformity", "nonconformities")) · \(Count.english(points, "sensitive point", "sensitive points")) to close out"
        )
    }

    private var outside: Phrase? {
        let count = context.facts.surroundings.inspection.changes.count
        guard count > 0 else { return nil }
        return Phrase(
            fr: "ATTENTION  \(Count.of(count, "fiche changée", "fiches changées")) hors du programme : Ctrl-O",
            en: "WARNING  \(Count.english(count, "record", "records")) changed outside the program: Ctrl-O")
    }

    private var nextCopil: Phrase? {
        guard let meeting = cycle.nextCopil, let day = meeting[Meeting.day] else { return nil }
        let count = meeting[Meeting.agenda].count
        let title = name(meeting)
        let time = meeting[Meeting.time].isEmpty ? "" : ", " + ClockText.shown(meeting[Meeting.time])[context.language]
        return Phrase(
            fr: "PROCHAIN  \(title), \(day.shownWithWeekday.french)\(time) : \(Count.of(count, "sujet", "sujets"))",
            en: "NEXT  \(title), \(day.shownWithWeekday.english)\(time): \(Count.english(count, "subject", "subjects"))")
    }

    private var lastCopil: Phrase? {
        guard let meeting = cycle.lastCopil else { return nil }
        let decisions = context.dossier.records("decisions").filter { $0[Decision.meeting] == meeting.reference }
        let done = decisions.count { $0[Decision.progress] == .done }
        let doing = decisions.count { $0[Decision.progress] == .inProgress }
        let waiting = decisions.count { $0[Decision.progress] == .todo }
        let dropped = decisions.count { $0[Decision.progress] == .dropped }
        // counted each, they add up: their sum is not said where there is no room for it
        let (all, given) =
            dropped == 0
            ? (
                Phrase(
                    fr: Count.of(decisions.count, "décision", "décisions") + ", ",
                    en: Count.english(decisions.count, "decision", "decisions") + ", "), Phrase(same: "")
            )
            : (Phrase(same: ""), Phrase(fr: ", " + Count.of(dropped, "abandonnée", "abandonnées"), en: ", \(dropped) dropped"))
        let title = name(meeting)
        return Phrase(
            fr:
                "DERNIER   \(title) : \(all.french)\(Count.of(done, "réalisée", "réalisées")), \(doing) en cours, \(waiting) sans suite\(given.french)",
            en:
                "LAST  \(title): \(all.english)\(done) done, \(doing) in progress, \(waiting) without follow-up\(given.english)"
        )
    }

    /// « COPIL n° 21 ».
    private func name(_ meeting: Record) -> String {
        let type = meeting[Meeting.type].phrase[context.language]
        let sign = Phrase(fr: "n°", en: "no.")[context.language]
        return meeting[Meeting.number].map { "\(type) \(sign) \($0)" } ?? context.naming.title(meeting)
    }

    private var documents: Phrase? {
        let documents = context.dossier.records("documents")
        guard !documents.isEmpty else { return nil }
        let counts = Dictionary(grouping: documents) { $0[FunctionalDocument.state] }.mapValues(\.count)
        let states: [FunctionalDocument.State] = [.applicable, .signature, .review, .drafting, .toCreate, .toRevise]
        let parts = states.compactMap { state in
            counts[state].map {
                Phrase(fr: "\($0) \(state.phrase.french)\(state == .applicable && $0 > 1 ? "s" : "")", en: "\($0) \(state.phrase.english)")
            }
        }
        return Phrase(
            fr: "\(documents.count) DOCUMENTS   " + parts.map(\.french).joined(separator: " · "),
            en: "\(documents.count) DOCUMENTS   " + parts.map(\.english).joined(separator: " · "))
    }
}

extension String {
    /// Never parted at the end of a line.
    var unbroken: String { replacing(" ", with: "\u{A0}") }

    /// With its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
