import Text

extension Check {
    static let evidenceWaiting = Check(
        "E11", .notice, Phrase(fr: "preuve à valider depuis plus de dix jours", en: "evidence waiting for validation for over ten days"),
        advice: Phrase(
            fr: "Validez-la, ou renvoyez-la avec une phrase qui dit ce qui manque.",
            en: "Validate it, or return it with a sentence that says what is missing."),
        saidBy: .evidenceToValidate
    ) { context in
        context.dossier.records("evidence").filter {
            $0[Evidence.state] == .toValidate && ($0[Evidence.effectiveOn].map { context.today - $0 > 10 } ?? false)
        }.map { Hit($0.reference) }
    }
}
