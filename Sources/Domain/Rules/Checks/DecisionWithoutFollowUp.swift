import Text

extension Check {
    /// A decision of a held meeting, due or two sessions old, with nothing that shows it was followed.
    static let decisionWithoutFollowUp = Check(
        "E05", .warning, Phrase(fr: "décision sans suite", en: "decision without follow-up"),
        advice: Phrase(
            fr: "Indiquez sa suite, ou ouvrez l'action qui la met en œuvre ; le prochain COPIL la reverra.",
            en: "Record its follow-up, or open the action that carries it out; the next COPIL will see it again.")
    ) { context in
        let dossier = context.dossier
        return dossier.records("decisions").filter { decision in
            guard decision.isOpenDecision, decision[Decision.progress] == .todo, decision[Decision.nature] != .acknowledgement else {
                return false
            }
            guard let meeting = decision[Decision.meeting].flatMap({ dossier.record($0.record) }), meeting[Meeting.status] == .held else {
                return false
            }
            return !dossier.uses(of: decision.reference).contains { $0.source.kind == "actions" }
        }.map { Hit($0.reference, $0[Decision.due].map { Phrase(fr: "échéance \($0.shown)", en: "due \($0.shown)") }) }
    }
}
