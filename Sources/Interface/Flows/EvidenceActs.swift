import Domain
import Text

/// What the correspondant of a service and the référent do with evidence: validate it, or send it back with a sentence.
enum EvidenceActs {
    static func records(_ refs: [Ref], _ context: Context) -> [Record] {
        refs.filter { $0.kind == Evidence.kind.name }.compactMap { context.dossier.record($0.record) }
    }

    /// Validates all those that are not; when all are, asks before it takes that back. One act. What the person may not judge is
    /// named, and given back to stay marked.
    static func validate<Message>(_ refs: [Ref], _ context: Context) -> (effects: [Effect<Message>], left: [Ref]) {
        let all = records(refs, context)
        let batch = Batch(all.map(\.reference), context) { ref in
            context.dossier.record(ref.record).flatMap { context.acts.validate([$0]) }
        }
        if batch.done.isEmpty, !batch.left.isEmpty { return (batch.refused(), batch.left) }
        let empty = all.filter { !$0.hasSubstance }.map(\.reference)
        let evidence = records(batch.done, context)
        guard let change = context.acts.validate(evidence) else { return ([.say(Words.nothingToValidate)], []) }
        let count = change.edits.count
        if change.act.verb != .validate {
            let names = DeleteQuestion.names(evidence.map { context.naming.full($0) }, indent: "", context)
            let question = ConfirmScreen(
                question: Words.question(count), consequences: names + [Words.consequence(count)],
                act: (change, batch.said(Words.takenBack(count), context)))
            return ([.open(question, on: Hold(evidence.map(\.reference), .fields([Evidence.state.key]), context))], batch.left)
        }
        let name = count == 1 ? change.edits.first.map { context.naming.name(Ref($0.record)) } : nil
        let said = batch.said(Words.validated(count, name, stillEmpty: empty.count), context)
        if let question: Effect<Message> = question(of: change, said, context) { return ([question], batch.left) }
        return ([.commit(change), .invite(said)], batch.left)
    }

    /// Asks before a proof is validated whose file is gone or is another.
    private static func question<Message>(of change: Change, _ said: Phrase, _ context: Context) -> Effect<Message>? {
        let faults = change.edits.compactMap { edit -> Phrase? in
            context.facts.surroundings.files[edit.record].map { condition in
                let name = context.naming.name(Ref(edit.record))
                return Phrase(fr: "\(name) : \(condition.ofFile.french).", en: "\(name): \(condition.ofFile.english).")
            }
        }
        guard !faults.isEmpty else { return nil }
        let question = Phrase(fr: "Valider quand même ?", en: "Validate all the same?")
        let refs = change.edits.map { Ref($0.record) }
        return .open(
            ConfirmScreen(question: question, consequences: faults, act: (change, said)),
            on: Hold(refs, .fields([Evidence.state.key]), context))
    }

    /// Asks for the sentence of those the person may judge; the others are named, and given back to stay marked.
    static func sendBack<Message>(_ refs: [Ref], _ context: Context) -> (effects: [Effect<Message>], left: [Ref]) {
        let batch = Batch(records(refs, context).map(\.reference), context) { ref in
            context.dossier.record(ref.record).flatMap { context.acts.sendBack([$0], because: "") }
        }
        if batch.done.isEmpty { return (batch.refused(), batch.left) }
        let form: Effect<Message> = .open(FormScreen(.returned(batch.done.map(\.record)), context))
        return (batch.left.isEmpty ? [form] : [form, .say(batch.said(Words.returning(batch.done.count), context))], batch.left)
    }

    /// Why none of them is judged from here.
    static func refusal(_ refs: [Ref], _ context: Context) -> Phrase? {
        let evidence = records(refs, context)
        if evidence.isEmpty { return notEvidence }
        return context.readOnlyRefusal ?? context.refusalOfAll([.validate], on: evidence.map(\.reference))
    }

    static let notEvidence = Phrase(fr: "Placez-vous sur une preuve.", en: "Go to a row of evidence.")

    private enum Words {
        static let nothingToValidate = Phrase(
            fr: "Rien à valider : cette preuve est encore à fournir.", en: "Nothing to validate: this evidence is still to be provided.")

        static func question(_ count: Int) -> Phrase {
            Phrase(
                fr: count == 1 ? "Retirer la validation ?" : "Retirer la validation de \(count) preuves ?",
                en: count == 1 ? "Take the validation back?" : "Take the validation of \(count) pieces of evidence back?")
        }
        static func consequence(_ count: Int) -> Phrase {
            Phrase(
                fr: count == 1 ? "Déjà validée : elle sera de nouveau à valider." : "Déjà validées : elles seront de nouveau à valider.",
                en: "Validated already: it will have to be validated again.")
        }

        static func takenBack(_ count: Int) -> Phrase {
            Phrase(
                fr: "\(Count.of(count, "preuve est", "preuves sont")) de nouveau à valider.",
                en: "\(Count.ofEvidence(count)) to validate again.")
        }

        static func returning(_ count: Int) -> Phrase {
            Phrase(fr: "\(Count.of(count, "preuve", "preuves")) à renvoyer.", en: "\(Count.ofEvidence(count)) to return.")
        }

        static func validated(_ count: Int, _ name: String?, stillEmpty: Int) -> Phrase {
            let rest =
                stillEmpty == 0
                ? Phrase(same: "") : Phrase(fr: ", \(stillEmpty) encore à fournir", en: ", \(stillEmpty) still to be provided")
            if let name {
                return Phrase(fr: "Validée : \(name)\(rest.french).", en: "Validated: \(name)\(rest.english).")
            }
            return Phrase(
                fr: "\(count) preuves validées\(rest.french).",
                en: "\(Count.ofEvidence(count)) validated\(rest.english)."
            )
        }
    }
}
