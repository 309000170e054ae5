import Domain
import Text

/// Where the subjects of a meeting go when it is cancelled: asked wherever a meeting is.
enum Cancelling {
    private static let prefix = "subjects:"
    private static let wait = prefix + "wait"

    /// Nil: nothing has to be asked.
    static func question(_ meeting: Record, status: String?, _ context: Context) -> ChoiceScreen? {
        guard meeting.kind == Meeting.kind.name, status == Meeting.Status.cancelled.rawValue, !meeting[Meeting.agenda].isEmpty else {
            return nil
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
                fr: "Où \(count > 1 ? "vont ses \(count) sujets" : "va son sujet") ?",
                en: "Where do its \(Count.english(count, "subject", "subjects")) go?"),
            choices + [waiting])
    }

    /// Nil: the choice answers something else. `.some(nil)`: they wait.
    static func destination(_ choice: String, _ context: Context) -> Record?? {
        guard choice.hasPrefix(prefix) else { return nil }
        if choice == wait { return .some(nil) }
        return context.dossier.record(RecordKey(Meeting.kind.name, String(choice.dropFirst(prefix.count)))).map { .some($0) } ?? nil
    }
}
