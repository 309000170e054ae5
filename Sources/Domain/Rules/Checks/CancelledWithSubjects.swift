import Text

extension Check {
    static let cancelledWithSubjects = Check(
        "E30", .warning, Phrase(fr: "sujets ou décisions d'une réunion annulée", en: "subjects or decisions of a cancelled meeting"),
        advice: Phrase(
            fr:
                "Ces sujets ne sont plus à aucun ordre du jour : mettez-les à l'ordre du jour d'une autre réunion (R sur la réunion, annulée). Une décision qui n'y a pas été prise se rattache à la bonne réunion (E, Réunion), ou s'abandonne (R).",
            en:
                "These subjects are on no agenda any more: put them on the agenda of another meeting (R on the meeting, cancelled). A decision that was not taken there goes to the right meeting (E, Meeting), or is dropped (R)."
        )
    ) { context in
        let decisions = context.dossier.records(Decision.kind.name).filter { decision in
            guard decision[Decision.progress] != .dropped, let meeting = decision[Decision.meeting] else { return false }
            return context.dossier.record(meeting.record)?[Meeting.status] == .cancelled
        }
        let subjects = context.dossier.records(Meeting.kind.name).filter { $0.waitingSubjects > 0 }.map { meeting in
            let count = meeting.waitingSubjects
            return Hit(
                meeting.reference,
                Phrase(
                    fr: Count.of(count, "sujet en attente", "sujets en attente"),
                    en: Count.english(count, "subject waiting", "subjects waiting")))
        }
        return subjects
            + decisions.map { decision in
                let outcome = decision[Decision.outcome].phrase
                return Hit(
                    decision.reference,
                    Phrase(
                        fr: "\(outcome.french), par une réunion qui ne s'est pas tenue",
                        en: "\(outcome.english), by a meeting that was not held"))
            }
    }
}
