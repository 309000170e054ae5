import Domain
import Text

/// `relances`: one message for each post or service that something waits for.
enum RemindCommand {
    static let dry = CommandOption(
        "--simuler", "--dry-run",
        phrase: Phrase(fr: "affiche les messages, n'écrit rien", en: "prints the messages, writes nothing"))

    static let sent = CommandOption(
        "--envoyees", "--sent",
        phrase: Phrase(
            fr: "les messages préparés sont partis : leurs destinataires sont relancés",
            en: "the messages prepared have left: their people count as reminded"))

    static let unsent = CommandOption(
        "--non-envoyees", "--unsent",
        phrase: Phrase(
            fr: "ceux qui étaient notés envoyés aujourd'hui ne le sont pas", en: "those noted as sent today have not left"))

    static let all = CommandOption(
        "--tout", "--all", phrase: Phrase(fr: "tout ce qui attend, pour tous", en: "everything that waits, for everybody"))

    static let command = Command(
        "relances", "remind",
        phrase: Phrase(
            fr: "prépare un message par poste ou service : quoi, pour quand, pourquoi, où le déposer",
            en: "prepares one message per post or service: what, due when, why, where to drop it"),
        details: Phrase(
            fr:
                "De quoi : des références, un filtre de « afaire », les deux, ou --tout ; sans rien de cela, personne n'est relancé. Les messages vont dans « sorties/relances », en .eml et en .txt, à envoyer depuis votre messagerie : rien n'est envoyé d'ici. Une fois partis, « relances --envoyees » le note ; « annuler » le retire.",
            en:
                "Of what: references, a filter of “todo”, both, or --all; without any, nobody is reminded. The messages go to “sorties/relances”, as .eml and .txt, to send from your mail program: nothing is sent from here. Once they have left, “remind --sent” notes it; “undo” takes it back."
        ),
        words: [
            Positional(
                Phrase(fr: "FICHE", en: "RECORD"), Phrase(fr: "de quoi relancer", en: "what to remind of"), required: false, repeated: true)
        ],
        options: [ListCommand.filter, OutlookOptions.horizon, all, dry, sent, unsent],
        examples: [
            Example(
                fr: "qualipilote relances --filtre 'raison:retard service:DCL'",
                en: "qualipilote remind --filter 'reason:late service:DCL'"), "qualipilote relances --tout --simuler",
            "qualipilote relances --envoyees",
        ], run: run)

    private static func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        var place = try Workplace(invocation)
        if let refusal = Permission.refusal(of: .remind, on: [], by: place.duties, in: place.dossier, on: place.today) {
            throw Failure(.invalid, refusal)
        }
        let isDry = invocation.parsed.has(dry)
        let chosen = try chosen(place)
        if invocation.parsed.has(sent) || invocation.parsed.has(unsent) { return try mark(chosen, &place) }
        let isWhole = place.reportProblems()
        let reminders = try reminders(of: chosen, isDry: isDry, place)
        let signature = Author.signature(place.who, place.dossier)
        let texts = (isDry ? reminders.messages : reminders.letters).map {
            ReminderText($0, place.facts, place.language, folder: place.archive.folder, signature: signature)
        }
        var wasPrepared = true
        if isDry {
            for text in texts { print(text, invocation) }
        } else if let change = place.acts.prepare(reminders.messages) {
            let files = ReminderFiles.make(texts, on: place.today)
            try place.commit(change, with: files)
            for text in texts { invocation.print(text.line) }
            invocation.tell(
                fr: "Messages préparés dans \(files.path) ; envoyez-les, puis « qualipilote relances --envoyees ».",
                en: "Messages prepared in \(files.path); send them, then “qualipilote remind --sent”.")
        } else {
            wasPrepared = false
            invocation.tell(
                fr: "Personne à relancer, ou tous l'ont déjà été aujourd'hui.", en: "Nobody to remind, or all were reminded today already.")
        }
        if wasPrepared, let unaddressed = ReminderText.unaddressed(texts) { invocation.tell(unaddressed) }
        tellLeft(reminders, place)
        return isWhole ? .ok : .invalid
    }

    /// What the words and the filter name; nil: neither is given.
    private static func chosen(_ place: Workplace) throws(Failure) -> (refs: [Ref], toDo: ToDo)? {
        let invocation = place.invocation
        var outlook = Outlook(try OutlookOptions.outlook(place).horizon)
        // of records named, whenever they are due
        if invocation[OutlookOptions.horizon] == nil, !invocation.words.isEmpty {
            outlook.horizon = place.facts.cycle.nextAudit == nil ? .month : .audit
        }
        let toDo = place.facts.waiting(outlook, of: nil)
        guard !invocation.words.isEmpty || invocation[ListCommand.filter] != nil else { return nil }
        let finder = RefFinder(place)
        var named: [Ref] = []
        for word in invocation.words { named.append(try finder.find(word)) }
        guard let text = invocation[ListCommand.filter] else { return (named, toDo) }
        do throws(FilterError) {
            let found = try Query(.waiting(toDo.rows), filter: text).answer(place.asking).subjects.map(\.ref)
            return (named.isEmpty ? found : named.filter(found.contains), toDo)
        } catch {
            throw Failure(.usage, error.phrase)
        }
    }

    /// Nobody is written to unasked.
    private static func reminders(of chosen: (refs: [Ref], toDo: ToDo)?, isDry: Bool, _ place: Workplace) throws(Failure) -> Reminders {
        if let chosen { return Reminders(of: chosen.refs, in: chosen.toDo, place.facts, by: place.duties) }
        let horizon = try OutlookOptions.outlook(place).horizon
        let toDo = place.facts.waiting(Outlook(horizon), of: nil)
        let refs = toDo.rows.filter { row in row.reasons.contains { $0.category.isRemindable } }.map(\.ref)
        let everything = Reminders(of: refs, in: toDo, place.facts, by: place.duties)
        if place.invocation.parsed.has(all) || isDry { return everything }
        let (people, rows) = (everything.messages.count, everything.count)
        throw Failure(
            .usage,
            fr:
                "« relances » seul écrirait \(Count.of(people, "message", "messages")), pour \(Count.of(rows, "ligne", "lignes")) ; rien n'est préparé : --filtre ou des références disent de quoi, --tout de tout.",
            en:
                "“remind” alone would write \(Count.english(people, "message", "messages")), for \(Count.english(rows, "row", "rows")); nothing is prepared: --filter or references say of what, --all of everything."
        )
    }

    private static func tellLeft(_ reminders: Reminders, _ place: Workplace) {
        func tell(_ exception: Reminders.Exception, _ words: Phrase) {
            let refs = reminders.left(exception)
            if refs.isEmpty { return }
            let names = refs.prefix(refs.count > 4 ? 3 : 4).map { place.naming.name($0) }.joined(separator: " ; ")
            let more = refs.count > 4 ? " (+\u{A0}\(refs.count - 3))" : ""
            place.invocation.tell(fr: "\(words.french) : \(names)\(more)", en: "\(words.english): \(names)\(more)")
        }
        tell(.remindedToday, Phrase(fr: "Déjà relancé aujourd'hui", en: "Reminded today already"))
        tell(.nobodyNamed, Phrase(fr: "Sans responsable ni service, donc sans relance", en: "Without owner or service, so not reminded"))
        tell(.notTheirs, Phrase(fr: "Pas de votre ressort, donc sans relance", en: "Not yours to remind of"))
        tell(.nothingDue, Phrase(fr: "Rien à relancer", en: "Nothing to remind of"))
    }

    /// « envoyées », or taken back.
    private static func mark(_ chosen: (refs: [Ref], toDo: ToDo)?, _ place: inout Workplace) throws(Failure) -> ExitCode {
        let (dossier, duties, today) = (place.dossier, place.duties, place.today)
        let refs = chosen.map { Set($0.refs) }
        func isMine(_ ref: Ref) -> Bool {
            refs?.contains(ref) ?? true && Permission.refusal(of: .remind, on: [ref], by: duties, in: dossier, on: today) == nil
        }
        let isUnsent = place.invocation.parsed.has(unsent)
        // whoever names a thing knows that its message left
        let isNamed = !place.invocation.words.isEmpty
        let unaddressed = isUnsent || isNamed ? [] : dossier.unaddressed(on: today, where: isMine).map { place.naming.name($0) }
        let change = isUnsent ? place.acts.takeBackSent(where: isMine) : place.acts.sendPrepared(evenWithoutAddress: isNamed, where: isMine)
        if let change {
            _ = try place.commit(change)
            place.invocation.tell(fr: "Noté : \(change.act.phrase.french).", en: "Noted: \(change.act.phrase.english).")
        } else if unaddressed.isEmpty {
            place.invocation.tell(
                isUnsent
                    ? Phrase(fr: "Aucune relance n'est notée envoyée aujourd'hui.", en: "No reminder is noted as sent today.")
                    : Phrase(fr: "Aucune relance préparée n'attend.", en: "No prepared reminder waits."))
        }
        if !unaddressed.isEmpty {
            let names = unaddressed.joined(separator: " ; ")
            place.invocation.tell(
                fr:
                    "Sans adresse connue, pas notées envoyées : \(names). Parties quand même : « relances --envoyees » et leurs références.",
                en: "Without a known address, not noted as sent: \(names). Sent all the same: “remind --sent” and their references.")
        }
        return place.reportProblems() ? .ok : .invalid
    }

    private static func print(_ text: ReminderText, _ invocation: Invocation) {
        for line in (text.head + "\n\n" + text.body).split(separator: "\n", omittingEmptySubsequences: false) {
            invocation.print(String(line))
        }
    }
}
