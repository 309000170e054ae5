import Text

/// `retablir`: does again what was just taken back.
enum RedoCommand {
    static let command = Command(
        "retablir", "redo", phrase: Phrase(fr: "rétablit ce qui vient d'être annulé", en: "does again what was just undone"),
        run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        guard let entry = place.archive.redoable(who: place.who) else {
            invocation.tell(fr: "Il n'y a rien à rétablir pour ce compte.", en: "There is nothing to redo for this account.")
            return .ok
        }
        try place.settle(place.archive.redo(who: place.who, at: invocation.world.now()))
        invocation.tell(fr: "Rétabli : \(entry.act.phrase.french)", en: "Redone: \(entry.act.phrase.english)")
        return .ok
    }
}
