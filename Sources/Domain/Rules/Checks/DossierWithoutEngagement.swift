import Text

extension Check {
    static let dossierWithoutEngagement = Check(
        "E24", .error, Phrase(fr: "dossier sans aucune exigence", en: "dossier without any requirement"),
        advice: Phrase(
            fr: "Rien ne peut y être coché : retenez au moins un module (fiche du dossier), ou collez la liste officielle des exigences.",
            en:
                "Nothing can be ticked in it: retain at least one module (the dossier's own record), or paste the official list of requirements."
        )
    ) { context in
        guard context.dossier.record(DossierRecord.key) != nil, context.dossier.structure.engagements.isEmpty else { return [] }
        return [Hit(Ref(DossierRecord.key))]
    }
}
