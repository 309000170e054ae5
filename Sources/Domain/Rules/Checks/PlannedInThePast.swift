import Text

extension Check {
    static let plannedInThePast = Check(
        "E26", .warning, Phrase(fr: "passé, et encore prévu", en: "past, and still planned"),
        advice: Phrase(
            fr: "Dites ce qu'il en est : tenu (avec son résultat), reporté à une nouvelle date, ou annulé.",
            en: "Say what became of it: held (with its result), moved to a new day, or cancelled."),
        saidBy: .auditResults, .meetingsPast, .followUpOverdue
    ) { context in
        let cycle = Cycle(context.dossier, today: context.today)
        let meetings = context.dossier.records("meetings").filter { $0.isPastMeeting(on: context.today) }
        let audits = cycle.auditsWithoutResult.map { ($0.reference, $0[Audit.to] ?? $0[Audit.from]) }
        let followUp = cycle.followUpOverdue.flatMap { day in cycle.label.map { ($0.reference, day as Day?) } }
        return (audits + [followUp].compactMap(\.self) + meetings.map { ($0.reference, $0[Meeting.day]) }).map { ref, day in
            let kind = ref.kind == Label.kind.name ? Phrase(fr: "suivi du label, ", en: "follow-up of the label, ") : Phrase(same: "")
            return Hit(ref, day.map { Phrase(fr: "\(kind.french)prévu le \($0.shown)", en: "\(kind.english)planned on \($0.shown)") })
        }
    }
}
