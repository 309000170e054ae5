import Domain
import Text

/// What became of a decision: asked in a list, on the meeting's sheet and on the decision's own.
enum DecisionActs {
    static func choice(_ decision: Record) -> ChoiceScreen {
        ChoiceScreen(Phrase(fr: "Suite", en: "Follow-up"), Decision.Progress.choices, selected: decision[Decision.progress].rawValue)
    }

    static func follow<Message>(_ value: String, _ decision: Record, _ context: Context) -> [Effect<Message>] {
        guard let progress = Decision.Progress(rawValue: value) else { return [] }
        let name = context.naming.short(decision.reference)
        return [
            .commit(context.acts.edit(decision, [Decision.progress.write(progress)])),
            .say(Phrase(fr: "\(name) : \(progress.phrase.french). U pour annuler.", en: "\(name): \(progress.phrase.english). U to undo.")),
        ]
    }
}
