import Domain
import Text

/// What the correspondant of a service and the référent do with evidence: validate it, or send it back with a sentence.
enum EvidenceActs {
    static func records(_ refs: [Ref], _ context: Context) -> [Record] {
        refs.filter { $0.kind == Evidence.kind.name }.compactMap { context.dossier.record($0.record) }
    }

    /// Validates all those that are not; when all are, takes it back. One act.
    static func validate<Message>(_ refs: [Ref], _ context: Context) -> [Effect<Message>] {
        let evidence = records(refs, context)
        guard let change = context.acts.validate(evidence) else { return [.say(Words.nothingToValidate)] }
        let count = change.edits.count
        if change.act.verb != .validate { return [.commit(change), .invite(Words.takenBack(count))] }
        let empty = evidence.count { !$0.hasSubstance }
        let name = count == 1 ? change.edits.first.map { context.naming.name(Ref($0.record)) } : nil
        return [.commit(change), .invite(Words.validated(count, name, stillEmpty: empty))]
    }

    /// Asks for the sentence.
    static func sendBack<Message>(_ refs: [Ref], _ context: Context) -> [Effect<Message>] {
        let evidence = records(refs, context)
        return evidence.isEmpty ? [] : [.open(FormScreen(.returned(evidence.map(\.key)), context))]
    }

    /// Why none of them is judged from here.
    static func refusal(_ refs: [Ref], _ context: Context) -> Phrase? {
        let evidence = records(refs, context)
        if evidence.isEmpty { return notEvidence }
        return context.readOnlyRefusal ?? context.refusal(of: .validate, on: evidence.map(\.reference))
    }

    static let notEvidence = Phrase(fr: "Placez-vous sur une preuve.", en: "Go to a row of evidence.")

    private enum Words {
        static let nothingToValidate = Phrase(
            fr: "Rien à valider : cette preuve est encore à fournir.", en: "Nothing to validate: this evidence is still to be provided.")

        static func takenBack(_ count: Int) -> Phrase {
            Phrase(
                fr: "\(Count.of(count, "preuve est", "preuves sont")) de nouveau à valider.",
                en: "\(Count.ofEvidence(count)) to validate again.")
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
