import Text

extension Check {
    static let decisionIncomplete = Check(
        "E06", .notice, Phrase(fr: "décision sans lien, porteur ou échéance", en: "decision without link, owner or due date"),
        advice: Phrase(
            fr: "Avant de lever la séance, dites sur quoi elle porte, qui la porte et pour quand (ou « organisation de la démarche »).",
            en: "Before the meeting closes, say what it concerns, who owns it and by when (or “organisation of the approach”).")
    ) { context in
        context.dossier.records("decisions").filter(\.isOpenDecision).compactMap { decision in
            let unlinked = decision[Decision.concerns].isEmpty && !decision[Decision.organisation]
            let missing = [
                unlinked ? Phrase(fr: "lien", en: "link") : nil,
                decision[Decision.owner] == nil ? Phrase(fr: "porteur", en: "owner") : nil,
                decision[Decision.due] == nil ? Phrase(fr: "échéance", en: "due date") : nil,
            ].compactMap { $0 }
            guard !missing.isEmpty else { return nil }
            let what = Phrase(fr: missing.map(\.french).joined(separator: ", "), en: missing.map(\.english).joined(separator: ", "))
            return Hit(decision.reference, Phrase(fr: "manque : \(what.french)", en: "missing: \(what.english)"))
        }
    }
}
