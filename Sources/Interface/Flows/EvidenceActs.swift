import Domain
import Text

/// What the correspondant of a service and the référent do with evidence: validate it, or send it back with a sentence.
enum EvidenceActs {
    static func records(_ refs: [Ref], _ context: Context) -> [Record] {
        refs.filter { $0.kind == Evidence.kind.name }.compactMap { context.dossier.record($0.record) }
    }

    /// Validates all those that are not; when all are, takes that back. One act, asked before it is done to several, or gives something
    /// up. What the person may not judge is named, and given back to stay marked.
    static func validate<Message>(_ refs: [Ref], _ context: Context) -> (effects: [Effect<Message>], left: [Ref]) {
        let all = records(refs, context)
        let batch = Batch(all.map(\.reference), context) { ref in
            context.dossier.record(ref.record).flatMap { context.acts.validate([$0]) }
        }
        if batch.done.isEmpty, !batch.left.isEmpty { return ([.say(batch.nothing(context))], batch.left) }
        let empty = all.filter { !$0.hasSubstance }.map(\.reference)
        let evidence = records(batch.done, context)
        guard let change = context.acts.validate(evidence) else { return ([.say(Words.nothingToValidate)], []) }
        let touched = change.edits.map { Ref($0.record) }
        let count = touched.count
        let names = DeleteQuestion.names(records(touched, context).map { context.naming.full($0) }, indent: "", context)
        func ask(_ question: Phrase, _ consequences: [Phrase], _ said: Phrase) -> [Effect<Message>] {
            let screen = ConfirmScreen(
                question: question, consequences: consequences + batch.told(context), act: (change, batch.said(said, context)),
                left: batch.left)
            return [.open(screen, on: Hold(touched, .fields([Evidence.state.key]), context))]
        }
        if change.act.verb != .validate {
            return (ask(Words.question(count), names + [Words.consequence(count)], Words.takenBack(count)), batch.left)
        }
        let name = count == 1 ? touched.first.map { context.naming.name($0) } : nil
        let said = Words.validated(count, name, stillEmpty: empty.count)
        let faults = faults(of: touched, context)
        if !faults.isEmpty { return (ask(Words.allTheSame(count), (count > 1 ? names : []) + faults, said), batch.left) }
        if count > 1 || batch.isOfSeveral { return (ask(Words.validating(count), names, said), batch.left) }
        return ([.commit(change), .invite(batch.said(said, context))], batch.left)
    }

    /// Of proofs whose file is gone or is another: asked before they are validated.
    private static func faults(of refs: [Ref], _ context: Context) -> [Phrase] {
        refs.compactMap { ref -> Phrase? in
            context.facts.surroundings.files[ref.record].map { condition in
                let name = context.naming.name(ref)
                return Phrase(fr: "\(name) : \(condition.ofFile.french).", en: "\(name): \(condition.ofFile.english).")
            }
        }
    }

    /// Asks for the sentence of those the person may judge; the others are named, and given back to stay marked.
    static func sendBack<Message>(_ refs: [Ref], _ context: Context) -> (effects: [Effect<Message>], left: [Ref]) {
        let all = records(refs, context).map(\.reference)
        let batch = ReturnForm.batch(all, because: "", context)
        if batch.done.isEmpty { return ([.say(batch.nothing(context))], batch.left) }
        let form: Effect<Message> = .open(FormScreen(.returned(batch.isOfSeveral ? all.map(\.record) : batch.done.map(\.record)), context))
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

        static func validating(_ count: Int) -> Phrase {
            Phrase(fr: "Valider \(Count.of(count, "preuve", "preuves")) ?", en: "Validate \(Count.ofEvidence(count))?")
        }
        static func allTheSame(_ count: Int) -> Phrase {
            count == 1
                ? Phrase(fr: "Valider quand même ?", en: "Validate all the same?")
                : Phrase(fr: "Valider quand même \(count) preuves ?", en: "Validate \(Count.ofEvidence(count)) all the same?")
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
