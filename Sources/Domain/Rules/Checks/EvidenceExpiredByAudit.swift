import Text

extension Check {
    static let evidenceExpiredByAudit = Check(
        "E10", .warning, Phrase(fr: "preuve périmée à la date de l'audit", en: "evidence expired by the audit"),
        advice: Phrase(
            fr: "Valable aujourd'hui ou non, elle ne le sera plus le jour de l'audit : prévoyez son renouvellement.",
            en: "Valid today or not, it will not be on the day of the audit: plan its renewal."),
        saidBy: .evidenceExpiring
    ) { context in
        context.dossier.records("evidence").compactMap { evidence in
            guard let end = evidence[Evidence.expiresOn], end < context.auditDay else { return nil }
            return Hit(evidence.reference, Phrase(fr: "valable jusqu'au \(end.shown)", en: "valid until \(end.shown)"))
        }
    }
}
