import Archive
import Domain
import Text

/// Who is at the keyboard, among the people of the dossier.
enum Identity {
    case known(RecordKey)
    /// Several people work under the account: somebody has to say.
    case shared([Record])
    /// The dossier does not know the account.
    case unknown

    /// `me`: who the person says to be.
    init(_ dossier: Dossier, account: String, me: String? = nil) throws(Failure) {
        let own = dossier.people(account: account)
        if let me {
            self = .known(try Self.named(me, among: own.isEmpty ? dossier.records(Person.kind.name) : own))
        } else if let only = own.first {
            self = own.count == 1 ? .known(only.key) : .shared(own)
        } else {
            self = .unknown
        }
    }

    var person: RecordKey? { if case .known(let key) = self { key } else { nil } }

    private static func named(_ me: String, among people: [Record]) throws(Failure) -> RecordKey {
        let wanted = Folding.fold(me)
        let found = people.filter { $0.id == me || Folding.fold($0[Person.title]) == wanted }
        if found.count == 1 { return found[0].key }
        throw Failure(
            .usage, fr: "« \(me) » n'est pas une personne de ce compte :", en: "“\(me)” is no person of this account:", lines: lines(people)
        )
    }

    /// Why nothing is written under an account that several people use.
    static func unsaid(_ people: [Record]) -> Failure {
        Failure(
            .usage, fr: "Plusieurs personnes utilisent ce compte : dites qui vous êtes avec --moi.",
            en: "Several people use this account: say who you are with --me.", lines: lines(people))
    }

    private static func lines(_ people: [Record]) -> [Phrase] {
        people.map { Phrase(fr: "  --moi \($0.id)   \($0[Person.title])", en: "  --me \($0.id)   \($0[Person.title])") }
    }

    /// Said to a person who held a post until somebody else ended it.
    static func ended(_ post: Record) -> Phrase {
        let title = post[Post.title]
        return Phrase(
            fr: "Vous ne tenez plus le poste « \(title) » : ses points ne sont plus à vous, le reste continue comme avant.",
            en: "You no longer hold the post “\(title)”: its items are not yours any more, everything else goes on as before.")
    }

    /// Said to a person whose record was taken away meanwhile.
    static let gone = Phrase(
        fr: "Votre fiche a été retirée de ce dossier : vous pouvez lire, plus rien n'est écrit à votre nom. Voyez le référent qualité.",
        en: "Your record was taken out of this dossier: you can read, nothing is written in your name any more. See the quality officer.")
}

extension Dossier {
    /// Whether somebody who was there is not any more.
    func isGone(_ person: RecordKey?) -> Bool { person.map { record($0)?.isDeleted ?? true } ?? false }

    /// Everybody who holds a post.
    func postHolders(on day: Day) -> [Record] {
        let held = Set(records(Post.kind.name).compactMap { holder(of: $0, on: day)?.key })
        return records(Person.kind.name).filter { held.contains($0.key) }
    }
}

extension Dossier {
    /// Whose own files are meant at this account; nil where it is one person's, and they are the account's.
    func sharer(of account: String, _ person: RecordKey?) -> RecordKey? { people(account: account).count == 1 ? nil : person }
}
