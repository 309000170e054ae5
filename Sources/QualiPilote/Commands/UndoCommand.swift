import Archive
import Domain
import Text

/// `annuler` and `retablir`: takes back the last act of this account, or does it again.
enum UndoCommand {
    static let undo = Command(
        "annuler", "undo",
        phrase: Phrase(
            fr: "annule le dernier acte de ce compte, et le nomme", en: "takes back the last act of this account, and names it")
    ) { invocation throws(Failure) in
        try run(
            invocation, nothing: Phrase(fr: "Il n'y a rien à annuler pour ce compte.", en: "There is nothing to undo for this account."),
            done: Phrase(fr: "Annulé", en: "Undone"), last: { place throws(ArchiveError) in try place.archive.undoable(who: place.who) },
            move: { $0.archive.undo(who: $0.who, at: $0.invocation.world.now()) })
    }

    static let redo = Command(
        "retablir", "redo", phrase: Phrase(fr: "rétablit ce qui vient d'être annulé", en: "does again what was just undone")
    ) { invocation throws(Failure) in
        try run(
            invocation, nothing: Phrase(fr: "Il n'y a rien à rétablir pour ce compte.", en: "There is nothing to redo for this account."),
            done: Phrase(fr: "Rétabli", en: "Redone"), last: { place throws(ArchiveError) in try place.archive.redoable(who: place.who) },
            move: { $0.archive.redo(who: $0.who, at: $0.invocation.world.now()) })
    }

    private static func run(
        _ invocation: Invocation, nothing: Phrase, done: Phrase, last: (Workplace) throws(ArchiveError) -> HistoryEntry?,
        move: (Workplace) -> CommitAnswer
    ) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        try place.checkIdentity()
        let act: Act?
        do throws(ArchiveError) { act = try last(place)?.told(in: place.dossier, place.language) } catch { throw Failure(error) }
        guard let phrase = act?.phrase else {
            invocation.tell(nothing)
            return .ok
        }
        try place.settle(move(place))
        invocation.tell(Phrase(fr: "\(done.french) : \(phrase.french)", en: "\(done.english): \(phrase.english)"))
        return .ok
    }
}
