import Text

extension Check {
    static let dossierWithoutEngagement = Check(
        "E24", .error,
        words: { level in
            Words(
                title: Phrase(fr: "dossier sans \(level.none.french)", en: "dossier without any \(level.one.english)"),
                advice: Phrase(
                    fr:
                        "Rien ne peut y être coché : retenez au moins un module (fiche du dossier), ou collez la liste officielle des \(level.many.french).",
                    en:
                        "Nothing can be ticked in it: retain at least one module (the dossier's own record), or paste the official list of \(level.many.english)."
                ))
        }
    ) { context in
        guard context.dossier.record(DossierRecord.key) != nil, context.dossier.structure.engagements.isEmpty else { return [] }
        return [Hit(Ref(DossierRecord.key))]
    }
}
