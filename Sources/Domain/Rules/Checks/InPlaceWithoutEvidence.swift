import Text

extension Check {
    static let inPlaceWithoutEvidence = Check(
        "E03", .warning, Phrase(fr: "en place sans preuve", en: "in place without evidence"),
        advice: Phrase(
            fr: "L'auditeur demandera à voir : joignez une preuve ou un document au point de contrôle.",
            en: "The auditor will ask to see it: attach evidence or a document to the item.")
    ) { context in
        context.dossier.items.filter { $0.isApplicable && $0[Item.progress] == .done && !$0.hasProof }.map { Hit($0.ref) }
    }
}
