import Text

extension Naming {
    /// What waits, as a list names it: a point with the periods it owes, a proof named after its file with the point it is for.
    public func waiting(_ row: ToDo.Row) -> String {
        let name = name(row.ref)
        if !row.periods.isEmpty { return "\(name)  (\(row.periods.told[language]))" }
        guard row.ref.kind == Evidence.kind.name, let record = dossier.record(row.ref.record), record.isNamedAfterItsFile else {
            return name
        }
        let items = dossier.items(provenBy: row.ref)
        guard let first = items.first else { return name }
        return "\(name) · \(item(first.ref))" + (items.count > 1 ? " (+\u{A0}\(items.count - 1))" : "")
    }

    /// « en retard de 12 j · sans suite »: every reason for which it waits.
    public func reasons(_ row: ToDo.Row, on today: Day) -> String {
        row.reasons.map { reason($0, on: today)[language] }.joined(separator: " · ")
    }

    public func reason(_ entry: ToDo.Entry, on today: Day) -> Phrase {
        let days = entry.day.map { today - $0 } ?? 0
        switch entry.category {
        case .conflicts: return Phrase(fr: "conflit à trancher", en: "conflict to settle")
        case .auditResults: return Phrase(fr: "résultat à saisir", en: "result to enter")
        case .blocked:
            return days == 0
                ? Phrase(fr: "bloqué depuis aujourd'hui", en: "blocked since today")
                : Phrase(fr: "bloqué depuis \(days) j", en: "blocked for \(days) d")
        case .evidenceToValidate: return since(Phrase(fr: "à valider", en: "to validate"), days)
        case .evidenceToComplete: return since(Phrase(fr: "à compléter", en: "to complete"), days)
        case .followUpOverdue, .late, .itemsLate, .periodsMissed: return Phrase(fr: "en retard de \(days) j", en: "\(days) d late")
        case .dueSoon: return Phrase(same: entry.day?.shown ?? "")
        case .answersDue:
            let answer = Phrase(fr: "réponse", en: "answer")
            return days > 0
                ? Phrase(fr: "\(answer.french) en retard de \(days) j", en: "\(answer.english) \(days) d late")
                : Phrase(fr: "\(answer.french) : \(entry.day?.shown ?? "")", en: "\(answer.english): \(entry.day?.shown ?? "")")
        case .gaps: return Phrase(fr: "à lever", en: "to lift")
        case .gapsApart:
            let level = dossier.levels
            return Phrase(fr: "sans \(level.one.french)", en: "without \(level.one.english)")
        case .meetingsPast: return since(Phrase(fr: "prévue", en: "planned"), 0, on: entry.day)
        case .evidenceExpiring:
            return days > 0
                ? Phrase(fr: "périmée depuis \(days) j", en: "expired \(days) d ago")
                : since(Phrase(fr: "expire", en: "expires"), 0, on: entry.day)
        case .signatures: return since(Phrase(fr: "à la signature", en: "at signature"), days)
        case .undatedForUsers: return Phrase(fr: "sans date", en: "without date")
        case .check: return entry.category.plural(dossier.levels)
        }
    }

    private func since(_ word: Phrase, _ days: Int, on day: Day? = nil) -> Phrase {
        if let day { return Phrase(fr: "\(word.french) le \(day.shown)", en: "\(word.english) \(day.shown)") }
        return days > 0 ? Phrase(fr: "\(word.french) depuis \(days) j", en: "\(word.english) for \(days) d") : word
    }
}
