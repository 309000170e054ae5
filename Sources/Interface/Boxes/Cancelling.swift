import Domain
import Text

/// Where the subjects of a meeting go when it is cancelled: asked wherever a meeting is.
enum Cancelling {
    private static let prefix = "subjects:"
    private static let wait = prefix + "wait"

    /// What a meeting decided, as far as it was recorded.
    private static func decisions(_ meeting: Record, _ context: Context) -> [Record] {
        context.dossier.uses(of: meeting.reference).filter { $0.source.kind == Decision.kind.name && $0.field == Decision.meeting.key }
            .compactMap { context.dossier.record($0.source.record) }.filter { !$0.isDeleted }
            .sorted { NaturalOrder.precedes($0[Decision.reference], $1[Decision.reference]) }
    }

    /// « Décision 21-01 : elle reste à cette réunion. »
    private static func staying(_ decisions: [Record], _ context: Context) -> Phrase? {
        guard let first = decisions.first else { return nil }
        let name = context.naming.short(first.reference)
        return decisions.count == 1
            ? Phrase(fr: "Décision \(name) : elle reste à cette réunion.", en: "Decision \(name) stays with this meeting.")
            : Phrase(
                fr: "\(decisions.count) décisions restent à cette réunion.", en: "\(decisions.count) decisions stay with this meeting.")
    }

    /// Nil: nothing has to be asked.
    static func question(_ meeting: Record, status: String?, _ context: Context) -> ChoiceScreen? {
        guard meeting.kind == Meeting.kind.name, status == Meeting.Status.cancelled.rawValue else { return nil }
        let staying = staying(decisions(meeting, context), context)
        if meeting[Meeting.agenda].isEmpty {
            return staying.map {
                ChoiceScreen(
                    Phrase(fr: "Annuler ? \($0.french)", en: "Cancel? \($0.english)"),
                    [Choice(wait, Phrase(fr: "annuler : « verifier » la rappelle", en: "cancel: “verifier” reminds of it"), tone: .waiting)]
                )
            }
        }
        let day = meeting[Meeting.day] ?? context.today
        let planned = context.dossier.records(Meeting.kind.name)
            .filter {
                $0.key != meeting.key && $0[Meeting.status] == .planned && ($0[Meeting.day].map { $0 > min(day, context.today) } ?? false)
            }
            .sorted { ($0[Meeting.day]?.number ?? 0) < ($1[Meeting.day]?.number ?? 0) }
        let count = meeting[Meeting.agenda].count
        let choices = planned.map { other -> Choice in
            let name = context.naming.name(other.reference)
            let day = other[Meeting.day]?.shown ?? ""
            return Choice(prefix + other.id, Phrase(fr: "à l'ordre du jour : \(name), \(day)", en: "to the agenda: \(name), \(day)"))
        }
        let waiting = Choice(
            wait, Phrase(fr: "en attente : « verifier » les rappelle", en: "waiting: “check” reminds of them"), tone: .waiting)
        return ChoiceScreen(
            Phrase(
                fr: "Où \(count > 1 ? "vont ses \(count) sujets" : "va son sujet") ?" + (staying.map { " \($0.french)" } ?? ""),
                en: "Where do its \(Count.english(count, "subject", "subjects")) go?" + (staying.map { " \($0.english)" } ?? "")),
            choices + [waiting])
    }

    /// « COPIL n° 21 : annulée, ses 7 sujets vont au COPIL n° 22. »
    static func done(_ meeting: Record, movingTo other: Record?, _ context: Context) -> Phrase {
        let (name, count) = (context.naming.short(meeting.reference), meeting[Meeting.agenda].count)
        let cancelled = Phrase(fr: "\(name) : annulée", en: "\(name): cancelled")
        guard count > 0 else { return Phrase(fr: cancelled.french + ".", en: cancelled.english + ".") }
        let subjects = Phrase(fr: Count.of(count, "sujet", "sujets"), en: Count.english(count, "subject", "subjects"))
        guard let other else {
            return Phrase(
                fr: "\(cancelled.french), \(subjects.french) en attente.", en: "\(cancelled.english), \(subjects.english) waiting.")
        }
        let to = context.naming.short(other.reference)
        return Phrase(
            fr: "\(cancelled.french), \(subjects.french) à l'ordre du jour de : \(to).",
            en: "\(cancelled.english), \(subjects.english) to the agenda of: \(to).")
    }

    /// Nil: the choice answers something else. `.some(nil)`: they wait.
    static func destination(_ choice: String, _ context: Context) -> Record?? {
        guard choice.hasPrefix(prefix) else { return nil }
        if choice == wait { return .some(nil) }
        return context.dossier.record(RecordKey(Meeting.kind.name, String(choice.dropFirst(prefix.count)))).map { .some($0) } ?? nil
    }
}
