import Text

extension Check {
    /// The weakness named by Bobigny's auditor (seed 002); every document used, those for users first.
    static let documentWithoutReferenceOrDate = Check(
        "E04", .warning, Phrase(fr: "document sans référence ou sans date", en: "document without reference or date"),
        advice: Phrase(
            fr: "Portez la référence et la date de création sur le document et dans sa fiche avant de le remettre ou de l'afficher.",
            en: "Put the reference and the creation date on the document and in its record before handing it out or displaying it."),
        saidBy: .undatedForUsers
    ) { context in
        context.dossier.records("documents").filter {
            $0[FunctionalDocument.state] != .repealed && $0[FunctionalDocument.state] != .toCreate
        }
        .compactMap { document in
            let missing = [
                document[FunctionalDocument.reference].isBlank ? Phrase(fr: "référence", en: "reference") : nil,
                document[FunctionalDocument.createdOn] == nil ? Phrase(fr: "date de création", en: "creation date") : nil,
            ].compactMap { $0 }
            guard !missing.isEmpty else { return nil }
            let what = Phrase(fr: missing.map(\.french).joined(separator: ", "), en: missing.map(\.english).joined(separator: ", "))
            let destination = document[FunctionalDocument.destination].phrase
            return Hit(
                document.reference,
                Phrase(
                    fr: "manque : \(what.french) (document \(destination.french))",
                    en: "missing: \(what.english) (document: \(destination.english))"))
        }
    }
}
