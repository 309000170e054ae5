import Domain
import Text

/// Reminders from a list: of the rows marked, else of those a filter leaves, else of the one in hand; asked once.
enum ReminderActs {
    /// The question before messages are prepared, with whom they go to and what is left out.
    static func prepare<Message>(_ refs: [Ref], _ horizon: Outlook.Horizon, _ context: Context) -> [Effect<Message>] {
        let toDo = context.facts.waiting(Outlook(horizon), of: nil)
        let reminders = Reminders(of: refs, in: toDo, context.facts, by: context.duties)
        let exceptions = Reminders.Exception.allCases.compactMap { told($0, reminders, context) }
        guard reminders.count > 0 else {
            return [.say(exceptions.first ?? Phrase(fr: "Aucune ligne à relancer.", en: "No row to remind of."))]
        }
        let (people, rows) = (reminders.messages.count, reminders.count)
        let question = Phrase(
            fr: "Préparer \(Count.of(people, "message", "messages")), pour \(Count.of(rows, "ligne", "lignes")) ?",
            en: "Prepare \(Count.english(people, "message", "messages")), for \(Count.english(rows, "row", "rows"))?")
        let names = reminders.messages.map { "\(context.naming.name($0.to)) (\($0.entries.count))" }
        let unaddressed = named(reminders.unaddressed(context.facts), context).map { names in
            Phrase(
                fr: "Sans adresse, à compléter avant l'envoi : \(names.french).",
                en: "Without address, to complete before sending: \(names.english).")
        }
        let box = ConfirmScreen(
            question: question,
            consequences: DeleteQuestion.names(names, indent: "", context) + [unaddressed].compactMap(\.self) + exceptions,
            request: RemindRequest(reminders.messages.flatMap { $0.entries.map(\.ref) }, horizon))
        return [.open(box, on: Hold(refs, .presence, context))]
    }

    /// Up to the audit, where one is ahead: a list of records shows all of them.
    static func prepare<Message>(_ refs: [Ref], _ context: Context) -> [Effect<Message>] {
        prepare(refs, context.facts.cycle.nextAudit == nil ? .month : .audit, context)
    }

    private static func told(_ exception: Reminders.Exception, _ reminders: Reminders, _ context: Context) -> Phrase? {
        let refs = reminders.left(exception)
        guard let names = named(refs, context) else { return nil }
        switch exception {
        case .remindedToday:
            return Phrase(fr: "Déjà relancé aujourd'hui : \(names.french).", en: "Reminded today already: \(names.english).")
        case .nobodyNamed:
            return Phrase(fr: "Sans responsable ni service : \(names.french).", en: "Without owner or service: \(names.english).")
        case .notTheirs: return Phrase(fr: "Pas de votre ressort : \(names.french).", en: "Not yours to remind of: \(names.english).")
        case .nothingDue:
            return Phrase(fr: "Rien à relancer : \(names.french).", en: "Nothing to remind of: \(names.english).")
        }
    }

    /// The first ones by name, the others counted.
    private static func named(_ refs: [Ref], _ context: Context) -> Phrase? {
        guard !refs.isEmpty else { return nil }
        let names = refs.prefix(refs.count > 3 ? 2 : 3).map { SafeText(context.naming.name($0)).fittedName(to: 40).string }
        let text = names.joined(separator: " ; ")
        let others = refs.count - names.count
        return others == 0 ? Phrase(same: text) : Phrase(fr: "\(text), et \(others) autres", en: "\(text), and \(others) others")
    }

    /// The messages prepared have left; where none waits, takes back that those of today have. `marked`: of these alone, also without a
    /// known address.
    static func sent<Message>(_ marked: [Ref], _ context: Context) -> [Effect<Message>] {
        func isMine(_ ref: Ref) -> Bool { (marked.isEmpty || marked.contains(ref)) && context.refusal(of: .remind, on: [ref]) == nil }
        let isPointedAt = !marked.isEmpty
        let unaddressed = isPointedAt ? nil : named(context.dossier.unaddressed(on: context.today, where: isMine), context)
        let apart = unaddressed.map { names in
            Phrase(
                fr: " Sans adresse, pas notées envoyées : \(names.french).", en: " Without address, not noted as sent: \(names.english).")
        }
        if let change = context.acts.sendPrepared(evenWithoutAddress: isPointedAt, where: isMine) {
            let said = Phrase(fr: "Relances notées comme envoyées.", en: "Reminders noted as sent.")
            return [.commit(change), .invite(Phrase(fr: said.french + (apart?.french ?? ""), en: said.english + (apart?.english ?? "")))]
        }
        if let unaddressed {
            return [
                .say(
                    Phrase(
                        fr:
                            "Rien n'est noté, faute d'adresse : \(unaddressed.french). Parties quand même ? Marquez leurs lignes (M), puis S.",
                        en:
                            "Nothing is noted, for want of an address: \(unaddressed.english). Sent all the same? Mark their rows (M), then S."
                    ))
            ]
        }
        guard let change = context.acts.takeBackSent(where: isMine) else {
            return [
                .say(Phrase(fr: "Aucune relance préparée n'attend : P les prépare.", en: "No prepared reminder waits: P prepares them."))
            ]
        }
        let count = change.act.subject.split(separator: "(").last.flatMap { Int($0.dropLast()) } ?? change.edits.count
        let box = ConfirmScreen(
            question: Phrase(fr: "Reprendre « envoyées » ?", en: "Take “sent” back?"),
            consequences: [
                Phrase(
                    fr:
                        "\(Count.of(count, "message noté envoyé aujourd'hui redevient préparé", "messages notés envoyés aujourd'hui redeviennent préparés")).",
                    en:
                        "\(Count.english(count, "message noted as sent today is prepared", "messages noted as sent today are prepared")) again."
                )
            ], act: (change, Phrase(fr: "Relances de nouveau préparées, pas envoyées.", en: "Reminders prepared again, not sent.")))
        return [.open(box, on: Hold(change.edits.map { Ref($0.record) }, .presence, context))]
    }

    static func refusal(_ context: Context) -> Phrase? { context.readOnlyRefusal ?? context.refusal(of: .remind, on: []) }
}

extension ListPart {
    /// What an act on several is for: the rows marked, else those a filter leaves, else the one in hand.
    var reached: [Ref] { marks.refs.isEmpty && filter.isActive ? shown.compactMap { rows[$0].ref } : targets }
}
