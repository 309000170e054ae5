import Domain
import Text

extension Act {
    /// What stays when it is taken back, in a sentence.
    var remains: Phrase? {
        guard verb == .prepareReminders else { return nil }
        return Phrase(
            fr: "Les messages restent dans sorties/relances : supprimez-les, ou ne les envoyez pas.",
            en: "The messages stay in sorties/relances: delete them, or do not send them.")
    }
}
