import Text

/// `annuler`: takes back the last act of this account.
enum UndoCommand {
    static let command = Command(
        "annuler", "undo",
        phrase: Phrase(
            fr: "annule le dernier acte de ce compte, et le nomme", en: "takes back the last act of this account, and names it"),
        run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        guard let entry = place.archive.undoable(who: place.who) else {
            invocation.tell(fr: "Il n'y a rien à annuler pour ce compte.", en: "There is nothing to undo for this account.")
            return .ok
        }
        try place.settle(place.archive.undo(who: place.who, at: invocation.world.now()))
        invocation.tell(fr: "Annulé : \(entry.act.phrase.french)", en: "Undone: \(entry.act.phrase.english)")
        return .ok
    }
}
