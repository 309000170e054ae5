import Domain
import Text

/// The key that shows another day, and comes back.
extension Shell {
    mutating func changeDay(_ context: Context) -> [any Request] {
        guard context.isLoaded else {
            message =
                context.folder.isEmpty
                ? Phrase(fr: "Aucun dossier n'est ouvert.", en: "No dossier is open.")
                : Phrase(fr: "Le dossier est encore en lecture : un instant.", en: "The dossier is still being read: one moment.")
            return []
        }
        guard let today = context.facts.seenFrom else {
            push(OtherDayScreen(), context)
            return []
        }
        let day = today.shownWithWeekday
        message = Phrase(fr: "De retour à aujourd'hui, \(day.french).", en: "Back to today, \(day.english).")
        return [OtherDayRequest(day: nil)]
    }

    /// Why a request is not passed on while another day is shown.
    func refusal(of request: any Request, _ context: Context) -> Phrase? {
        request.isAct || request is UndoRequest ? context.otherDayRefusal : nil
    }
}
