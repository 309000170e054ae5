import Domain
import Text

/// What became of a decision: asked in a list, on the meeting's sheet and on the decision's own.
enum DecisionActs {
    /// `day`: that of the meeting which asks; the next COPIL after it may take the decision.
    static func choice(_ decision: Record, on day: Day, _ context: Context) -> ChoiceScreen {
        let next = context.facts.cycle.copil(after: day).map { Choice($0.id, carried(to: $0, context), tone: .waiting) }
        return ChoiceScreen(
            Phrase(fr: "Suite", en: "Follow-up"), Decision.Progress.choices + [next].compactMap(\.self),
            selected: decision[Decision.progress].rawValue)
    }

    static func ask<Message>(_ decision: Record, on day: Day, _ context: Context) -> [Effect<Message>] {
        let asked = [Decision.progress.key, Decision.outcome.key, Decision.due.key, Decision.postponedTo.key]
        return [.open(choice(decision, on: day, context), on: Hold([decision.reference], .fields(asked), context))]
    }

    /// « reportée au COPIL n° 22, 12/05/2022 »
    private static func carried(to meeting: Record, _ context: Context) -> Phrase {
        let number = meeting[Meeting.number].map { Phrase(fr: "COPIL n° \($0)", en: "COPIL no. \($0)") } ?? Phrase(same: "COPIL")
        let day = meeting[Meeting.day]?.shown ?? ""
        return Phrase(fr: "reportée au \(number.french), \(day)", en: "carried to \(number.english), \(day)")
    }

    /// Nil: the word chosen is none of those that `choice` gives, or was not asked of a decision.
    static func follow<Message>(_ value: String, _ hold: Hold, _ context: Context) -> [Effect<Message>]? {
        guard let ref = hold.refs.first, ref.kind == Decision.kind.name, let decision = context.dossier.record(ref.record) else {
            return nil
        }
        let name = context.naming.short(decision.reference)
        func said(_ change: Change, _ word: Phrase) -> [Effect<Message>] {
            [
                .commit(change),
                .invite(Phrase(fr: "\(name) : \(word.french).", en: "\(name): \(word.english).")),
            ]
        }
        if let progress = Decision.Progress(rawValue: value) {
            if let form = FollowUpField.form(decision, Decision.progress.write(progress), context) {
                return FollowUpField.opening(form, context)
            }
            return said(context.acts.edit(decision, [Decision.progress.write(progress)]), progress.phrase)
        }
        return context.dossier.record(RecordKey(Meeting.kind.name, value)).map { meeting in
            said(context.acts.carry(decision, to: meeting), carried(to: meeting, context))
        }
    }
}
