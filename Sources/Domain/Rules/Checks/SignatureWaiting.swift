import Text

extension Check {
    static let signatureWaiting = Check(
        "E13", .notice,
        Phrase(fr: "document à la signature depuis quinze jours ou plus", en: "document awaiting signature for fifteen days or more"),
        advice: Phrase(
            fr: "Relancez le parapheur : sans signature, il n'est pas opposable le jour de l'audit.",
            en: "Chase the signature: unsigned, it does not count on the day of the audit."),
        saidBy: .signatures
    ) { context in
        context.dossier.records("documents").compactMap { document in
            guard document[FunctionalDocument.state] == .signature, let since = FunctionalDocument.since(document),
                context.today - since >= 15
            else { return nil }
            return Hit(document.reference, Phrase(fr: "depuis le \(since.shown)", en: "since \(since.shown)"))
        }
    }
}
