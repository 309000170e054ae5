import Text

extension Check {
    static let cancelledWithSubjects = Check(
        "E30", .warning, Phrase(fr: "sujets d'une réunion annulée", en: "subjects of a cancelled meeting"),
        advice: Phrase(
            fr:
                "Ces sujets ne sont plus à aucun ordre du jour : mettez-les à l'ordre du jour d'une autre réunion (R sur la réunion, annulée).",
            en: "These subjects are on no agenda any more: put them on the agenda of another meeting (R on the meeting, cancelled).")
    ) { context in
        context.dossier.records(Meeting.kind.name).filter { $0.waitingSubjects > 0 }.map { meeting in
            let count = meeting.waitingSubjects
            return Hit(
                meeting.reference,
                Phrase(
                    fr: Count.of(count, "sujet en attente", "sujets en attente"),
                    en: Count.english(count, "subject waiting", "subjects waiting")))
        }
    }
}
