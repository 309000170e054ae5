import Archive
import Domain
import Interface
import Text

extension IdentityRequest: Capability {
    func perform(in session: Session) {
        switch self {
        case .identify(let person): session.identified(person)
        case .changePerson: session.changePerson()
        }
    }
}

/// Who is at the keyboard, and the first screen that follows from it.
extension Session {
    /// Once the dossier is read: known by the account, said on the command line, or asked.
    func identify(_ folder: String) {
        let dossier = desk.confirmed
        let found: Identity
        do throws(Failure) { found = try Identity(dossier, account: world.account, me: options.me) } catch {
            farewell = Phrase(
                fr: ([error.phrase.french] + error.lines.map(\.french)).joined(separator: "\n"),
                en: ([error.phrase.english] + error.lines.map(\.english)).joined(separator: "\n"))
            exitCode = .usage
            return
        }
        people = dossier.people(account: world.account).map(\.reference)
        switch found {
        case .known(let person):
            desk.person = person
            let shared = dossier.sharer(of: world.account, person)
            keeper.open(folder, of: shared)
            remember(folder, of: shared)
            // what was opened while the dossier was being read stays
            if role == nil { sayFree(dossier) }
            if options.isAgent || Screens.hasOwnStart(role) { start(as: person) } else { offerDraft() }
        case .shared(let people): ask(people, folder)
        case .unknown:
            sayFree(dossier)
            keeper.open(folder)
            remember(folder)
            // « Mes preuves » is somebody's.
            if options.isAgent { ask(dossier.postHolders(on: desk.facts.today), folder) } else { offerDraft() }
        }
    }

    /// Where others have roles, somebody without one is told once what that means.
    private func sayFree(_ dossier: Dossier) {
        guard dossier.givesRoles else { return }
        shell.say(
            Phrase(
                fr: "Vous n'avez pas de rôle dans ce dossier : tout vous est permis. « Personnes » (touche 9) donne les rôles.",
                en: "You have no role in this dossier: you may do everything. “People” (key 9) gives the roles."))
    }

    private func ask(_ people: [Record], _ folder: String) {
        candidates = people.map(\.reference)
        self.people = candidates
        shell = Screens.identity(last: IdentityMemory(folder, world).last, context)
    }

    /// Somebody else sits down: what is typed stays with who typed it.
    fileprivate func changePerson() {
        guard let archive, isLoaded else { return }
        guard people.count > 1 else {
            let nobody = Phrase(
                fr: "Ce compte n'est celui de personne du dossier : « Personnes » (touche 9) dit qui l'utilise.",
                en: "This account is nobody's in the dossier: “People” (key 9) says who uses it.")
            return shell.say(
                people.isEmpty && desk.person == nil
                    ? nobody
                    : Phrase(
                        fr: "Ce compte est celui d'une seule personne : fermez la session pour en changer.",
                        en: "This account is one person's: log out to change."))
        }
        guard candidates.isEmpty else { return }
        otherDay = nil
        keeper.finish(shell.drafts)
        (kept, lists) = (KeptLists(), nil)
        ask(people.compactMap { desk.confirmed.record($0.record) }, archive.folder)
        desk.person = nil
    }

    /// The person said who it is.
    fileprivate func identified(_ person: RecordKey) {
        guard let archive else { return }
        IdentityMemory(archive.folder, world).keep(person)
        candidates = []
        undoState = nil
        keeper.open(archive.folder, of: person)
        remember(archive.folder, of: person)
        readLists()
        start(as: person)
        let who = who
        storage.enqueue { .undoState(archive.undoState(who)) }
        offerUnsaved()
    }

    private func start(as person: RecordKey) {
        desk.person = person
        shell = Screens.start(isConfined: options.isAgent, role: role, places: Session.places, context)
        offerDraft()
    }

    var role: Person.Role? { desk.person.flatMap(desk.facts.duties)?.actingRole }

    /// A text kept from the last time. On « Mes preuves » it is said; the same key on the same row brings it back, unless the point
    /// passed to somebody else: then it is shown, to be read and put away.
    func offerDraft() {
        for draft in keeper.offers.reversed() {
            if shell.isConfined, !DraftScreen.isBeyondReach(draft, context) {
                shell.say(DraftScreen.announcement(of: draft, context))
            } else {
                shell.open(DraftScreen(draft), context)
            }
        }
    }
}
