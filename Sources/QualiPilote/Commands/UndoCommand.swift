import Archive
import Domain
import Text

/// `annuler` and `retablir`: takes back the last act of this account, or does it again.
enum UndoCommand {
    static let rest = CommandOption(
        "--le-reste", "--the-rest",
        phrase: Phrase(
            fr: "laisse les fiches que d'autres ont modifiées depuis, annule le reste de l'acte",
            en: "leaves the records that others changed since, takes back the rest of the act"))
    static let skip = CommandOption(
        "--passer", "--skip", value: Phrase(same: "N"),
        phrase: Phrase(fr: "passe ses N derniers actes, annule celui d'avant", en: "passes one's last N acts, takes back the one before"))

    static let undo = Command(
        "annuler", "undo",
        phrase: Phrase(
            fr: "annule le dernier acte de ce compte, et le nomme", en: "takes back the last act of this account, and names it"),
        options: [rest, skip], examples: ["qualipilote annuler", "qualipilote annuler --passer 1"]
    ) { invocation throws(Failure) in
        let count = try invocation.number(skip, in: 1...1000) ?? 0
        let isPartial = invocation.parsed.has(rest)
        return try run(
            invocation, nothing: Phrase(fr: "Il n'y a rien à annuler pour ce compte.", en: "There is nothing to undo for this account."),
            done: undone,
            last: { place throws(ArchiveError) in
                try place.archive.undoable(who: place.who, passing: try passed(count, place))
            },
            move: { place in
                let passing = (try? passed(count, place)) ?? []
                let answer = place.archive.undo(who: place.who, at: place.invocation.world.now(), passing: passing, isPartial: isPartial)
                advise(answer, place)
                return answer
            })
    }

    private static let undone = Phrase(fr: "Annulé", en: "Undone")

    /// The last acts of the person, to be passed over.
    private static func passed(_ count: Int, _ place: Workplace) throws(ArchiveError) -> Set<String> {
        var passing: Set<String> = []
        for _ in 0..<count {
            guard let act = try place.archive.undoable(who: place.who, passing: passing) else { break }
            passing.insert(act.of ?? act.id)
        }
        return passing
    }

    /// Which records stand in the way, who changed them, and what else can be done.
    private static func advise(_ answer: CommitAnswer, _ place: Workplace) {
        let records = answer.inTheWay
        if records.isEmpty { return }
        for record in records {
            guard let last = (try? place.archive.history(of: record, limit: 1))?.first else { continue }
            let (name, by) = (place.naming.name(Ref(record)), Author.signature(last.who, place.dossier) ?? last.who.account)
            let moment = place.invocation.world.moment(last.at)
            place.invocation.tell(
                Phrase(
                    fr: "« \(name) » : modifié le \(moment.french) par \(by).", en: "“\(name)”: changed on \(moment.english) by \(by)."))
        }
        place.invocation.tell(
            Phrase(
                fr: "« annuler --le-reste » annule les autres fiches de cet acte ; « annuler --passer 1 » annule votre acte d'avant.",
                en: "“undo --the-rest” takes back the other records of this act; “undo --skip 1” takes back your act before it."))
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
            if let person = place.person.flatMap({ place.dossier.record($0) }) {
                invocation.tell(
                    fr: "Cherché parmi les actes de « \(person[Person.title]) » ; « journal » montre ceux de tous.",
                    en: "Looked for among the acts of “\(person[Person.title])”; “history” shows everybody's.")
            }
            return .ok
        }
        try place.settle(move(place))
        invocation.tell(Phrase(fr: "\(done.french) : \(phrase.french)", en: "\(done.english): \(phrase.english)"))
        if done == undone, let rest = act?.remains { invocation.tell(rest) }
        return .ok
    }
}
