import Text

extension Check {
    static let actionWithoutOwnerOrDue = Check(
        "E08", .warning, Phrase(fr: "action sans responsable ou sans échéance", en: "action without owner or due date"),
        advice: Phrase(
            fr: "Une action que personne ne porte ou sans date ne se fait pas : désignez un poste et une échéance.",
            en: "An action nobody owns, or without a date, does not happen: name a post and a due date.")
    ) { context in
        context.dossier.records("actions").filter {
            $0[CorrectiveAction.state].isOpen && ($0[CorrectiveAction.owner] == nil || $0[CorrectiveAction.due] == nil)
        }.map { Hit($0.reference) }
    }
}
