import Archive
import Domain
import Text

/// A dossier opened by a command.
struct Workplace {
    let archive: Archive
    let invocation: Invocation
    private let identity: Identity
    private(set) var facts: Facts

    /// Opens the dossier the options name, else the current folder.
    init(_ invocation: Invocation, isRepairing: Bool = false) throws(Failure) {
        let folder = invocation.options.folder.map { invocation.world.path($0) } ?? invocation.world.folder
        try self.init(invocation, folder: folder, isRepairing: isRepairing)
    }

    /// `isRepairing`: interrupted acts are left for the command itself.
    init(_ invocation: Invocation, folder: String, isRepairing: Bool = false) throws(Failure) {
        self.invocation = invocation
        var options = Options()
        options.isReadOnly = invocation.options.isReadOnly
        options.day = invocation.options.clock(invocation.world)
        do throws(ArchiveError) {
            archive = try Archive.open(
                folder, schema: invocation.world.schema, stateFolder: invocation.world.stateFolder, options: options)
            try archive.load()
            if !isRepairing, archive.canWrite, archive.hasUnfinishedWork { Self.recover(archive, invocation) }
            facts = Self.facts(archive, today: invocation.today)
        } catch {
            throw Failure(error)
        }
        facts = try invocation.seen(facts)
        identity = try Identity(facts.dossier, account: invocation.world.account, me: invocation.options.me)
    }

    /// What the dossier the options name calls its engagements; the standard words where none can be read. Nothing is written.
    static func level(_ invocation: Invocation) -> LevelWords {
        let folder = invocation.options.folder.map { invocation.world.path($0) } ?? invocation.world.folder
        var options = Options()
        options.isReadOnly = true
        guard Archive.isDossier(folder),
            let archive = try? Archive.open(
                folder, schema: invocation.world.schema, stateFolder: invocation.world.stateFolder, options: options),
            (try? archive.load()) != nil
        else { return .standard }
        return archive.dossier.levels
    }

    /// What somebody's interruption left half is made whole before it is looked at. Where that fails it is shown so all the same.
    private static func recover(_ archive: Archive, _ invocation: Invocation) {
        let notes = archive.makeWhole(at: invocation.world.now())
        _ = archive.refresh()
        for note in notes { invocation.tell(note.phrase) }
    }

    /// Files beside the records are looked at by what asks for them.
    private static func facts(_ archive: Archive, today: Day) -> Facts {
        Facts(archive.dossier, today: today, look: { archive.surroundings() })
    }

    var dossier: Dossier { facts.dossier }
    var language: Language { invocation.language }
    /// The day everything is looked at: today, unless another is asked.
    var today: Day { facts.today }
    var naming: Naming { Naming(dossier, language) }
    var text: FieldText { FieldText(naming) }
    var asking: Asking { Asking(facts, language, person: person) }

    var who: Who { Author.who(identity.person, dossier, on: today, invocation.world) }

    var acts: Acts {
        let author = Author.name(identity.person, dossier, account: invocation.world.account)
        return Acts(dossier, today: today, now: invocation.world.now(), author: author)
    }

    /// Names the files that cannot be used. False when there is one.
    func reportProblems() -> Bool {
        for problem in dossier.problems { invocation.tell(problem.phrase) }
        return dossier.problems.isEmpty
    }

    /// What the person who runs the command answers for; nil for somebody the dossier does not know.
    var duties: Duties? { person.flatMap(facts.duties) }
    var person: RecordKey? { identity.person }

    /// Who it may be, where several people use the account and nobody said.
    var peopleOfAccount: [Record]? { if case .shared(let people) = identity { people } else { nil } }

    /// Nothing is written in nobody's name where several people use the account.
    func checkIdentity() throws(Failure) {
        if let code = invocation.world.accountFault {
            throw Failure(
                .io,
                fr: "Le nom de votre compte ne peut pas être lu (erreur \(code)) ; rien n'a été fait : réessayez, puis prévenez le SIDSIC.",
                en: "The name of your account cannot be read (error \(code)); nothing was done: try again, then tell your IT service.")
        }
        if case .shared(let people) = identity { throw Identity.unsaid(people) }
    }

    /// Stores an act, with the files that go with it, and reads the dossier as it then is.
    @discardableResult
    mutating func commit(_ change: Change, with files: OutFiles? = nil) throws(Failure) -> Stored {
        try checkIdentity()
        return try settle(archive.commit(acts.completed(change), with: files, who: who, at: invocation.world.now()))
    }

    /// Takes a file into the dossier as evidence of a point, by the act that `change` makes of its copy.
    mutating func attach(
        _ file: GivenFile, id: String, to item: Ref, change: @Sendable (AttachedCopy, ChecklistItem, Acts) -> Change
    ) throws(Failure) {
        try checkIdentity()
        // before anything is copied
        if let refusal = Permission.refusal(of: .answer, on: [item], by: duties, in: dossier, on: today) {
            throw Failure(.invalid, refusal)
        }
        let (today, now, author) = (today, invocation.world.now(), acts.author)
        let answer = archive.attach(file, id: id, who: who, at: now) { copy, dossier in
            dossier.item(item).map { change(copy, $0, Acts(dossier, today: today, now: now, author: author)) }
        }
        guard case .answered(let answer, _) = answer else {
            throw Failure(
                .conflict, fr: "Ce point n'est plus dans le dossier ; rien n'a été fait.",
                en: "This item is no longer in the dossier; nothing was done.")
        }
        try settle(answer)
    }

    /// What the archive answered: what it stored, or why it did not.
    @discardableResult
    mutating func settle(_ answer: CommitAnswer) throws(Failure) -> Stored {
        for note in archive.takeRecoveryNotes() { invocation.tell(note.phrase) }
        let stored = try answer.stored(naming)
        let (archive, now) = (archive, invocation.world.now())
        invocation.afterwards.add { archive.tidy(at: now) }
        if stored.entry != nil { invocation.output.hasStored = true }
        facts = Self.facts(archive, today: today)
        for moved in stored.renumbered { invocation.tell(moved.phrase(in: dossier, language)) }
        return stored
    }
}

extension CommitAnswer {
    /// What it stored, or why it did not.
    func stored(_ naming: Naming) throws(Failure) -> Stored {
        switch self {
        case .stored(let stored): return stored
        case .refused(let refusals): throw Failure(refusals)
        case .conflict(let conflicts): throw Failure(conflict: conflicts, naming)
        case .failed(let error): throw Failure(error)
        }
    }
}

extension Failure {
    /// Somebody changed the same thing meanwhile: names it.
    init(conflict: [RecordConflict], _ naming: Naming) {
        let names = conflict.flatMap { $0.names(naming) }.joined(separator: ", ")
        self.init(
            .conflict,
            fr: "Quelqu'un d'autre a modifié « \(names) » entre-temps ; rien n'a été écrit : relisez, puis recommencez.",
            en: "Somebody else changed “\(names)” meanwhile; nothing was written: read it again, then try again.")
    }
}
