import Text

extension Check {
    static let periodMissedSinceLabel = Check(
        "E20", .warning, Phrase(fr: "trou dans les vérifications depuis le label", en: "gap in verifications since the label"),
        advice: Phrase(
            fr: "L'audit de suivi regarde chaque période depuis l'obtention du label : dites en note pourquoi rien n'a été vérifié.",
            en: "The follow-up audit looks at every period since the label was awarded: say in a note why nothing was verified.")
    ) { context in
        guard let label = context.dossier.labelAwarded else { return [] }
        return context.dossier.items.filter { $0.recurrence != .none && $0.isApplicable }.compactMap { item in
            let since = item.askedSince(in: context.dossier).map { max(label, $0) } ?? label
            let missed = item.periodsNotHeld(from: since, to: context.today)
            return missed.isEmpty ? nil : Hit(item.ref, missed.told)
        }
    }
}

extension Dossier {
    /// When the label in force was awarded.
    var labelAwarded: Day? { records("labels").filter { $0[Label.status] == .inForce }.compactMap { $0[Label.awardedOn] }.max() }
}

extension ChecklistItem {
    /// Whole periods between two days that were not verified and can no longer be in time, those before its first proof included.
    func periodsNotHeld(from day: Day, to today: Day) -> [Period] {
        let done = Dictionary(
            self[Item.occurrences].map { ($0["id"]?.text ?? "", Occurrence.doneOn.value(in: $0)) }, uniquingKeysWith: { first, _ in first })
        var missed: [Period] = []
        var period = Period(recurrence, containing: max(day, self[Item.start] ?? day))
        while let now = period, limit(of: now) < today {
            if now.first >= day, !isHeld(now, doneOn: done[now.id] ?? nil) { missed.append(now) }
            period = now.next
        }
        return missed
    }
}
